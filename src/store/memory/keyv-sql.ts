import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** Milliseconds; expired entries are removed by the first write after this long, which needs no timer. */
const SWEEP_EVERY_MS = 60_000

/** A storage adapter for keyv over the table `memory`, in the same database as everything else. */
export class KeyvSql {
  /** Set by keyv; one adapter serves one namespace. */
  namespace: string | undefined
  readonly #db: Kysely<Schema>
  #sweptAt = 0

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async get(key: string): Promise<string | undefined> {
    const row = await this.#db.selectFrom('memory').select('value').where('key', '=', key).executeTakeFirst()
    return row?.value
  }

  /** @param value what keyv serialised, with its expiry, which keyv checks when it reads */
  async set(key: string, value: string, ttl?: number): Promise<boolean> {
    const now = Date.now()
    const entry = { value, expires_at: ttl === undefined ? null : now + ttl }
    await this.#db
      .insertInto('memory')
      .values({ key, ...entry })
      .onConflict(conflict => conflict.column('key').doUpdateSet(entry))
      .execute()
    if (now - this.#sweptAt >= SWEEP_EVERY_MS) {
      this.#sweptAt = now
      await this.#db.deleteFrom('memory').where('expires_at', '<', now).execute()
    }
    return true
  }

  async delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db.deleteFrom('memory').where('key', '=', key).executeTakeFirst()
    return numDeletedRows > 0n
  }

  /** Without the namespace. */
  async *keys(): AsyncGenerator<string> {
    const prefix = `${this.namespace ?? ''}:`
    const rows = await this.#db.selectFrom('memory').select('key').where('key', 'like', `${prefix}%`).execute()
    for (const { key } of rows) yield key.slice(prefix.length)
  }

  async clear(): Promise<void> {
    await this.#db
      .deleteFrom('memory')
      .where('key', 'like', `${this.namespace ?? ''}:%`)
      .execute()
  }
}
