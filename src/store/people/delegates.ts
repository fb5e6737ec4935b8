import type { Delegates } from '#core/posting/delegate.ts'
import type { Store } from '../database/open.ts'
import { presentTenant } from './present-tenant.ts'

export function delegatesOf({ db }: Store, now: () => Date): Delegates {
  return {
    async list(tenant) {
      const rows = await db
        .selectFrom('delegates')
        .selectAll()
        .where('tenant', '=', tenant)
        .orderBy('named_at')
        .orderBy('person')
        .execute()
      return rows.map(({ person, name, named_by: namedBy, named_at: at }) => ({
        person,
        ...(name === null ? {} : { name }),
        namedBy,
        at: new Date(at),
      }))
    },

    async has(tenant, person) {
      const found = await db
        .selectFrom('delegates')
        .select('person')
        .where('tenant', '=', tenant)
        .where('person', '=', person)
        .executeTakeFirst()
      return found !== undefined
    },

    async add(tenant, { person, name = null, namedBy, at }) {
      await db.transaction().execute(async trx => {
        await presentTenant(trx, tenant, now())
        await trx
          .insertInto('delegates')
          .values({ tenant, person, name, named_by: namedBy, named_at: at.getTime() })
          .onConflict(conflict => conflict.columns(['tenant', 'person']).doUpdateSet({ name }))
          .execute()
      })
    },

    async remove(tenant, person) {
      const { numDeletedRows } = await db
        .deleteFrom('delegates')
        .where('tenant', '=', tenant)
        .where('person', '=', person)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
