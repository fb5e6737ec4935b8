import { sql, type Kysely } from 'kysely'
import { SPEAKER_ALIASES } from '#text/data/speaker-aliases.ts'
import { chunks } from '../database/chunks.ts'
import type { ArticleRow, Schema, SpeakerRow } from '../database/schema.ts'
import { foldedWords } from '#text/terms.ts'

/** Adds an article to, or subtracts it from, the counts of its publisher and author. */
export async function countArticle(
  db: Kysely<Schema>,
  origin: string,
  { source, author }: Pick<ArticleRow, 'source' | 'author'>,
  change: 1 | -1,
): Promise<void> {
  if (source !== null) await count(db, 'sources', origin, source, change)
  await count(db, 'bylines', origin, author ?? '', change)
}

async function count(
  db: Kysely<Schema>,
  table: 'sources' | 'bylines',
  origin: string,
  name: string,
  change: 1 | -1,
): Promise<void> {
  const articles = sql.ref(`${table}.articles`)
  await db
    .insertInto(table)
    .values({ origin, name, articles: change })
    .onConflict(conflict =>
      conflict.columns(['origin', 'name']).doUpdateSet({ articles: sql`${articles} + excluded.articles` }),
    )
    .execute()
  if (change < 0) await db.deleteFrom(table).where('origin', '=', origin).where('articles', '<=', 0).execute()
}

/** Adds an article's statements to its speakers' totals: the fullest name wins, and the newest role. */
export async function countSpeakers(db: Kysely<Schema>, speakers: readonly SpeakerRow[]): Promise<void> {
  for (const some of chunks(speakers)) await addSpeakers(db, some)
}

async function addSpeakers(db: Kysely<Schema>, speakers: readonly SpeakerRow[]): Promise<void> {
  await db
    .insertInto('speakers')
    .values([...speakers])
    .onConflict(conflict =>
      conflict.columns(['key', 'origin']).doUpdateSet({
        quotes: sql`speakers.quotes + excluded.quotes`,
        name: sql`case when length(excluded.name) > length(speakers.name) then excluded.name else speakers.name end`,
        role: sql`case when ${newer} then excluded.role else speakers.role end`,
        role_day: sql`case when ${newer} then excluded.role_day else speakers.role_day end`,
      }),
    )
    .execute()
  const words = speakers.flatMap(({ origin, key, name }) =>
    [...new Set([name, key, ...(SPEAKER_ALIASES.get(key) ?? [])].flatMap(foldedWords))].map(word => ({
      word,
      speaker: key,
      origin,
    })),
  )
  for (const some of chunks(words)) {
    await db
      .insertInto('speaker_words')
      .values([...some])
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

const newer = sql`excluded.role_day is not null and (speakers.role_day is null or excluded.role_day >= speakers.role_day)`

/** Subtracts an article's statements, before it is analysed again. */
export async function uncountSpeakers(db: Kysely<Schema>, article: number): Promise<void> {
  const counts = await db
    .selectFrom('quotes')
    .select(['origin', 'speaker'])
    .select(({ fn }) => fn.countAll<number>().as('quotes'))
    .where('article', '=', article)
    .where('speaker', 'is not', null)
    .groupBy(['origin', 'speaker'])
    .execute()
  for (const { origin, speaker, quotes } of counts) {
    const one = sql`key = ${speaker} and origin = ${origin}`
    await sql`update speakers set quotes = quotes - ${quotes} where ${one}`.execute(db)
    await sql`delete from speakers where quotes <= 0 and ${one}`.execute(db)
    await sql`delete from speaker_words where speaker = ${speaker} and origin = ${origin}
      and not exists (select 1 from speakers where ${one})`.execute(db)
  }
}
