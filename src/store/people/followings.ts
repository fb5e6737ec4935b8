import type { Transaction } from 'kysely'
import { TenantId } from '#core/ids.ts'
import { Followed, MOST_FOLLOWED, type Follow, type People, type Person } from '#core/person.ts'
import { newestArrival } from '../articles/arrivals.ts'
import type { Store } from '../database/open.ts'
import type { FollowingRow } from '../database/people-schema.ts'
import { presentTenant } from './present-tenant.ts'
import type { Schema } from '../database/schema.ts'
import { fromSubscriptionRow, toSubscriptionRow } from '../database/subscription-row.ts'
import { removedTenants } from './removed-tenants.ts'

/** What people follow, and each person's subscription that reports it. */
export function followingsOf(
  { db }: Store,
  now: () => Date,
): Pick<People, 'follows' | 'follow' | 'unfollow' | 'leave' | 'order'> {
  return {
    async follows({ tenant, id }) {
      const rows = await db
        .selectFrom('followings')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .where('sees', 'not in', removedTenants(db))
        .orderBy('since')
        .orderBy('id')
        .orderBy('sees')
        .execute()
      const byId = new Map<string, FollowingRow[]>()
      for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
      return [...byId.values()].flatMap(followOf)
    },

    follow: (person, follow, sees, order) =>
      db.transaction().execute(async trx => {
        const all = await idsOf(trx, person)
        const { kind, what } = follow.followed
        const known = all.find(row => row.kind === kind && row.what === what)
        if (!known && new Set(all.map(({ id }) => id)).size >= MOST_FOLLOWED) return 'full'
        const at = now()
        for (const present of new Set([person.tenant, sees])) await presentTenant(trx, present, at)
        await trx
          .insertInto('followings')
          .values({
            tenant: person.tenant,
            person: person.id,
            sees,
            kind,
            what,
            id: known?.id ?? follow.id,
            name: follow.name,
            since: at.getTime(),
          })
          .onConflict(conflict => conflict.doNothing())
          .execute()
        await trx
          .insertInto('subscriptions')
          .values(toSubscriptionRow(order, at, await newestArrival(trx)))
          .onConflict(conflict => conflict.doNothing())
          .execute()
        return known ? 'known' : 'new'
      }),

    unfollow: (person, id) =>
      db.transaction().execute(async trx => {
        const ended = await trx
          .deleteFrom('followings')
          .where('tenant', '=', person.tenant)
          .where('person', '=', person.id)
          .where('id', '=', id)
          .executeTakeFirst()
        await endIfNothing(trx, person)
        return ended.numDeletedRows > 0n
      }),

    leave: (person, left) =>
      db.transaction().execute(async trx => {
        for (const table of ['followings', 'looks'] as const)
          await trx
            .deleteFrom(table)
            .where('tenant', '=', person.tenant)
            .where('person', '=', person.id)
            .where('sees', '=', left)
            .execute()
        await endIfNothing(trx, person)
      }),

    async order({ tenant, id }) {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .executeTakeFirst()
      return row && fromSubscriptionRow(row)
    },
  }
}

/** The subscription ends with the last followed thing. */
async function endIfNothing(trx: Transaction<Schema>, person: Person): Promise<void> {
  if ((await idsOf(trx, person)).length > 0) return
  await trx.deleteFrom('subscriptions').where('tenant', '=', person.tenant).where('person', '=', person.id).execute()
}

function idsOf(trx: Transaction<Schema>, { tenant, id }: Person) {
  return trx
    .selectFrom('followings')
    .select(['id', 'kind', 'what'])
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .execute()
}

/** One followed thing, from its rows per tenant. */
function followOf(rows: readonly FollowingRow[]): readonly Follow[] {
  const [first] = rows
  if (!first) return []
  return [
    {
      id: first.id,
      followed: Followed.parse({ kind: first.kind, what: first.what }),
      name: first.name,
      since: new Date(first.since),
      sees: rows.map(({ sees }) => TenantId.parse(sees)),
    },
  ]
}
