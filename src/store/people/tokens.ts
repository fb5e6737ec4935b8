import { createHash } from 'node:crypto'
import { TenantId } from '#core/ids.ts'
import type { TokenCard, Tokens } from '#core/asking/newsroom.ts'
import { removedTenants } from './removed-tenants.ts'
import type { Store } from '../database/open.ts'

const PREFIX = 'crier_'
/** Four ids of 40 random bits: 160 bits, so that a plain hash cannot be brute-forced. */
const IDS = 4

/** See `Tokens`. */
export function tokensOf({ db }: Pick<Store, 'db'>, newId: () => string, now: () => Date): Tokens {
  return {
    async add(tenant, { name, by }) {
      const secret = `${PREFIX}${Array.from({ length: IDS }, newId).join('')}`
      const added = await db
        .insertInto('tokens')
        .values({ hash: hashed(secret), tenant, name, made_by: by, made_at: now().getTime(), used_at: null })
        .onConflict(conflict => conflict.columns(['tenant', 'name']).doNothing())
        .executeTakeFirst()
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n ? secret : undefined
    },
    async list(tenant) {
      const rows = await db.selectFrom('tokens').selectAll().where('tenant', '=', tenant).orderBy('made_at').execute()
      return rows.map(({ name, made_by, made_at, used_at }): TokenCard => ({
        name,
        madeBy: made_by,
        madeAt: new Date(made_at),
        ...(used_at === null ? {} : { usedAt: new Date(used_at) }),
      }))
    },
    async remove(tenant, name) {
      const gone = await db
        .deleteFrom('tokens')
        .where('tenant', '=', tenant)
        .where('name', '=', name)
        .executeTakeFirst()
      return gone.numDeletedRows > 0n
    },
    async read(secret) {
      if (!secret.startsWith(PREFIX)) return undefined
      const row = await db
        .updateTable('tokens')
        .set({ used_at: now().getTime() })
        .where('hash', '=', hashed(secret))
        .where('tenant', 'not in', removedTenants(db))
        .returning(['tenant', 'name'])
        .executeTakeFirst()
      return row && { tenant: TenantId.parse(row.tenant), name: row.name }
    },
  }
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
