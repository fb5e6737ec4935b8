import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { TenantId } from '#core/ids.ts'
import { termsOf } from '#text/terms.ts'
import { chunks } from '../database/chunks.ts'
import { matches } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'
import { suggestedWords, unlearnWords } from '../articles/vocabulary.ts'

const PAGE = 100

/** The suggestible words among what a tenant brought. */
export async function wordsBroughtBy(db: Kysely<Schema>, tenant: TenantId): Promise<ReadonlySet<string>> {
  const words = new Set<string>()
  let last = 0
  for (;;) {
    const page = await db
      .selectFrom('articles')
      .innerJoin('bodies', 'bodies.article', 'articles.seq')
      .select(['seq', 'headline', 'body'])
      .where('origin', '=', tenant)
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const { headline, body } of page) for (const word of suggestedWords([headline, body])) words.add(word)
    const end = page.at(-1)
    if (!end) return words
    last = end.seq
    await setImmediate()
  }
}

/** Deletes those of these words that no article has any more. */
export async function dropUnused({ soon: db, dialect }: Store, words: ReadonlySet<string>): Promise<void> {
  for (const some of chunks([...words])) {
    const unused: string[] = []
    for (const word of some) {
      const used = await db
        .selectFrom('article_words')
        .select('rowid')
        .where(matches(dialect, 'article_words', { groups: [termsOf(word)] }))
        .limit(1)
        .executeTakeFirst()
      if (!used) unused.push(word)
    }
    if (unused.length === 0) continue
    unlearnWords(db, unused)
    await db.deleteFrom('words').where('word', 'in', unused).execute()
  }
}
