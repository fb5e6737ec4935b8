import type { Logger } from 'pino'
import type { ChatAdapter, CommandCard } from '#core/asking/adapter.ts'
import type { Dress } from '#core/asking/dress.ts'
import type { Vault } from '#core/vault.ts'
import type { Config } from '#src/config/config.ts'
import type { Check } from './kit/check.ts'

/** A chat platform; its SDK is loaded only when it is used. This list is the only one. */
export interface Platform {
  readonly name: string
  isConfigured(config: Config): boolean
  /** An adapter that is not started. Without tokens, or a vault where it needs one, it can still dress replies. */
  adapter(config: Config, log: Logger, vault?: Vault): Promise<ChatAdapter>
  /** How it would show a reply, connected or not. */
  dress(config: Config): Promise<Dress>
  /** What its developer pages want to know of Crier, as data. `url`: where it reaches Crier, for HTTP. */
  manifest(commands: readonly CommandCard[], config: Config, url?: string): Promise<unknown>
  /** Looks at its tokens, where they are set. */
  checks(config: Config): Promise<readonly Check[]>
}

const NO_TOKEN = 'not-set'

export const PLATFORMS: readonly Platform[] = [
  {
    name: 'slack',
    isConfigured: ({ slack }) => slack !== undefined,
    async adapter({ slack, slackPrefix }, log, vault) {
      const { slackAdapter } = await import('./slack/adapter.ts')
      const common = { prefix: slackPrefix, log, now: () => new Date() }
      if (slack && 'botToken' in slack) return slackAdapter({ ...slack, ...common })
      if (slack && vault) return slackAdapter({ ...slack, ...common, oauth: { ...slack.oauth, vault } })
      return slackAdapter({ botToken: NO_TOKEN, connection: { over: 'socket', appToken: NO_TOKEN }, ...common })
    },
    async dress({ slackPrefix }) {
      const { slackDress } = await import('./slack/measure.ts')
      return slackDress(slackPrefix)
    },
    async manifest(commands, { slackPrefix }, url) {
      const { slackManifest } = await import('./slack/manifest.ts')
      const mode = url === undefined ? ({ over: 'socket' } as const) : ({ over: 'http', url } as const)
      return slackManifest(commands, { prefix: slackPrefix, mode })
    },
    async checks({ slack }) {
      const { slackChecks } = await import('./slack/doctor.ts')
      return slack === undefined ? [] : slackChecks(slack)
    },
  },
  {
    name: 'discord',
    isConfigured: ({ discord }) => discord !== undefined,
    async adapter({ discord = { token: NO_TOKEN } }, log) {
      const { discordAdapter } = await import('./discord/adapter.ts')
      return discordAdapter({ ...discord, log })
    },
    async dress() {
      const { discordDress } = await import('./discord/measure.ts')
      return discordDress()
    },
    async manifest(commands) {
      const { registrations } = await import('./discord/commands/command-payload.ts')
      return registrations(commands)
    },
    async checks({ discord }) {
      const { discordChecks } = await import('./discord/doctor.ts')
      return discord === undefined ? [] : discordChecks(discord)
    },
  },
]
