import { z } from 'zod'
import type { Part, Receipt } from '#core/posting/delivery.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { OPEN_STATES, readPart, readReceipt } from './delivery-row.ts'
import { thawReply } from './frozen-reply.ts'
import { noticeChanges } from './notice-changes.ts'
import { raise, readOr, type Unread } from '../unread.ts'
import type { DeliveryRow } from '../database/ledger-schema.ts'
import type { Store } from '../database/open.ts'
import { fromSubscriptionRow } from '../database/subscription-row.ts'
import { removedTenants } from '../people/removed-tenants.ts'

/** What a digest shows of an article that the changed text no longer has. */
export interface Gone {
  readonly texts: readonly string[]
  readonly at: Date
  readonly publisher?: string
  readonly url?: string
}

/** A posted digest to be corrected. */
export interface OpenCorrection {
  readonly subscription: Subscription
  readonly slot: Date
  readonly revision: number
  readonly attempt: number
  readonly giveUpAt: Date
  /** Why the last attempt failed. */
  readonly reason?: string
  readonly reply: Reply
  readonly gone: readonly Gone[]
  /** The messages as posted, in order; one without a receipt was not posted. */
  readonly parts: readonly { readonly part: Part; readonly receipt?: Receipt }[]
}

/** The outcome of a correction. `pending`: it is retried, no earlier than that. */
export type Settled =
  | { readonly state: 'done'; readonly at: Date }
  | { readonly state: 'gone'; readonly reason: string }
  | { readonly state: 'pending'; readonly reason: string; readonly notBefore: Date }

interface Key extends Pick<OpenCorrection, 'slot' | 'revision' | 'attempt'> {
  readonly subscription: { readonly id: string }
}

export type Corrections = ReturnType<typeof correctionsOf>

/** Digests that show what their articles no longer say, and the state of their corrections. */
export function correctionsOf(store: Store) {
  const { db } = store
  const still = ({ subscription, slot, revision, attempt }: Key) =>
    db
      .updateTable('corrections')
      .where('subscription', '=', subscription.id)
      .where('slot', '=', slot.getTime())
      .where('revision', '=', revision)
      .where('attempt', '=', attempt)
      .where('state', '=', 'pending')

  return {
    notice: (now: Date): Promise<void> => noticeChanges(store, now),

    /**
     * Corrections due now, of digests that are posted as far as they ever will be; longest due first. An unreadable one
     * goes to `unread` and is given up.
     */
    async ready(
      platforms: readonly string[],
      now: Date,
      beyond: Date,
      limit: number,
      unread: Unread<string> = raise,
    ): Promise<readonly OpenCorrection[]> {
      if (platforms.length === 0) return []
      const rows = await db
        .selectFrom('corrections as c')
        .innerJoin('subscriptions as s', 's.id', 'c.subscription')
        .innerJoin('replies as r', join =>
          join.onRef('r.subscription', '=', 'c.subscription').onRef('r.slot', '=', 'c.slot'),
        )
        .selectAll('s')
        .select(['c.slot', 'c.revision', 'c.attempt', 'c.give_up_at', 'c.reason', 'r.reply'])
        .where('c.state', '=', 'pending')
        .where(query =>
          query.or([query('c.not_before', '<=', now.getTime()), query('c.not_before', '>', beyond.getTime())]),
        )
        .where('s.platform', 'in', platforms)
        .where('s.tenant', 'not in', removedTenants(db))
        .where(query =>
          query.not(
            query.exists(
              query
                .selectFrom('deliveries as d')
                .select('d.part')
                .whereRef('d.subscription', '=', 'c.subscription')
                .whereRef('d.slot', '=', 'c.slot')
                .where('d.state', 'in', OPEN_STATES),
            ),
          ),
        )
        .orderBy('c.not_before')
        .limit(limit)
        .execute()
      const read = await Promise.all(
        rows.map(async row => {
          const slot = new Date(row.slot)
          const [gone, parts] = await Promise.all([goneOf(row.id, row.slot), partsOf(row.id, row.slot)])
          const [open] = readOr(row.id, unread, () => ({
            subscription: fromSubscriptionRow(row),
            slot,
            revision: row.revision,
            attempt: row.attempt,
            giveUpAt: new Date(row.give_up_at),
            ...(row.reason === null ? {} : { reason: row.reason }),
            reply: thawReply(row.reply),
            gone: gone.map(readGone),
            parts: parts.map(readPosted),
          }))
          if (open) return [open]
          const reason = 'what is kept of it cannot be read'
          await still({ ...row, subscription: row, slot })
            .set({ state: 'gone', reason })
            .execute()
          return []
        }),
      )
      return read.flat()
    },

    /** Claims one until an instant; `undefined` if another process did, or the article changed again. */
    async claim(open: OpenCorrection, until: Date): Promise<Key | undefined> {
      const attempt = open.attempt + 1
      const claimed = await still(open).set({ attempt, not_before: until.getTime() }).executeTakeFirst()
      return claimed.numUpdatedRows > 0n ? { ...open, attempt } : undefined
    },

    /** Records the outcome, unless the article changed meanwhile: then it is corrected again. */
    async settle(claimed: Key, settled: Settled): Promise<void> {
      await still(claimed)
        .set({
          state: settled.state,
          reason: settled.state === 'done' ? null : settled.reason,
          ...(settled.state === 'done' && { done_at: settled.at.getTime() }),
          ...(settled.state === 'pending' && { not_before: settled.notBefore.getTime() }),
        })
        .execute()
    },
  }

  function goneOf(subscription: string, slot: number): Promise<readonly GoneRow[]> {
    return db
      .selectFrom('shown')
      .leftJoin('articles', 'articles.id', 'shown.article')
      .select(['shown.gone', 'shown.changed_at', 'articles.source', 'articles.url'])
      .where('shown.subscription', '=', subscription)
      .where('shown.slot', '=', slot)
      .where('shown.changed_at', 'is not', null)
      .execute()
  }

  function partsOf(subscription: string, slot: number): Promise<readonly PostedRow[]> {
    return db
      .selectFrom('deliveries')
      .select(['payload', 'receipt'])
      .where('subscription', '=', subscription)
      .where('slot', '=', slot)
      .orderBy('part')
      .execute()
  }
}

interface GoneRow {
  /** JSON: `[sentence, …]`. */
  readonly gone: string
  readonly changed_at: number | null
  readonly source: string | null
  readonly url: string | null
}

function readGone({ gone, changed_at, source, url }: GoneRow): Gone {
  return {
    texts: z.array(z.string()).parse(JSON.parse(gone)),
    at: new Date(changed_at ?? 0),
    ...(source === null ? {} : { publisher: source }),
    ...(url === null ? {} : { url }),
  }
}

type PostedRow = Pick<DeliveryRow, 'payload' | 'receipt'>

function readPosted(row: PostedRow): OpenCorrection['parts'][number] {
  return { part: readPart(row), ...(row.receipt === null ? {} : { receipt: readReceipt(row.receipt) }) }
}
