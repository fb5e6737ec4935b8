import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Belonging } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import { PLATFORM } from './request.ts'

const LEFT: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser])
const NOT_OURS: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
])

/**
 * Is somebody still in a server? Their own direct messages they never leave. Rejects where Discord gives no clear answer.
 * @param person the bot itself too
 */
export async function belongs(rest: REST, person: string, tenant: TenantId): Promise<Belonging> {
  const [, guild] = new RegExp(`^${PLATFORM}:(\\d+)$`).exec(tenant) ?? []
  if (guild === undefined) return 'member'
  try {
    await rest.get(Routes.guildMember(guild, person))
    return 'member'
  } catch (error) {
    if (error instanceof DiscordAPIError && LEFT.has(error.code)) return 'left'
    if (error instanceof DiscordAPIError && NOT_OURS.has(error.code)) return 'not ours'
    throw error
  }
}
