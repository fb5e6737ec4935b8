import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** The tenants that removed Crier: inactive, while their data waits to be deleted. */
export function removedTenants(db: Pick<Kysely<Schema>, 'selectFrom'>) {
  return db.selectFrom('tenants').select('id').where('removed_at', 'is not', null)
}
