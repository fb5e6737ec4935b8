import { sql, type Kysely } from 'kysely'
import { chunks } from './chunks.ts'
import { foldedWords } from '#text/terms.ts'
import { copied } from '#text/words.ts'
import type { Schema } from './schema.ts'

const SUGGESTED = /^\p{L}{3,40}$/u
const REMEMBERED = 50_000

/** Words that a database has for sure: they were committed, and none is ever deleted. */
const known = new WeakMap<Kysely<Schema>, Set<string>>()

/** The words of these texts that may be suggested, without those that the database is known to have. */
export function newWords(db: Kysely<Schema>, texts: readonly string[]): ReadonlySet<string> {
  const old = known.get(db)
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of foldedWords(text)) if (!old?.has(word) && SUGGESTED.test(word)) words.add(word)
  }
  return words
}

/** Stores words, as they are spelled, for suggestions; a word is kept for good. */
export async function learnWords(transaction: Kysely<Schema>, words: ReadonlySet<string>): Promise<void> {
  for (const some of chunks([...words])) {
    const rows = some.map(word => sql`(${word}, ${backwards(word)})`)
    await sql`insert into words (word, backwards) values ${sql.join(rows)} on conflict do nothing`.execute(transaction)
  }
}

/** Notes which words need not be stored again; to be called once they are committed. */
export function noteLearned(db: Kysely<Schema>, words: ReadonlySet<string>): void {
  const before = known.get(db)
  const now = before && before.size < REMEMBERED ? before : new Set<string>()
  for (const word of words) now.add(copied(word))
  known.set(db, now)
}

export function backwards(word: string): string {
  return Array.from(word).reverse().join('')
}
