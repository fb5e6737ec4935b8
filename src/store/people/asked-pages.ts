import type { ArticleId, TenantId } from '#core/ids.ts'
import { dropUnused } from './forget-words.ts'
import type { Store } from '../database/open.ts'
import { suggestedWords } from '../articles/vocabulary.ts'
import { sql, type Kysely } from 'kysely'
import { unindex } from '../articles/full-text.ts'
import { forgetQuotes } from '../articles/save-quotes.ts'
import type { Schema } from '../database/schema.ts'
import { countArticle } from '../articles/tallies.ts'

/** Pages kept per tenant because people asked about them: about 3 MB at usual lengths. */
export const MOST_PAGES = 200
/** Pages removed at once. */
const PORTION = 20
/** Milliseconds within which repeated requests are recorded once. */
const SAME_MS = 60 * 60_000

/**
 * Records that somebody of a tenant asks about a page kept for that tenant alone. Beyond 200, the pages nobody asked
 * about for longest are deleted, with everything derived from them.
 */
export async function askedAbout(store: Store, tenant: TenantId, id: ArticleId, now: Date): Promise<void> {
  const { soon: db } = store
  const page = await db
    .selectFrom('articles')
    .leftJoin('pages', 'pages.article', 'articles.seq')
    .select(['seq', 'asked_at'])
    .where('id', '=', id)
    .where('origin', '=', tenant)
    .executeTakeFirst()
  if (!page || now.getTime() - (page.asked_at ?? 0) < SAME_MS) return
  await db
    .insertInto('pages')
    .values({ article: page.seq, tenant, asked_at: now.getTime() })
    .onConflict(conflict => conflict.column('article').doUpdateSet({ asked_at: now.getTime() }))
    .execute()
  if (page.asked_at === null) await makeRoom(store, tenant)
}

async function makeRoom(store: Store, tenant: TenantId): Promise<void> {
  const { soon: db } = store
  const leaving = await db
    .selectFrom('pages')
    .innerJoin('articles', 'articles.seq', 'pages.article')
    .innerJoin('bodies', 'bodies.article', 'pages.article')
    .select(['seq', 'headline', 'body'])
    .where('pages.tenant', '=', tenant)
    .orderBy('asked_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(PORTION)
    .offset(MOST_PAGES)
    .execute()
  if (leaving.length === 0) return
  await db.transaction().execute(trx =>
    forgetArticles(
      trx,
      leaving.map(({ seq }) => seq),
    ),
  )
  await dropUnused(store, new Set(leaving.flatMap(({ headline, body }) => [...suggestedWords([headline, body])])))
}

/**
 * Deletes articles with everything derived from them, except for the words in suggestions. Call within a transaction.
 */
async function forgetArticles(db: Kysely<Schema>, articles: readonly number[]): Promise<void> {
  for (const seq of articles) {
    await forgetQuotes(db, seq)
    await unindex(db, 'article_words', [seq])
    const gone = await db
      .deleteFrom('articles')
      .where('seq', '=', seq)
      .returning(['id', 'origin', 'source', 'author', 'story'])
      .executeTakeFirst()
    if (!gone) continue
    await countArticle(db, gone.origin, gone, -1)
    await db.deleteFrom('changed_articles').where('article', '=', gone.id).execute()
    await sql`delete from story_aliases where story = ${gone.story}
      and not exists (select 1 from articles where articles.story = story_aliases.story)`.execute(db)
  }
}
