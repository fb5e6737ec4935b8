import { App, webApi } from '@slack/bolt'
import type { Bot, ChatAdapter, Connection } from '#core/asking/adapter.ts'
import type { LockedOut, Outcome } from '#core/posting/delivery.ts'
import type { TenantId } from '#core/ids.ts'
import type { Log } from '#core/log.ts'
import { askers, standingIn } from './hear/asker.ts'
import { clientOptions } from './client.ts'
import { find } from './find.ts'
import { listen } from './hear/listen.ts'
import { boltLogger, faultText } from './log.ts'
import { manyWorkspaces, type OAuth } from './installs/many-workspaces.ts'
import { freeze, thaw } from './render/message.ts'
import { slackNames } from './names.ts'
import { installationOf } from './installs/tenant.ts'
import { oneWorkspace } from './installs/one-workspace.ts'
import { pack } from './render/pack.ts'
import { amend, post } from './post.ts'
import { render } from './render/render.ts'
import { socket, type Socket } from './socket.ts'
import { underWay } from '../kit/under-way.ts'
import { webServer, type WebAddress, type WebServer } from './web-server.ts'
import { hearWhereabouts } from './installs/removal.ts'
import type { Workspaces } from './installs/workspaces.ts'

const PATIENCE_MS = 4_000

/** Whether Slack is reachable, for HTTP mode, which has no standing connection; any response of Slack's own will do. */
async function reached(options: webApi.WebClientOptions): Promise<Connection> {
  try {
    await new webApi.WebClient(undefined, { ...options, timeout: PATIENCE_MS }).api.test()
    return { kind: 'connected' }
  } catch (error) {
    const answered = error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError
    return answered ? { kind: 'connected' } : { kind: 'lost', reason: `no answer: ${faultText(error)}` }
  }
}

type OverSocket = { readonly over: 'socket'; readonly appToken: string }
type OverHttp = { readonly over: 'http' } & WebAddress

/** One workspace with its token, or any that installs Crier by OAuth, which needs a public URL. */
type Access =
  | { readonly botToken: string; readonly connection: OverSocket | OverHttp }
  | { readonly oauth: OAuth; readonly connection: OverHttp }

export type SlackOptions = Access & {
  /** Prefix of every command, for workspaces whose other apps use the same names. */
  readonly prefix?: string
  /** A server other than Slack's own; ends in `/api/`. */
  readonly apiUrl?: string
  readonly log: Log
  readonly now: () => Date
}

const NOT_HERE: LockedOut = { kind: 'locked out', reason: 'Crier is not installed in this workspace' }

/** Crier on Slack, with Bolt. */
export function slackAdapter(settings: SlackOptions): ChatAdapter {
  const { prefix = '', apiUrl, log, now } = settings
  const options = clientOptions(log, apiUrl)
  const { spell } = slackNames([], prefix)
  const work = underWay()
  let hears: Bot | undefined
  const { workspaces, door } = access(settings, options, log, async tenant => hears?.joined([tenant]))
  let open = false

  async function start(bot: Bot): Promise<string> {
    const names = slackNames(bot.commands, prefix)
    hears = bot
    const { who, home } = await workspaces.open()
    if (home !== undefined) await bot.joined([home])
    const app = new App({
      receiver: door.receiver,
      ...(workspaces.authorize ? { authorize: workspaces.authorize } : {}),
      clientOptions: options,
      convoStore: false,
      logger: boltLogger(log),
    })
    app.error(async error => log.error({ error: faultText(error) }, 'a request from Slack could not be handled'))
    hearWhereabouts(app, workspaces, bot, now, log)
    listen(app, { bot, spell, ...askers(() => now().getTime(), log, bot), underWay: work, now, log }, names)
    const port = await door.open()
    open = true
    const how = typeof port === 'number' ? `over HTTP on port ${port}` : 'over Socket Mode'
    return `Slack: ${who} ${how}, ${bot.commands.length} commands (${spell('…')})`
  }

  /** One attempt in a tenant's workspace; a stop waits for it. */
  function attempt(tenant: TenantId, call: (client: webApi.WebClient) => Promise<Outcome>): Promise<Outcome> {
    return work.run(async () => {
      try {
        const client = await workspaces.client(tenant)
        return client ? await call(client) : NOT_HERE
      } catch (error) {
        log.info({ tenant, error: faultText(error) }, 'nothing was sent to Slack')
        return { kind: 'locked out', reason: `the installation could not be read (${faultText(error)})` }
      }
    })
  }

  return {
    platform: 'slack',
    start,
    compose: reply => pack(render(reply, spell)).map(message => ({ payload: freeze(message) })),
    send: (to, part, key, first) => attempt(to.tenant, client => post(client, to, thaw(part.payload), key, first)),
    amend: (to, receipt, part) => attempt(to.tenant, client => amend(client, receipt, thaw(part.payload))),
    find: (to, key, look) =>
      work.run(async () => {
        const client = await workspaces.client(to.tenant)
        return client ? find(client, to, key, look) : NOT_HERE
      }),
    async connection() {
      if (!open) return { kind: 'lost', reason: 'not connected yet' }
      return 'connection' in door ? door.connection() : reached(options)
    },
    async standing(user, tenant) {
      const client = await workspaces.client(tenant)
      if (!client || !hears) throw new Error('Slack cannot be asked about its people there')
      return standingIn({ user, installation: installationOf(tenant).id, client }, hears)
    },
    lives: tenant => workspaces.lives(tenant),
    ...(door.ended ? { ended: door.ended } : {}),
    async stop() {
      if (open) await door.close()
      open = false
      await work.settled()
    },
  }
}

function access(
  settings: SlackOptions,
  options: webApi.WebClientOptions,
  log: Log,
  joined: (tenant: TenantId) => Promise<void>,
): { readonly workspaces: Workspaces; readonly door: Socket | (WebServer & { readonly ended?: never }) } {
  if ('oauth' in settings) return manyWorkspaces(settings.oauth, settings.connection, options, log, joined)
  const { botToken, connection } = settings
  const door = connection.over === 'socket' ? socket(connection.appToken, options, log) : webServer(connection, log)
  return { workspaces: oneWorkspace(botToken, options, log), door }
}
