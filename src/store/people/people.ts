import type { Memory } from '#core/asking/newsroom.ts'
import type { People } from '#core/person.ts'
import { followingsOf } from './followings.ts'
import { looksOf } from './looks.ts'
import type { Store } from '../database/open.ts'
import { settingsOf } from './settings.ts'

/** What is kept of people. It is deleted with the tenant of their direct messages, or when they ask. */
export function peopleOf(store: Store, memory: Pick<Memory, 'forget'>, now: () => Date): People {
  const { db } = store
  return {
    ...settingsOf(store, now),
    ...followingsOf(store, now),
    ...looksOf(store, now),
    async forget(person) {
      await db.transaction().execute(async trx => {
        for (const table of ['subscriptions', 'followings', 'looks', 'people'] as const)
          await trx.deleteFrom(table).where('tenant', '=', person.tenant).where('person', '=', person.id).execute()
      })
      await memory.forget({ person })
    },
  }
}
