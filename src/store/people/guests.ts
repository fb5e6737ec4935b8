import { createHash, randomBytes } from 'node:crypto'
import { Guest, type Guests } from '#core/guests.ts'
import type { Kysely } from 'kysely'
import type { GuestRow } from '../database/people-schema.ts'
import type { Schema } from '../database/schema.ts'
import { presentTenant } from './present-tenant.ts'
import type { Store } from '../database/open.ts'

const MINUTE_MS = 60_000
const LIFETIME_MS = { link: 10 * MINUTE_MS, session: 7 * 24 * 60 * MINUTE_MS } as const

/** See `Guests`: links and sessions, in one table, each under the hash of its secret. */
export function guestsOf({ db }: Store, now: () => Date): Guests {
  async function admit(trx: Kysely<Schema>, kind: GuestRow['kind'], guest: Guest): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    await trx
      .insertInto('guests')
      .values({
        hash: hashOf(secret),
        kind,
        tenant: guest.person.tenant,
        person: guest.person.id,
        sees: guest.place.tenant,
        guest: JSON.stringify(guest),
        expires_at: now().getTime() + LIFETIME_MS[kind],
      })
      .execute()
    return secret
  }

  return {
    invite: guest =>
      db.transaction().execute(async trx => {
        for (const tenant of new Set([guest.person.tenant, guest.place.tenant])) await presentTenant(trx, tenant, now())
        await trx.deleteFrom('guests').where('expires_at', '<=', now().getTime()).execute()
        return admit(trx, 'link', guest)
      }),

    enter: secret =>
      db.transaction().execute(async trx => {
        const row = await trx
          .deleteFrom('guests')
          .where('hash', '=', hashOf(secret))
          .where('kind', '=', 'link')
          .where('expires_at', '>', now().getTime())
          .returning('guest')
          .executeTakeFirst()
        return row && admit(trx, 'session', Guest.parse(JSON.parse(row.guest)))
      }),

    async of(secret) {
      const row = await db
        .selectFrom('guests')
        .innerJoin('tenants as own', 'own.id', 'guests.tenant')
        .innerJoin('tenants as seen', 'seen.id', 'guests.sees')
        .select('guest')
        .where('hash', '=', hashOf(secret))
        .where('kind', '=', 'session')
        .where('expires_at', '>', now().getTime())
        .where('own.removed_at', 'is', null)
        .where('seen.removed_at', 'is', null)
        .executeTakeFirst()
      return row && Guest.parse(JSON.parse(row.guest))
    },

    async leave(secret) {
      await db.deleteFrom('guests').where('hash', '=', hashOf(secret)).execute()
    },

    async dismiss({ tenant, id }, sees) {
      await db
        .deleteFrom('guests')
        .where('tenant', '=', tenant)
        .where('person', '=', id)
        .where('sees', '=', sees)
        .execute()
    },
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
