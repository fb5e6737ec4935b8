import type { ArticleId, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Question, Voice } from '#ask/question.ts'
import type { Reply } from '#core/asking/reply.ts'

/** A question with the desk it is asked at. */
export interface AskedAtDesk {
  readonly question: Question
  readonly tenant: TenantId
  readonly newsroom: Newsroom
  readonly now: Date
  readonly zone: string
  /** What was shown just before in this conversation; a question that goes on may be about these. */
  readonly shown: readonly ArticleId[]
  /** So much of the answer was shown already, and more is asked for. */
  readonly skip: number
}

/** An answer, with what one can go on from. */
export interface AnswerShown {
  readonly reply: Reply
  readonly people?: readonly Voice[]
  readonly articles?: readonly ArticleId[]
  /** How much of it is shown by now. */
  readonly shown?: number
}
