import { z } from 'zod'
import { like, type Setting, type SettingGroup } from '#src/config/setting.ts'

export interface DiscordSettings {
  readonly token: string
  readonly apiUrl?: string
}

const SETTINGS = [
  {
    name: 'DISCORD_TOKEN',
    default: 'none',
    meaning: 'The bot token of your Discord application. Setting it turns Discord on.',
    secret: true,
  },
  {
    name: 'DISCORD_API_URL',
    default: 'https://discord.com/api',
    meaning: "A server to use in place of Discord's own; ends in /api.",
    secret: false,
  },
] as const satisfies readonly Setting[]

const DiscordEnvironment = z.object({
  DISCORD_TOKEN: like(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'a bot token, which is three parts with dots between them'),
  DISCORD_API_URL: like(/^https?:\/\/\S+\/api$/, 'an http or https address that ends in /api'),
}) satisfies z.ZodObject<Record<(typeof SETTINGS)[number]['name'], z.ZodType>>

/** Without a token, Discord is off. */
export const discordSettings: SettingGroup<DiscordSettings | undefined> = {
  settings: SETTINGS,
  environment: DiscordEnvironment,
  missing: () => [],
  read(variables) {
    const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = DiscordEnvironment.parse(variables)
    return token === undefined ? undefined : { token, ...(apiUrl === undefined ? {} : { apiUrl }) }
  },
}
