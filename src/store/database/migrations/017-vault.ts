import { sql, type Kysely } from 'kysely'
import { z } from 'zod'

const OLD = 'vault:'
const Rows = z.array(z.object({ key: z.string(), value: z.string() }))
/** As keyv wrote it. */
const Kept = z.object({ value: z.string() })

/** Moves installations out of the expendable memory table, where they were under `vault:`. */
export async function vaultTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vault')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('text', 'text', column => column.notNull())
    .execute()
  const { rows } = await sql`select key, value from memory where key like ${`${OLD}%`}`.execute(db)
  for (const { key, value } of Rows.parse(rows)) {
    const { value: text } = Kept.parse(JSON.parse(value))
    await sql`insert into vault (key, text) values (${key.slice(OLD.length)}, ${text})`.execute(db)
  }
  await sql`delete from memory where key like ${`${OLD}%`}`.execute(db)
}
