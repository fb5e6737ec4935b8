import { sql, type Kysely } from 'kysely'
import { chunks } from './chunks.ts'
import { foldedWords } from '#text/terms.ts'
import type { Schema } from './schema.ts'

const SUGGESTED = /^\p{L}{3,40}$/u

/** Remembers the words of a text, as they are spelled, for suggestions; a word is kept for good. */
export async function learnWords(db: Kysely<Schema>, text: string): Promise<void> {
  const words = [...new Set(foldedWords(text))].filter(word => SUGGESTED.test(word))
  for (const some of chunks(words)) {
    const rows = some.map(word => sql`(${word}, ${backwards(word)})`)
    await sql`insert into words (word, backwards) values ${sql.join(rows)} on conflict do nothing`.execute(db)
  }
}

export function backwards(word: string): string {
  return Array.from(word).reverse().join('')
}
