import { sql } from 'kysely'
import type { Store } from '#store/database/open.ts'

const CYCLE_MS = 15 * 60_000
/** Scatters them, so that feeds with the same publishing time are not adjacent. */
const STRIDE = 1_777
/** Milliseconds until the desk is up. */
const AHEAD_MS = 10_000
const LOOKED_MS = 2_000

/** Makes all feeds due one after another, from soon on, within a cycle. */
export async function spreadOverCycle({ db }: Store): Promise<void> {
  const { feeds } = await db
    .selectFrom('feeds')
    .select(({ fn }) => fn.countAll<number>().as('feeds'))
    .executeTakeFirstOrThrow()
  const first = Date.now() + AHEAD_MS
  await db
    .updateTable('feeds')
    .set({ next_poll: sql`${first} + cast((rowid * ${STRIDE} % ${feeds}) * ${CYCLE_MS / feeds} as integer)` })
    .execute()
}

export interface Watched {
  readonly polled: number
  readonly stored: number
  /** The longest that a due feed had not been polled, in milliseconds; sampled every 2 s. */
  readonly lateMs: number
}

/** Watches another process' polling from outside. */
export function polls({ db }: Store): { end(): Promise<Watched> } {
  const since = Date.now()
  let lateMs = 0
  const look = async (): Promise<void> => {
    const { due } = await db
      .selectFrom('feeds')
      .select(({ fn }) => fn.min('next_poll').as('due'))
      .executeTakeFirstOrThrow()
    lateMs = Math.max(lateMs, Date.now() - due)
  }
  const timer = setInterval(() => void look(), LOOKED_MS)
  return {
    async end() {
      clearInterval(timer)
      await look()
      const polled = await db
        .selectFrom('feeds')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('polled_at', '>=', since)
        .executeTakeFirstOrThrow()
      const stored = await db
        .selectFrom('articles')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('arrived_at', '>=', since)
        .executeTakeFirstOrThrow()
      return { polled: polled.count, stored: stored.count, lateMs }
    },
  }
}
