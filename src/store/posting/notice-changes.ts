import { sql, type Transaction } from 'kysely'
import { z } from 'zod'
import { stillSays } from '#text/still-says.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { ShownPassages } from './shown.ts'

/** Milliseconds within which a digest composed from the old text is frozen; articles are checked only after that. */
const SETTLE_MS = 30_000
/** Milliseconds; digests of the last 30 days are corrected. */
const REACH_MS = 30 * 24 * 60 * 60 * 1000
/** Milliseconds for which a correction is worth trying. */
const WORTH_MS = 6 * 60 * 60 * 1000
const PAGE = 200

const Texts = z.array(z.string())

/** Goes through the articles whose text changed, and orders a correction of every digest that shows what is gone. */
export async function noticeChanges({ db }: Store, now: Date): Promise<void> {
  const at = now.getTime()
  await db.updateTable('changed_articles').set({ seen_at: at }).where('seen_at', 'is', null).execute()
  const changed = await db
    .selectFrom('changed_articles')
    .selectAll()
    // Seen later than now means seen under a clock that was ahead.
    .where(query => query.or([query('seen_at', '<=', at - SETTLE_MS), query('seen_at', '>', at)]))
    .orderBy('seen_at')
    .limit(PAGE)
    .execute()
  for (const { article, changed_at, seen_at } of changed) {
    await db.transaction().execute(async trx => {
      const taken = await trx
        .deleteFrom('changed_articles')
        .where('article', '=', article)
        .where('seen_at', '=', seen_at)
        .executeTakeFirst()
      if (taken.numDeletedRows > 0n) await order(trx, article, changed_at, at)
    })
  }
}

async function order(trx: Transaction<Schema>, article: string, changedAt: number, now: number): Promise<void> {
  const stored = await trx
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .select(['title', 'body'])
    .where('id', '=', article)
    .executeTakeFirst()
  if (!stored) return
  const rows = await trx
    .selectFrom('shown')
    .selectAll()
    .where('article', '=', article)
    .where('slot', '>', now - REACH_MS)
    .execute()
  for (const { subscription, slot, passages, gone } of rows) {
    const known = Texts.parse(JSON.parse(gone))
    const lost = lostOf(ShownPassages.parse(JSON.parse(passages)), stored).filter(text => !known.includes(text))
    if (lost.length === 0) continue
    await trx
      .updateTable('shown')
      .set({ gone: JSON.stringify([...known, ...lost]), changed_at: changedAt })
      .where('article', '=', article)
      .where('subscription', '=', subscription)
      .where('slot', '=', slot)
      .execute()
    const pending = { state: 'pending', not_before: now, give_up_at: now + WORTH_MS }
    await trx
      .insertInto('corrections')
      .values({ subscription, slot, revision: 1, attempt: 0, reason: null, done_at: null, ...pending })
      .onConflict(conflict =>
        conflict
          .columns(['subscription', 'slot'])
          .doUpdateSet({ ...pending, revision: sql`corrections.revision + 1`, reason: null }),
      )
      .execute()
  }
}

/** A headline from the source stands on its own; one cut from the text goes with it. */
function lostOf({ passages, headline }: ShownPassages, { title, body }: { title: string | null; body: string }) {
  const cut = headline === undefined || title !== null ? [] : [headline]
  return [...passages, ...cut].filter(words => !stillSays(body, words))
}
