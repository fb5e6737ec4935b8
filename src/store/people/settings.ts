import type { People } from '#core/person.ts'
import { Schedule } from '#core/posting/schedule.ts'
import type { Store } from '../database/open.ts'
import { presentTenant } from './present-tenant.ts'

/** People's own settings. */
export function tenantSettings({ db }: Store, now: () => Date): Pick<People, 'settings' | 'change'> {
  return {
    async settings({ tenant, id }) {
      const row = await db
        .selectFrom('people')
        .select(['zone', 'language', 'daily'])
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .executeTakeFirst()
      return {
        ...(row?.zone ? { zone: row.zone } : {}),
        ...(row?.language ? { language: row.language } : {}),
        ...(row?.daily ? { daily: Schedule.parse(JSON.parse(row.daily)) } : {}),
      }
    },

    async change({ tenant, id }, change) {
      const set = {
        ...('zone' in change && { zone: change.zone ?? null }),
        ...('language' in change && { language: change.language ?? null }),
        ...('daily' in change && { daily: change.daily ? JSON.stringify(change.daily) : null }),
      }
      if (Object.keys(set).length === 0) return
      await db.transaction().execute(async trx => {
        await presentTenant(trx, tenant, now())
        await trx
          .insertInto('people')
          .values({ tenant, person: id, zone: null, language: null, daily: null, ...set })
          .onConflict(conflict => conflict.columns(['tenant', 'person']).doUpdateSet(set))
          .execute()
      })
    },
  }
}
