import { z } from 'zod'
import type { ArticleId, TenantId } from '../ids.ts'
import type { ArticleCard } from './article.ts'

/**
 * The permanent id of a receipt: `/r/ID`. 80 random bits, the same for the same words of one tenant; it gives access to
 * this receipt and nothing else.
 */
export const ReceiptId = z
  .string()
  .regex(/^[a-z0-9]{16}$/, 'a receipt id is 16 letters and digits')
  .brand<'ReceiptId'>()
export type ReceiptId = z.infer<typeof ReceiptId>

/** Words of an article as they were shown to somebody. */
export interface KeptWords {
  readonly id: ReceiptId
  readonly tenant: TenantId
  readonly article: ArticleId
  readonly text: string
  readonly toldAt: Date
}

/** A piece of an article with its context, all verbatim; the sentences before and after may be empty. */
export interface InPlace {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** One change: the words as shown, and what is there now, each with its offset in `told` and `stands.text`. */
export interface Change {
  readonly told: { readonly text: string; readonly start: number }
  readonly now: { readonly text: string; readonly start: number }
}

/** Words that were shown, in their place in the article. */
export interface SentenceReceipt {
  readonly id: ReceiptId
  readonly tenant: TenantId
  readonly article: ArticleCard
  readonly told: string
  readonly toldAt: Date
  /**
   * The words in the article; if the outlet has changed them since, what is there now; absent if nothing similar is.
   */
  readonly stands?: InPlace
  /** The outlet has changed them since: the differences between what was shown and what is there now. */
  readonly changed?: readonly Change[]
  /** Opens the outlet's page at the words. */
  readonly link?: string
  /** The statement they belong to, if any. */
  readonly said?: {
    readonly how: 'direct' | 'indirect' | 'mixed'
    /** Absent: the article does not say. */
    readonly speaker?: string
    readonly role?: string
    /** Why this is a statement, and whose, sentence by sentence. */
    readonly why: readonly string[]
  }
}
