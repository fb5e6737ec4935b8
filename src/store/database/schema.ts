import type { Generated } from 'kysely'
import type { PageUse } from '#core/news/feed.ts'
import type { CorrectionsSchema } from './corrections-schema.ts'
import type { LedgerSchema } from './ledger-schema.ts'
import type { Origin } from './origin.ts'
import type { DelegateRow, PeopleSchema } from './people-schema.ts'

interface TenantRow {
  id: string
  /** Milliseconds since 1970, as all instants here. */
  since: number
  removed_at: number | null
  /** Crier came there, or came back; a removal from before it, or of that very instant, is an old one. */
  joined_at: Generated<number | null>
}

/** Where a platform does not let Crier in, or did not until lately. */
interface HoldRow {
  /** A tenant's id, or a platform's name where it is about the whole bot. */
  id: string
  reason: string
  since: number
  /** How often it was tried in vain. */
  probes: number
  probe_at: number
  /** 1: it is let in again. */
  over: number
}

export type Dialect = 'sqlite' | 'postgres'

/** The tables as rows come out of them. Instants are milliseconds since 1970, days `YYYY-MM-DD`, flags 0 or 1. */
export interface Schema extends LedgerSchema, CorrectionsSchema, PeopleSchema {
  articles: ArticleRow
  /** One row: how often articles arrived. */
  arrivals: { number: number }
  bodies: { article: number; body: string }
  /** The articles that people of a tenant asked about by their addresses, and when last. */
  pages: { article: number; tenant: string; asked_at: number }
  analyses: AnalysisRow
  quotes: QuoteRow
  speakers: SpeakerRow
  speaker_words: { word: string; speaker: string; origin: string }
  sources: { origin: string; name: string; articles: number }
  /** Authors; articles that name none stand under an empty name. */
  bylines: { origin: string; name: string; articles: number }
  /** The full-text index; `full-text.ts` alone knows its other columns. */
  article_words: { rowid: number }
  quote_words: { rowid: number }
  words: { word: string; backwards: string }
  story_terms: { term: string; day: string; article: number }
  news_terms: { term: string; day: string; stories: number }
  story_aliases: { id: string; story: string }
  feeds: FeedRow
  follows: FollowRow
  tenants: TenantRow
  holds: HoldRow
  delegates: DelegateRow
  memory: { key: string; value: string; expires_at: number | null }
  vault: { key: string; text: string }
  /** `hash`: of the article and the words. */
  receipts: { id: string; tenant: string; article: string; words: string; hash: string; told_at: number }
  /** `hash`: of the token itself, which is kept nowhere. */
  tokens: { hash: string; tenant: string; name: string; made_by: string; made_at: number; used_at: number | null }
}

export interface ArticleRow {
  seq: Generated<number>
  id: string
  origin: Origin
  /** Names it within its origin, where the source gives a name. */
  key: string | null
  /** `url` in the one form it is looked up by. */
  address: string | null
  /** File and position it was last imported from. */
  locator: string | null
  /** Whose words an article of a feed has; nothing where it was not kept yet. */
  words_from: 'feed' | 'page' | null
  /** How often its page was fetched in vain, while it is to come. */
  page_tries: number | null
  body_hash: string
  story: string
  /** How alike it is to the other articles of its story, summed; the highest one gives the story its headline. */
  central: Generated<number>
  title: string | null
  headline: string
  day: string
  /** As the source gives it. */
  published_at: number | null
  /** 1: it told no date that could be read, and is dated by its arrival. */
  undated: number
  /** What newest-first means: `published_at`, else the noon of its day or the arrival, whichever was first. */
  published: number
  arrived_at: number
  /** Which arrival brought it; 0 for those from before arrivals were counted. */
  arrival: Generated<number>
  baseline: number
  source: string | null
  url: string | null
  author: string | null
}

/** An analysis as offsets into the body: what is shown is always cut from the article itself. Quotes are rows. */
export interface AnalysisRow {
  article: number
  version: number
  language: string
  /** JSON: `[[start, end], …]`. */
  sentences: string
  /** JSON: `[[boilerplate 0|1, leaning 0|1|2, presumed [[index, …], …]], …]`, one for each sentence. */
  readings: string
  /** JSON: `[index, …]`. */
  ranking: string
  /** JSON, the `StoryVector` that tells which story it belongs to. */
  vector: string
}

export interface QuoteRow {
  seq: Generated<number>
  article: number
  /** Its place among the article's quotes, from 0. */
  position: number
  origin: string
  day: string
  type: string
  starts: number
  ends: number
  weight: number
  denied: number
  cue_starts: number | null
  cue_ends: number | null
  /** Speaker key; with `name`, `kind` and the mention all set, or none. */
  speaker: string | null
  name: string | null
  role: string | null
  kind: string | null
  mention_starts: number | null
  mention_ends: number | null
}

/** How often a speaker is quoted in the articles of one origin; a tenant's count is the sum over what it sees. */
export interface SpeakerRow {
  origin: string
  key: string
  name: string
  role: string | null
  role_day: string | null
  quotes: number
}

export interface FollowRow {
  tenant: string
  feed: string
  since: number
  paused: Generated<number>
  /** What its followers want of the pages behind its entries. */
  pages: Generated<PageUse>
  /** Who had it followed, and where; all or none. */
  by_platform: string | null
  by_channel: string | null
  by_person: string | null
  /** What they were told last of how it fares; null while all is well. */
  told: 'failing' | 'gone' | null
}

export interface FeedRow {
  id: string
  address: string
  title: string | null
  since: number
  /** What its server said of the last answer, byte for byte. */
  etag: string | null
  last_modified: string | null
  /** Milliseconds since 1970, as all times here. */
  next_poll: Generated<number>
  polled_at: number | null
  ok_at: number | null
  /** In a row, up to now. */
  failures: number | null
  problem: string | null
  problem_since: number | null
  /** Where it says it has moved to for good, since when, and how often that was seen. */
  moved_to: string | null
  moved_since: number | null
  moved_seen: number | null
  ttl_minutes: number | null
  /** Why it is not polled any more. */
  gone: string | null
}
