import { sql } from 'kysely'
import type { Store } from '#store/database/open.ts'

/** A store whose database has the given clock. */
export function withClock(store: Store, now: () => Date): Store {
  return { ...store, clock: () => sql<number>`cast(${now().getTime()} as bigint)` }
}
