import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Bot } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import type { Log } from '#core/log.ts'
import { faultText } from '../log.ts'
import { installed, tenantOf } from './tenant.ts'
import type { Workspaces } from './workspaces.ts'

const Event = z.object({ event: z.object({ type: z.string() }), event_time: z.int() })
const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) })
const REMOVALS: ReadonlySet<string> = new Set(['app_uninstalled', 'tokens_revoked'])

/**
 * Detects where Crier is removed, and where it is back. Slack reports removals late, repeatedly, and for tokens that
 * were only replaced, so the token is tried first: while Slack accepts it, nothing is removed. Anything else Slack
 * signs for a workspace is a sign of life. Personal tokens do not matter to Crier.
 */
export function hearWhereabouts(app: App, { drop }: Workspaces, bot: Bot, now: () => Date, log: Log): void {
  async function leave(tenant: TenantId, told: Date): Promise<void> {
    const before = now()
    const dropped = await drop(tenant).catch(cannotTell(tenant))
    if (dropped === false)
      log.info({ tenant }, 'Slack reported a removal but still accepts the token: Crier is still there')
    // If the token cannot be tried, an installation newer than this event counts as present.
    else await bot.left(tenant, dropped ? before : told)
  }

  const cannotTell = (tenant: TenantId) => (error: unknown) => {
    log.warn(
      { tenant, error: faultText(error) },
      'Slack reported a removal, and does not say whether it still accepts the token',
    )
    return undefined
  }

  async function isThere(tenant: TenantId, sent: number | undefined): Promise<void> {
    const at = sent === undefined ? now() : new Date(sent * 1000)
    if (await bot.seen(tenant, at)) log.info({ tenant }, 'Crier is back in a workspace on Slack, and posts again')
  }

  app.use(async ({ body, context, next }) => {
    const { data: event } = Event.safeParse(body)
    const isRemoval = event !== undefined && REMOVALS.has(event.event.type)
    // The request is acknowledged in the meantime.
    const noted = isRemoval ? undefined : isThere(tenantOf(installed(context)), event?.event_time)
    await next()
    await noted
  })
  app.event('app_uninstalled', async ({ body, context }) => {
    await leave(tenantOf(installed(context)), sentAt(body))
  })
  app.event('tokens_revoked', async ({ event, body, context }) => {
    if (Revoked.parse(event).tokens.bot.length > 0) await leave(tenantOf(installed(context)), sentAt(body))
  })
}

function sentAt(body: unknown): Date {
  return new Date(Event.parse(body).event_time * 1000)
}
