import type { Schema } from '../database/schema.ts'

/** All tables, each after those it references. */
const ALL = {
  tenants: true,
  articles: true,
  arrivals: true,
  bodies: true,
  pages: true,
  analyses: true,
  quotes: true,
  speakers: true,
  speaker_words: true,
  sources: true,
  bylines: true,
  article_words: true,
  quote_words: true,
  words: true,
  story_terms: true,
  news_terms: true,
  story_aliases: true,
  feeds: true,
  follows: true,
  holds: true,
  delegates: true,
  memory: true,
  vault: true,
  receipts: true,
  tokens: true,
  people: true,
  followings: true,
  looks: true,
  guests: true,
  owners: true,
  subscriptions: true,
  slots: true,
  deliveries: true,
  replies: true,
  shown: true,
  corrections: true,
  changed_articles: true,
  ended_slots: true,
} as const satisfies Record<keyof Schema, true>

export const TABLES: readonly string[] = Object.keys(ALL)

/** Kysely's own tables, which record the applied migrations. */
export const MIGRATION_TABLES: readonly string[] = ['kysely_migration', 'kysely_migration_lock']
