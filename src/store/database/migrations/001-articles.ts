import { sql, type Kysely } from 'kysely'
import type { Dialect } from '../schema.ts'

export async function articleTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const { schema } = db
  const serial = dialect === 'sqlite' ? sql`integer` : sql`bigint generated always as identity`
  const real = dialect === 'sqlite' ? sql`real` : sql`double precision`
  // Postgres compares text by the database's locale; prefix ranges need byte order.
  const word = dialect === 'sqlite' ? sql`text` : sql`text collate "C"`

  await schema
    .createTable('articles')
    .addColumn('seq', serial, column => column.primaryKey())
    .addColumn('id', 'text', column => column.notNull().unique())
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('key', 'text')
    .addColumn('address', 'text')
    .addColumn('locator', 'text')
    .addColumn('body_hash', 'text', column => column.notNull())
    .addColumn('story', 'text', column => column.notNull())
    .addColumn('central', real, column => column.notNull().defaultTo(0))
    .addColumn('title', 'text')
    .addColumn('headline', 'text', column => column.notNull())
    .addColumn('day', word, column => column.notNull())
    .addColumn('published_at', 'bigint')
    .addColumn('published', 'bigint', column => column.notNull())
    .addColumn('arrived_at', 'bigint', column => column.notNull())
    .addColumn('baseline', 'integer', column => column.notNull())
    .addColumn('source', 'text')
    .addColumn('url', 'text')
    .addColumn('author', 'text')
    .execute()
  // Separate, so that counting and ranking do not read through the texts.
  await schema
    .createTable('bodies')
    .addColumn('article', 'bigint', column => column.primaryKey().references('articles.seq').onDelete('cascade'))
    .addColumn('body', 'text', column => column.notNull())
    .execute()
  // None begins with the origin: a tenant sees most articles, so that would narrow down nothing.
  await schema.createIndex('articles_by_key').on('articles').columns(['key', 'origin']).unique().execute()
  await schema.createIndex('articles_by_address').on('articles').column('address').execute()
  await schema.createIndex('articles_by_body').on('articles').columns(['body_hash', 'origin']).execute()
  await schema.createIndex('articles_by_locator').on('articles').columns(['locator', 'origin']).execute()
  await schema.createIndex('articles_by_story').on('articles').column('story').execute()
  await schema.createIndex('articles_by_published').on('articles').column('published').execute()
  await schema.createIndex('articles_by_day').on('articles').column('day').execute()
  await schema.createIndex('articles_by_arrival').on('articles').column('arrived_at').execute()
  await schema.createIndex('articles_by_source').on('articles').columns(['source', 'published']).execute()

  await schema
    .createTable('analyses')
    .addColumn('article', 'bigint', column => column.primaryKey().references('articles.seq').onDelete('cascade'))
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('language', 'text', column => column.notNull())
    .addColumn('sentences', 'text', column => column.notNull())
    .addColumn('ranking', 'text', column => column.notNull())
    .addColumn('vector', 'text', column => column.notNull())
    .execute()
  await schema.createIndex('analyses_by_version').on('analyses').column('version').execute()

  await schema
    .createTable('quotes')
    .addColumn('seq', serial, column => column.primaryKey())
    .addColumn('article', 'bigint', column => column.notNull().references('articles.seq').onDelete('cascade'))
    .addColumn('position', 'integer', column => column.notNull())
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('day', word, column => column.notNull())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('starts', 'integer', column => column.notNull())
    .addColumn('ends', 'integer', column => column.notNull())
    .addColumn('weight', real, column => column.notNull())
    .addColumn('denied', 'integer', column => column.notNull())
    .addColumn('cue_starts', 'integer')
    .addColumn('cue_ends', 'integer')
    .addColumn('speaker', 'text')
    .addColumn('name', 'text')
    .addColumn('role', 'text')
    .addColumn('kind', 'text')
    .addColumn('mention_starts', 'integer')
    .addColumn('mention_ends', 'integer')
    .execute()
  await schema.createIndex('quotes_by_article').on('quotes').columns(['article', 'position']).unique().execute()
  await schema.createIndex('quotes_by_speaker').on('quotes').columns(['speaker', 'day', 'origin']).execute()

  await schema
    .createTable('speakers')
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('role', 'text')
    .addColumn('role_day', word)
    .addColumn('quotes', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('speakers_key', ['key', 'origin'])
    .execute()
  await schema.createIndex('speakers_by_quotes').on('speakers').column('quotes').execute()
  await schema
    .createTable('speaker_words')
    .addColumn('word', word, column => column.notNull())
    .addColumn('speaker', 'text', column => column.notNull())
    .addColumn('origin', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('speaker_words_key', ['word', 'speaker', 'origin'])
    .execute()

  await schema
    .createTable('sources')
    .addColumn('origin', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('articles', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('sources_key', ['origin', 'name'])
    .execute()

  await schema
    .createTable('words')
    .addColumn('word', word, column => column.primaryKey())
    .addColumn('backwards', word, column => column.notNull())
    .execute()
  await schema.createIndex('words_backwards').on('words').column('backwards').execute()

  await schema
    .createTable('story_terms')
    .addColumn('term', word, column => column.notNull())
    .addColumn('day', word, column => column.notNull())
    .addColumn('article', 'bigint', column => column.notNull().references('articles.seq').onDelete('cascade'))
    .addPrimaryKeyConstraint('story_terms_key', ['term', 'day', 'article'])
    .execute()
  await schema.createIndex('story_terms_by_article').on('story_terms').column('article').execute()
  await schema
    .createTable('story_aliases')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('story', 'text', column => column.notNull())
    .execute()
  await schema.createIndex('story_aliases_by_story').on('story_aliases').column('story').execute()

  await schema
    .createTable('feeds')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('address', 'text', column => column.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('since', 'bigint', column => column.notNull())
    .execute()
  await schema
    .createTable('follows')
    .addColumn('tenant', 'text', column => column.notNull())
    .addColumn('feed', 'text', column => column.notNull().references('feeds.id'))
    .addColumn('since', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('follows_key', ['tenant', 'feed'])
    .execute()
  await schema
    .createTable('tenants')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('since', 'bigint', column => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute()

  await schema
    .createTable('memory')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('expires_at', 'bigint')
    .execute()
  await schema.createIndex('memory_by_expiry').on('memory').column('expires_at').execute()

  for (const table of ['article_words', 'quote_words']) await fullText(db, dialect, table)
}

/** The tables that `full-text.ts` reads and writes: folded words, weighted by heading and text. */
async function fullText(db: Kysely<unknown>, dialect: Dialect, table: string): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`create virtual table ${sql.table(table)} using fts5 (
      heading, text, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
    )`.execute(db)
    return
  }
  await db.schema
    .createTable(table)
    .addColumn('rowid', 'bigint', column => column.primaryKey())
    .addColumn('words', sql`tsvector`, column => column.notNull())
    .execute()
  // Kept in the row: if words were stored out of line, the planner would think a scan cheaper than the index.
  await sql`alter table ${sql.table(table)} alter column words set storage main`.execute(db)
  await db.schema.createIndex(`${table}_words`).on(table).using('gin').column('words').execute()
}
