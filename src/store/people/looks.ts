import type { People, Point } from '#core/person.ts'
import { newestArrival } from '../articles/arrivals.ts'
import type { Store } from '../database/open.ts'
import { presentTenant } from './present-tenant.ts'

/** How far people have read. */
export function looksOf({ db }: Store, now: () => Date): Pick<People, 'looked' | 'look' | 'newest'> {
  return {
    async looked({ tenant, id }, sees) {
      const row = await db
        .selectFrom('looks')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .where('sees', '=', sees)
        .executeTakeFirst()
      if (!row) return undefined
      const seen = { at: new Date(row.seen_at), arrival: row.seen_arrival }
      return row.before_at === null ? { seen } : { seen, before: pointOf(row.before_at, row.before_arrival) }
    },

    async look({ tenant, id }, sees, { seen, before }) {
      const set = {
        seen_at: seen.at.getTime(),
        seen_arrival: seen.arrival,
        before_at: before?.at.getTime() ?? null,
        before_arrival: before?.arrival ?? null,
      }
      await db.transaction().execute(async trx => {
        for (const present of new Set([tenant, sees])) await presentTenant(trx, present, now())
        await trx
          .insertInto('looks')
          .values({ tenant, person: id, sees, ...set })
          .onConflict(conflict => conflict.columns(['tenant', 'person', 'sees']).doUpdateSet(set))
          .execute()
      })
    },

    newest: async at => ({ at, arrival: await newestArrival(db) }),
  }
}

function pointOf(at: number, arrival: number | null): Point {
  return { at: new Date(at), ...(arrival === null ? {} : { arrival }) }
}
