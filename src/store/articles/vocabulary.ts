import { sql, type Kysely } from 'kysely'
import { chunks } from '../database/chunks.ts'
import { foldedWords } from '#text/terms.ts'
import { copied } from '#text/remembered.ts'
import type { Schema } from '../database/schema.ts'

const SUGGESTED = /^\p{L}[\p{L}\p{M}]{2,39}$/u
const REMEMBERED = 50_000

/**
 * Words that were committed, so that the database certainly has them. If another process forgets a tenant, one of them
 * may be missing from suggestions.
 */
const known = new WeakMap<Kysely<Schema>, Set<string>>()

/** The suggestible words of these texts, without those the database is known to have. */
export function newWords(db: Kysely<Schema>, texts: readonly string[]): ReadonlySet<string> {
  const old = known.get(db)
  return suggestedWords(texts, word => !old?.has(word))
}

/** The suggestible words of these texts, limited to those that are `sought`. */
export function suggestedWords(texts: readonly string[], sought = (_word: string) => true): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) {
    for (const word of foldedWords(text)) if (sought(word) && SUGGESTED.test(word)) words.add(word)
  }
  return words
}

/** Stores words as spelled, for suggestions; a word is kept until everyone who brought it is forgotten. */
export async function learnWords(transaction: Kysely<Schema>, words: ReadonlySet<string>): Promise<void> {
  for (const some of chunks([...words])) {
    const rows = some.map(word => sql`(${word}, ${backwards(word)})`)
    await sql`insert into words (word, backwards) values ${sql.join(rows)} on conflict do nothing`.execute(transaction)
  }
}

/** Notes that these words need not be stored again; call once they are committed. */
export function noteLearned(db: Kysely<Schema>, words: ReadonlySet<string>): void {
  const before = known.get(db)
  const now = before && before.size < REMEMBERED ? before : new Set<string>()
  for (const word of words) now.add(copied(word))
  known.set(db, now)
}

/** Notes that these words must be stored if they come again; call before they are deleted. */
export function unlearnWords(db: Kysely<Schema>, words: readonly string[]): void {
  for (const word of words) known.get(db)?.delete(word)
}

export function backwards(word: string): string {
  return Array.from(word).reverse().join('')
}
