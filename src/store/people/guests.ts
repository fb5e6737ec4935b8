import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { Guest, MOST_READERS, type Guests } from '#core/guests.ts'
import type { Person } from '#core/person.ts'
import type { GuestRow } from '../database/people-schema.ts'
import type { Schema } from '../database/schema.ts'
import { presentTenant } from './present-tenant.ts'
import type { Store } from '../database/open.ts'

const MINUTE_MS = 60_000
const LIFETIME_MS = { link: 10 * MINUTE_MS, session: 7 * 24 * 60 * MINUTE_MS } as const
/** Characters of a hash: enough to tell one person's few apart, and useless to anybody else. */
const ID_LENGTH = 12

const Lent = z.object({ guest: Guest, question: z.string(), madeAt: z.int() })

/** See `Guests`: links, sessions and feed readers' subscriptions, in one table, each under the hash of its secret. */
export function guestsOf({ db }: Store, now: () => Date): Guests {
  async function insert(
    trx: Kysely<Schema>,
    { person, place }: Guest,
    row: Pick<GuestRow, 'kind' | 'guest' | 'expires_at'>,
  ): Promise<string> {
    const secret = randomBytes(32).toString('base64url')
    await trx
      .insertInto('guests')
      .values({ hash: hashOf(secret), tenant: person.tenant, person: person.id, sees: place.tenant, ...row })
      .execute()
    return secret
  }

  function admit(trx: Kysely<Schema>, kind: 'link' | 'session', guest: Guest): Promise<string> {
    return insert(trx, guest, {
      kind,
      guest: JSON.stringify(guest),
      expires_at: now().getTime() + LIFETIME_MS[kind],
    })
  }

  /** The row of a secret, if it is still valid and Crier has not been removed. */
  function found(secret: string, kind: GuestRow['kind']) {
    return db
      .selectFrom('guests')
      .innerJoin('tenants as own', 'own.id', 'guests.tenant')
      .innerJoin('tenants as seen', 'seen.id', 'guests.sees')
      .select('guest')
      .where('hash', '=', hashOf(secret))
      .where('kind', '=', kind)
      .where('expires_at', '>', now().getTime())
      .where('own.removed_at', 'is', null)
      .where('seen.removed_at', 'is', null)
      .executeTakeFirst()
  }

  return {
    invite: guest =>
      db.transaction().execute(async trx => {
        for (const tenant of tenantsOf(guest)) await presentTenant(trx, tenant, now())
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
      const row = await found(secret, 'session')
      return row && Guest.parse(JSON.parse(row.guest))
    },

    async leave(secret) {
      await db.deleteFrom('guests').where('hash', '=', hashOf(secret)).execute()
    },

    lend: (guest, question) =>
      db.transaction().execute(async trx => {
        for (const tenant of tenantsOf(guest)) await presentTenant(trx, tenant, now())
        const rows = await readersOf(trx, guest.person).execute()
        const same = rows.find(
          ({ sees, guest: kept }) => sees === guest.place.tenant && lentIn(kept).question === question,
        )
        if (!same && rows.length >= MOST_READERS) return 'full'
        if (same) await trx.deleteFrom('guests').where('hash', '=', same.hash).execute()
        const secret = await insert(trx, guest, {
          kind: 'reader',
          guest: JSON.stringify({ guest, question, madeAt: now().getTime() }),
          expires_at: Number.MAX_SAFE_INTEGER,
        })
        return { secret, id: hashOf(secret).slice(0, ID_LENGTH) }
      }),

    async lent(person, sees) {
      const rows = await readersOf(db, person).where('sees', '=', sees).execute()
      return rows
        .map(({ hash, guest }) => ({ id: hash.slice(0, ID_LENGTH), ...lentIn(guest) }))
        .toSorted((a, b) => a.madeAt - b.madeAt)
        .map(({ id, question, madeAt }) => ({ id, question, madeAt: new Date(madeAt) }))
    },

    async takeBack(person, id) {
      const rows = await readersOf(db, person).execute()
      const row = rows.find(({ hash }) => hash.slice(0, ID_LENGTH) === id)
      if (!row) return false
      await db.deleteFrom('guests').where('hash', '=', row.hash).execute()
      return true
    },

    async reads(secret) {
      const row = await found(secret, 'reader')
      return row && lentIn(row.guest)
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

function readersOf(db: Kysely<Schema>, { tenant, id }: Person) {
  return db
    .selectFrom('guests')
    .select(['hash', 'sees', 'guest'])
    .where('tenant', '=', tenant)
    .where('person', '=', id)
    .where('kind', '=', 'reader')
}

function lentIn(kept: string): z.infer<typeof Lent> {
  return Lent.parse(JSON.parse(kept))
}

function tenantsOf({ person, place }: Guest) {
  return new Set([person.tenant, place.tenant])
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
