import type { Logger } from 'pino'
import type { ChatAdapter, CommandCard } from '#core/asking/adapter.ts'
import type { Address } from '#core/place.ts'
import type { Dress } from '#core/asking/dress.ts'
import type { Vault } from '#core/vault.ts'
import type { Variables } from '#src/config/setting.ts'
import type { SettingGroup } from '#src/config/setting.ts'
import type { Check } from './check.ts'

/** A chat platform; its SDK is loaded only when it is used. */
export interface Platform {
  /** As tenants and addresses carry it: lower-case letters. */
  readonly name: string
  readonly settings: SettingGroup<unknown>
  isConfigured(set: Variables): boolean
  /** An adapter that is not started. Without tokens, or a vault where it needs one, it can still dress replies. */
  adapter(set: Variables, log: Logger, vault?: Vault): Promise<ChatAdapter>
  /** How it would show a reply, connected or not. */
  dress(set: Variables): Promise<Dress>
  /** What its developer pages want to know of Crier, as data. `url`: where it reaches Crier, for HTTP. */
  manifest(commands: readonly CommandCard[], set: Variables, url?: string): Promise<unknown>
  /** Looks at its tokens, where they are set, and at the places that are posted to. */
  checks(set: Variables, places: readonly Address[]): Promise<readonly Check[]>
}
