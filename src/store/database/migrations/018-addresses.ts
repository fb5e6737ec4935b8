import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { addressOf } from '#core/news/address.ts'

const AT_ONCE = 1_000
const Rows = z.array(z.object({ seq: z.coerce.number(), url: z.string(), address: z.string() }))

/** URLs in a form that merges more of one article's variants; and which articles are undated. */
export async function addresses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('articles')
    .addColumn('undated', 'integer', column => column.notNull().defaultTo(0))
    .execute()
  for (let after = 0; ;) {
    const { rows } = await sql`select seq, url, address from articles
      where seq > ${after} and url is not null and address is not null order by seq limit ${AT_ONCE}`.execute(db)
    const some = Rows.parse(rows)
    for (const { seq, url, address } of some) {
      const now = addressOf(url)
      if (now !== undefined && now !== address)
        await sql`update articles set address = ${now} where seq = ${seq}`.execute(db)
    }
    const last = some.at(-1)
    if (!last) return
    after = last.seq
  }
}
