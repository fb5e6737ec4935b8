import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { TenantId } from '#core/ids.ts'
import { PLATFORM } from './request.ts'

const GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
])

/** Is somebody still in a server? Their own direct messages they never leave. Rejects where Discord gives no clear answer. */
export async function belongs(rest: REST, person: string, tenant: TenantId): Promise<boolean> {
  const [, guild] = new RegExp(`^${PLATFORM}:(\\d+)$`).exec(tenant) ?? []
  if (guild === undefined) return true
  try {
    await rest.get(Routes.guildMember(guild, person))
    return true
  } catch (error) {
    if (error instanceof DiscordAPIError && GONE.has(error.code)) return false
    throw error
  }
}
