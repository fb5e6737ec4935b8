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

/** What of the running Crier a platform may use beside the bot. */
export interface House {
  readonly vault: Vault
  readonly newsroom: Newsroom
  /** An article with all that was read in it; `undefined` where the tenant has none of that id. */
  readonly readArticle: (tenant: TenantId, id: ArticleId) => Promise<ArticleReading | undefined>
  /** What somebody may do where they came from, by the platform that they are on; `undefined` where that cannot tell. */
  readonly standing: (person: string, tenant: TenantId, platform: string) => Promise<Standing | undefined>
  /** Looks at each thing that Crier needs, as `crier doctor` does, without secrets in what is told. */
  readonly examine?: () => Promise<readonly { readonly name: string; readonly ok: boolean; readonly told: string }[]>
  /** The receipt of some words; `undefined` where there is none of that id, or no more. */
  readonly readReceipt: (id: ReceiptId) => Promise<SentenceReceipt | undefined>
  /** Answers assistants (MCP over HTTP), who bring a token of their own. */
  readonly mcp: (request: Request) => Promise<Response>
  /** The zone of whoever does not tell theirs. IANA name. */
  readonly zone: string
}

/** A chat platform; its SDK is loaded only when it is used. */
export interface Platform {
  /** As tenants and addresses carry it: lower-case letters. */
  readonly name: string
  readonly settings: SettingGroup<unknown>
  isConfigured(set: Variables): boolean
  /** Where browsers reach its pages: an origin, without a slash at its end. Absent: it has none, or nowhere. */
  desk?(set: Variables): string | undefined
  /** Opened for the operator beside the terminal, where no other platform is set. Absent: never. */
  besideTerminal?(set: Variables): boolean
  /** An adapter that is not started. Without tokens, or a house where it needs one, it can still dress replies. */
  adapter(set: Variables, log: Logger, house?: House): Promise<ChatAdapter>
  /** How it would show a reply, connected or not. Absent: it has no limits that could be measured. */
  dress?(set: Variables): Promise<Dress>
  /** What its developer pages want to know of Crier, as data; absent where there are none. `url`: where it reaches Crier, for HTTP. */
  manifest?(commands: readonly CommandCard[], set: Variables, url?: string): Promise<unknown>
  /** Looks at its tokens, where they are set, and at the places that are posted to. */
  checks(set: Variables, places: readonly Address[]): Promise<readonly Check[]>
}
