import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { TenantId } from '#core/ids.ts'
import type { Log } from '#core/log.ts'
import { Barred } from '#core/asking/refusal.ts'
import { faultText } from '../log.ts'
import { BOT_SCOPES } from '../manifest.ts'
import { isTokenRefused, notReached } from '../outcome.ts'
import { lives } from './lives.ts'
import { tenantOf } from './tenant.ts'
import type { Workspaces } from './workspaces.ts'

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
type Identity = z.infer<typeof Identity>

/** The workspace (or organisation) of a bot token. Envelopes of any other are not answered. */
export function oneWorkspace(botToken: string, options: webApi.WebClientOptions, log: Log): Workspaces {
  const client = new webApi.WebClient(botToken, options)
  let me: Identity | undefined
  let home: TenantId | undefined

  return {
    async open() {
      me = await identity(client)
      home = tenantOf({
        teamId: me.team_id,
        enterpriseId: me.enterprise_id,
        isEnterpriseInstall: me.is_enterprise_install,
      })
      const missing = BOT_SCOPES.filter(scope => me?.response_metadata?.scopes?.includes(scope) === false)
      if (missing.length > 0)
        log.warn({ missing }, 'the Slack token lacks scopes; install the app again with the manifest')
      return { who: `${me.user} in ${me.team}`, home }
    },
    async authorize(envelope) {
      if (!me || tenantOf(envelope) !== home)
        throw new Error('expected an envelope of the workspace that the token is of')
      return {
        botToken,
        botUserId: me.user_id,
        ...(me.bot_id === undefined ? {} : { botId: me.bot_id }),
        ...(envelope.teamId === undefined ? {} : { teamId: envelope.teamId }),
        ...(envelope.enterpriseId === undefined ? {} : { enterpriseId: envelope.enterpriseId }),
      }
    },
    async client(tenant) {
      return home !== undefined && home !== tenant ? undefined : client
    },
    async lives(tenant) {
      if (home === undefined) throw new Error('Slack was not asked yet whose the token is')
      return tenant === home && lives(client)
    },
    async drop(tenant) {
      if (tenant !== home) return true
      if (await lives(client)) return false
      log.warn({ tenant }, 'Crier was removed from Slack; install it again, and set its new token where it has one')
      return true
    },
  }
}

async function identity(client: webApi.WebClient): Promise<Identity> {
  try {
    return Identity.parse(await client.auth.test())
  } catch (error) {
    if (!isTokenRefused(error)) throw notReached(error)
    throw new Barred(`Slack did not accept SLACK_BOT_TOKEN (${faultText(error)}). Copy it from "OAuth & Permissions".`)
  }
}
