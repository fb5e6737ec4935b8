import { z } from 'zod'
import type { ArticleId, TenantId } from '../ids.ts'
import type { ArticleCard } from './article.ts'

/**
 * The permanent name of a receipt: `/r/ID`. 80 random bits, the same for the same words of one tenant; who has it
 * sees this receipt, and nothing else.
 */
export const ReceiptId = z
  .string()
  .regex(/^[a-z0-9]{16}$/, 'a receipt id is 16 letters and digits')
  .brand<'ReceiptId'>()
export type ReceiptId = z.infer<typeof ReceiptId>

/** Words of an article as they were told to somebody. */
export interface KeptWords {
  readonly id: ReceiptId
  readonly tenant: TenantId
  readonly article: ArticleId
  readonly text: string
  readonly toldAt: Date
}

/** A piece of an article with what stands around it, each verbatim; the sentences before and after may be none. */
export interface InPlace {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** One change: the words as they were told, and what stands there now; each with where it begins, in `told` and in `stands.text`. */
export interface Change {
  readonly told: { readonly text: string; readonly start: number }
  readonly now: { readonly text: string; readonly start: number }
}

/** Words that were told, shown in their place in the article. */
export interface SentenceReceipt {
  readonly id: ReceiptId
  readonly tenant: TenantId
  readonly article: ArticleCard
  readonly told: string
  readonly toldAt: Date
  /** Where they stand; of words that the outlet has changed since, what stands there now; absent where nothing like it does. */
  readonly stands?: InPlace
  /** The outlet has changed them since: with the words that are changed, as told and as they stand now. */
  readonly changed?: readonly Change[]
  /** Opens the outlet's page at the words. */
  readonly link?: string
  /** Whose statement it is, where it is one. */
  readonly said?: {
    readonly how: 'direct' | 'indirect' | 'mixed'
    /** Absent: the article does not tell. */
    readonly speaker?: string
    readonly role?: string
    /** Why this is a statement, and of whom, sentence by sentence. */
    readonly why: readonly string[]
  }
}
