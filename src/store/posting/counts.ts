import { DeliveryState } from '#core/posting/delivery.ts'
import type { Store } from '../database/open.ts'

/** Counts for monitoring. */
export interface Counts {
  /** Parts by state: those of slots since an instant, and all that still have a step to take. */
  readonly parts: ReadonlyMap<DeliveryState, number>
  readonly subscriptions: { readonly active: number; readonly paused: number }
  /** Followed feeds. `gone`: no longer polled. */
  readonly feeds: { readonly well: number; readonly failing: number; readonly gone: number }
}

export async function countsOf({ db }: Pick<Store, 'db'>, since: Date): Promise<Counts> {
  const parts = new Map<DeliveryState, number>()
  for (const state of DeliveryState.options) {
    const open = state === 'pending' || state === 'sending'
    const { count } = await db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('state', '=', state)
      .$if(!open, query => query.where('slot', '>=', since.getTime()))
      .executeTakeFirstOrThrow()
    parts.set(state, Number(count))
  }
  const subscriptions = await db
    .selectFrom('subscriptions')
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('paused').as('paused')])
    .executeTakeFirstOrThrow()
  const feeds = await db
    .selectFrom('feeds')
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('gone').as('gone')])
    .select(({ fn }) => fn.count('problem').filterWhere('gone', 'is', null).as('failing'))
    .where(where =>
      where.exists(
        where
          .selectFrom('follows')
          .select('feed')
          .whereRef('follows.feed', '=', 'feeds.id')
          .where('follows.paused', '=', 0),
      ),
    )
    .executeTakeFirstOrThrow()
  const [failing, gone, paused] = [Number(feeds.failing), Number(feeds.gone), Number(subscriptions.paused)]
  return {
    parts,
    subscriptions: { active: Number(subscriptions.all) - paused, paused },
    feeds: { well: Number(feeds.all) - failing - gone, failing, gone },
  }
}
