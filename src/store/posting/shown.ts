import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { ArticleId, SubscriptionId } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { freezeReply } from './frozen-reply.ts'
import type { Schema } from '../database/schema.ts'

/** What a digest shows of an article: sentences and statements verbatim, and its headline. */
export const ShownPassages = z.object({
  passages: z.array(z.string()).readonly(),
  headline: z.string().optional(),
})
export type ShownPassages = z.infer<typeof ShownPassages>

export interface Shown extends ShownPassages {
  readonly article: ArticleId
}

interface Told {
  readonly slot: Date
  readonly reply: Reply
  readonly shown: readonly Shown[]
}

/** Stores what a slot shows of which article, so that it can be corrected when the article is. */
export async function keepShown(
  db: Transaction<Schema>,
  subscription: SubscriptionId,
  { slot, reply, shown }: Told,
): Promise<void> {
  if (shown.length === 0) return
  const of = { subscription, slot: slot.getTime() }
  await db
    .insertInto('replies')
    .values({ ...of, reply: freezeReply(reply) })
    .execute()
  const rows = shown.map(({ article, ...passages }) => ({
    ...of,
    article,
    passages: JSON.stringify(passages),
    gone: '[]',
    changed_at: null,
  }))
  await db.insertInto('shown').values(rows).execute()
}
