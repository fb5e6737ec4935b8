import type { Kysely, Selectable } from 'kysely'
import type { Analysis } from '#core/news/analysis.ts'
import type { ArticleDraft } from '#core/news/article.ts'
import { ArticleId } from '#core/ids.ts'
import type { StoryVector } from '#text/similarity.ts'
import { wholeStatements } from '#text/statements/whole-statements.ts'
import { analysisRow } from './analysis-rows.ts'
import { newestArrival } from './arrivals.ts'
import { contentOf, identityOf, publishedOf, seenAt, wordingOf, type Arrival } from './article-row.ts'
import { index, unindex } from './full-text.ts'
import type { Stored } from './identify.ts'
import { countTold, weighedByNews } from './in-the-news.ts'
import { freeName, shortNameOf } from '../database/names.ts'
import type { Dialect, ArticleRow, Schema } from '../database/schema.ts'
import { newStory, placeStory } from './place-story.ts'
import { forgetQuotes, saveQuotes } from './save-quotes.ts'
import { countArticle } from './tallies.ts'
import { termsOf } from '#text/terms.ts'

/** An analysed draft, with its headline as given or cut from the text. */
export interface ReadArticle {
  readonly draft: ArticleDraft
  readonly headline: string
  readonly analysis: Analysis
  /** Decides which story it belongs to. */
  readonly vector: StoryVector
}

/**
 * Stores an article with everything derived from it: analysis, statements, speakers, index, story. `before` is the
 * article it replaces, which keeps its id and arrival. Call within a transaction.
 */
export async function saveArticle(
  db: Kysely<Schema>,
  dialect: Dialect,
  { draft, headline, analysis, vector: general }: ReadArticle,
  arrival: Arrival,
  before?: Stored,
): Promise<ArticleId> {
  const content = contentOf(draft, before)
  const arrivedAt = before?.arrived_at ?? arrival.at.getTime()
  const row = {
    ...content,
    headline,
    published: publishedOf(content, arrivedAt),
    ...seenAt({
      locator: arrival.locator ?? before?.locator ?? undefined,
      wording: arrival.wording ?? (before && wordingOf(before)),
    }),
  }
  const saved = before ? await replace(db, before, row) : await insert(db, row, arrival, draft.body)
  await saveBody(db, saved.seq, draft.body)
  if (before && before.body_hash !== row.body_hash) await noteChange(db, saved.id, arrival.at)
  await countArticle(db, arrival.origin, row, 1)
  await index(db, dialect, 'article_words', [{ row: saved.seq, heading: termsOf(headline), text: termsOf(draft.body) }])
  const article = { ...saved, origin: arrival.origin, day: draft.day }
  const vector = await weighedByNews(db, draft.day, general)
  const read = { ...analysisRow(analysis), article: saved.seq, vector: JSON.stringify(vector) }
  await db.insertInto('analyses').values(read).execute()
  const quotes = wholeStatements(draft.body, analysis.quotes)
  await saveQuotes(db, dialect, article, { ...analysis, quotes })
  const others = await placeStory(db, article, vector, before !== undefined)
  if (!before) await countTold(db, article, vector, others)
  return ArticleId.parse(saved.id)
}

type Row = Omit<
  Selectable<ArticleRow>,
  'seq' | 'id' | 'origin' | 'story' | 'central' | 'arrived_at' | 'arrival' | 'baseline'
>
type Saved = Pick<Stored, 'seq' | 'id' | 'story'>

async function replace(db: Kysely<Schema>, before: Stored, row: Row): Promise<Saved> {
  await db.updateTable('articles').set(row).where('seq', '=', before.seq).execute()
  await unindex(db, 'article_words', [before.seq])
  await db.deleteFrom('analyses').where('article', '=', before.seq).execute()
  await db.deleteFrom('story_terms').where('article', '=', before.seq).execute()
  await forgetQuotes(db, before.seq)
  await countArticle(db, before.origin, before, -1)
  return before
}

async function insert(db: Kysely<Schema>, row: Row, { origin, at, baseline }: Arrival, body: string): Promise<Saved> {
  const identity = identityOf(row, body)
  const id = await freeName(
    attempt => shortNameOf(8, origin, identity, attempt),
    async name =>
      (await db.selectFrom('articles').select('seq').where('id', '=', name).executeTakeFirst()) !== undefined,
  )
  return db
    .insertInto('articles')
    .values({
      ...row,
      id,
      origin,
      story: await newStory(db, id),
      arrived_at: at.getTime(),
      arrival: await newestArrival(db),
      baseline: baseline ? 1 : 0,
    })
    .returning(['seq', 'id', 'story'])
    .executeTakeFirstOrThrow()
}

async function saveBody(db: Kysely<Schema>, article: number, body: string): Promise<void> {
  await db
    .insertInto('bodies')
    .values({ article, body })
    .onConflict(conflict => conflict.column('article').doUpdateSet({ body }))
    .execute()
}

/** Records that an article's text changed, in the transaction that changes it. */
async function noteChange(db: Kysely<Schema>, article: string, at: Date): Promise<void> {
  const change = { changed_at: at.getTime(), seen_at: null }
  await db
    .insertInto('changed_articles')
    .values({ article, ...change })
    .onConflict(conflict => conflict.column('article').doUpdateSet(change))
    .execute()
}
