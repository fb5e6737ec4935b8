import type { Logger } from 'pino'
import type { ChatAdapter, CommandCard, Standing } from '#core/asking/adapter.ts'
import type { Address } from '#core/place.ts'
import type { Dress } from '#core/asking/dress.ts'
import type { ArticleId, TenantId } from '#core/ids.ts'
import type { ReceiptId, SentenceReceipt } from '#core/news/receipt.ts'
import type { ArticleReading } from '#core/news/reading.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Vault } from '#core/vault.ts'
import type { Variables } from '#src/config/setting.ts'
import type { SettingGroup } from '#src/config/setting.ts'
import type { Check } from './check.ts'

/** What a platform may use of the running Crier, apart from the bot. */
export interface House {
  readonly vault: Vault
  readonly newsroom: Newsroom
  /** An article with its analysis; `undefined` where the tenant has none with that id. */
  readonly readArticle: (tenant: TenantId, id: ArticleId) => Promise<ArticleReading | undefined>
  /** What somebody may do in a tenant, according to their own platform; `undefined` where it cannot tell. */
  readonly standing: (person: string, tenant: TenantId, platform: string) => Promise<Standing | undefined>
  /** Runs the checks of `crier doctor`; the results contain no secrets. */
  readonly examine?: () => Promise<readonly { readonly name: string; readonly ok: boolean; readonly told: string }[]>
  /** The receipt of some shown words; `undefined` if there is none with that id, or no longer. */
  readonly readReceipt: (id: ReceiptId) => Promise<SentenceReceipt | undefined>
  /** Answers assistants (MCP over HTTP), which authenticate with a token of their own. */
  readonly mcp: (request: Request) => Promise<Response>
  /** The default zone of people whose own is unknown. IANA name. */
  readonly zone: string
}

/** A chat platform; its SDK is loaded only when it is used. */
export interface Platform {
  /** As in tenants and addresses: lower-case letters. */
  readonly name: string
  readonly settings: SettingGroup<unknown>
  isConfigured(set: Variables): boolean
  /** The origin of its pages, without a trailing slash. Absent, or `undefined`: there is none. */
  desk?(set: Variables): string | undefined
  /** Whether the operator gets it beside the terminal when no other platform is configured. Absent: never. */
  besideTerminal?(set: Variables): boolean
  /** An adapter, not yet started. Without tokens, or the house where it needs one, it can still render replies. */
  adapter(set: Variables, log: Logger, house?: House): Promise<ChatAdapter>
  /** Measures how it would show a reply, connected or not. Absent: it has no limits to measure. */
  dress?(set: Variables): Promise<Dress>
  /**
   * The app manifest for its developer pages, as data; absent if it has none. `url`: where it reaches Crier over HTTP.
   */
  manifest?(commands: readonly CommandCard[], set: Variables, url?: string): Promise<unknown>
  /** Checks its tokens, if set, and the places that are posted to. */
  checks(set: Variables, places: readonly Address[]): Promise<readonly Check[]>
}
