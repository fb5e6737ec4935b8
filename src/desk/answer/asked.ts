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
  /** What was just shown in this conversation, which a follow-up question may be about. */
  readonly shown: readonly ArticleId[]
  /** How much of the answer has been shown already, when more is requested. */
  readonly skip: number
}

/** An answer, and what a follow-up question can refer to. */
export interface AnswerShown {
  readonly reply: Reply
  readonly people?: readonly Voice[]
  readonly articles?: readonly ArticleId[]
  /** How much of it has been shown by now. */
  readonly shown?: number
}
