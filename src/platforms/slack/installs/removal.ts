import type { App } from '@slack/bolt'
import { z } from 'zod'
import type { Bot } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import { installed, tenantOf } from './tenant.ts'
import type { Workspaces } from './workspaces.ts'

const Revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) })

/** Stops at once where Crier is removed or its bot token revoked; a person's own token is nothing to Crier. */
export function listenToRemoval(app: App, { forget }: Workspaces, bot: Bot): void {
  async function leave(tenant: TenantId): Promise<void> {
    await forget(tenant)
    await bot.left(tenant)
  }

  app.event('app_uninstalled', async ({ context }) => {
    await leave(tenantOf(installed(context)))
  })
  app.event('tokens_revoked', async ({ event, context }) => {
    if (Revoked.parse(event).tokens.bot.length > 0) await leave(tenantOf(installed(context)))
  })
}
