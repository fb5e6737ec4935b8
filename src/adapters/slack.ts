import { App, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Bot, ChatAdapter } from '#core/adapter.ts'
import type { Outcome } from '#core/delivery.ts'
import type { TenantId } from '#core/ids.ts'
import { askers } from './slack/asker.ts'
import { clientOptions } from './slack/client.ts'
import { find } from './slack/find.ts'
import { listen } from './slack/listen.ts'
import type { Log } from '#core/log.ts'
import { boltLogger, told } from './slack/log.ts'
import { BOT_SCOPES } from './slack/manifest.ts'
import { freeze, thaw } from './slack/message.ts'
import { slackNames } from './slack/names.ts'
import { pack } from './slack/pack.ts'
import { amend, post } from './slack/post.ts'
import { render } from './slack/render.ts'
import { socket } from './slack/socket.ts'
import { tenantOf } from './slack/tenant.ts'
import { underWay } from './slack/under-way.ts'
import { webServer } from './slack/web-server.ts'

export interface SlackOptions {
  readonly botToken: string
  readonly connection:
    | { readonly over: 'socket'; readonly appToken: string }
    | { readonly over: 'http'; readonly signingSecret: string; readonly port: number; readonly host?: string }
  /** Put before every command's name, where a workspace has other apps with the same ones. */
  readonly prefix?: string
  /** Another server in place of Slack's own; ends in `/api/`. */
  readonly apiUrl?: string
  readonly log: Log
  readonly now: () => Date
}

const Identity = z.object({
  team_id: z.string(),
  team: z.string().default('a workspace'),
  user: z.string().default('Crier'),
  user_id: z.string(),
  bot_id: z.string().optional(),
  enterprise_id: z.string().optional(),
  is_enterprise_install: z.boolean().default(false),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

/** Crier on Slack, by Bolt. */
export function slackAdapter({ botToken, connection, prefix = '', apiUrl, log, now }: SlackOptions): ChatAdapter {
  const options = clientOptions(log, apiUrl)
  const client = new webApi.WebClient(botToken, options)
  const { spell } = slackNames([], prefix)
  const work = underWay()
  const door = connection.over === 'socket' ? socket(connection.appToken, options, log) : webServer(connection, log)
  let home: TenantId | undefined
  let open = false

  /** Only the workspace that the token is of: another one's envelopes are not answered. */
  function isHome(tenant: TenantId): boolean {
    return home === undefined || home === tenant
  }
  const elsewhere: Outcome = { kind: 'gone', reason: 'Crier is not installed in this workspace' }

  async function start(bot: Bot): Promise<string> {
    const names = slackNames(bot.commands, prefix)
    const me = await identity(client)
    const from = { teamId: me.team_id, enterpriseId: me.enterprise_id, isEnterpriseInstall: me.is_enterprise_install }
    home = tenantOf(from)
    const missing = BOT_SCOPES.filter(scope => me.response_metadata?.scopes?.includes(scope) === false)
    if (missing.length > 0)
      log.warn({ missing }, 'the Slack token lacks scopes; install the app again with the manifest')

    const app = new App({
      receiver: door.receiver,
      authorize: envelope => {
        if (!isHome(tenantOf(envelope))) return Promise.reject(new Error('not the workspace of this token'))
        const own = { botToken, botUserId: me.user_id, ...(me.bot_id === undefined ? {} : { botId: me.bot_id }) }
        return Promise.resolve({ ...own, ...ids(envelope) })
      },
      clientOptions: options,
      convoStore: false,
      logger: boltLogger(log),
    })
    app.error(async error => log.error({ error: told(error) }, 'a request from Slack could not be attended to'))
    listen(app, { bot, spell, asker: askers(() => now().getTime(), log), underWay: work, now, log }, names)

    const port = await door.open()
    open = true
    const how = typeof port === 'number' ? `over HTTP on port ${port}` : 'over Socket Mode'
    return `Slack: ${me.user} in ${me.team} ${how}, ${bot.commands.length} commands (${spell('…')})`
  }

  return {
    platform: 'slack',
    start,
    compose: reply => pack(render(reply, spell)).map(message => ({ payload: freeze(message) })),
    send: (to, part, key, first) =>
      work.run(async () => (isHome(to.tenant) ? post(client, to, thaw(part.payload), key, first) : elsewhere)),
    find: (to, key, since) =>
      work.run(async () =>
        isHome(to.tenant) ? find(client, to, key, since) : { kind: 'cannot tell', reason: elsewhere.reason },
      ),
    amend: (to, receipt, part) =>
      work.run(async () => (isHome(to.tenant) ? amend(client, receipt, thaw(part.payload)) : elsewhere)),
    async stop() {
      if (open) await door.close()
      open = false
      await work.settled()
    },
  }
}

function ids({
  teamId,
  enterpriseId,
}: {
  readonly teamId?: string | undefined
  readonly enterpriseId?: string | undefined
}) {
  return {
    ...(teamId === undefined ? {} : { teamId }),
    ...(enterpriseId === undefined ? {} : { enterpriseId }),
  }
}

async function identity(client: webApi.WebClient): Promise<z.infer<typeof Identity>> {
  try {
    return Identity.parse(await client.auth.test())
  } catch (error) {
    throw new Error(`Slack did not accept SLACK_BOT_TOKEN (${told(error)}). Copy it from "OAuth & Permissions".`, {
      cause: error,
    })
  }
}
