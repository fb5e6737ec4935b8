import type { Generated } from 'kysely'
import type { PageUse } from '#core/news/feed.ts'
import type { CorrectionsSchema } from './corrections-schema.ts'
import type { LedgerSchema } from './ledger-schema.ts'
import type { Origin } from './origin.ts'
import type { DelegateRow, PeopleSchema } from './people-schema.ts'

interface TenantRow {
  id: string
  /** Milliseconds since 1970, like all instants here. */
  since: number
  removed_at: number | null
  /** When Crier last joined; a removal dated at or before this is stale. */
  joined_at: Generated<number | null>
}

/** Where a platform refuses Crier, or did until recently. */
interface HoldRow {
  /** A tenant's id, or a platform's name if it concerns the whole bot. */
  id: string
  reason: string
  since: number
  /** Failed probes so far. */
  probes: number
  probe_at: number
  /** 1: access is back. */
  over: number
}

export type Dialect = 'sqlite' | 'postgres'

/** The tables. Instants are milliseconds since 1970, days `YYYY-MM-DD`, flags 0 or 1. */
export interface Schema extends LedgerSchema, CorrectionsSchema, PeopleSchema {
  articles: ArticleRow
  /** One row: the number of arrivals. */
  arrivals: { number: number }
  bodies: { article: number; body: string }
  /** Articles that people of a tenant asked about by URL, and when last. */
  pages: { article: number; tenant: string; asked_at: number }
  analyses: AnalysisRow
  quotes: QuoteRow
  speakers: SpeakerRow
  speaker_words: { word: string; speaker: string; origin: string }
  sources: { origin: string; name: string; articles: number }
  /** Authors; articles without one are under an empty name. */
  bylines: { origin: string; name: string; articles: number }
  /** The full-text index; only `full-text.ts` knows its other columns. */
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
  /** `hash`: of the token, which itself is not stored. */
  tokens: { hash: string; tenant: string; name: string; made_by: string; made_at: number; used_at: number | null }
}

export interface ArticleRow {
  seq: Generated<number>
  id: string
  origin: Origin
  /** Its identity within its origin, if the source gives one. */
  key: string | null
  /** `url`, normalised for look-ups. */
  address: string | null
  /** File and position it was last imported from. */
  locator: string | null
  /** Whose words a feed's article has; null for rows older than this column. */
  words_from: 'feed' | 'page' | null
  /** Failed fetches of its page, while that is still to come. */
  page_tries: number | null
  body_hash: string
  story: string
  /** Summed similarity to the other articles of its story; the highest gives the story its headline. */
  central: Generated<number>
  title: string | null
  headline: string
  day: string
  /** As the source gives it. */
  published_at: number | null
  /** 1: no date could be read, so it is dated by its arrival. */
  undated: number
  /** Sort key of newest-first: `published_at`, else noon of its day or the arrival, whichever is earlier. */
  published: number
  arrived_at: number
  /** The number of its arrival; 0 from before arrivals were counted. */
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
  /** JSON, one entry per sentence: `[[boilerplate 0|1, leaning 0|1|2, presumed [[index, …], …]], …]`. */
  readings: string
  /** JSON: `[index, …]`. */
  ranking: string
  /** JSON of the `StoryVector` that decides its story. */
  vector: string
}

export interface QuoteRow {
  seq: Generated<number>
  article: number
  /** Its index among the article's quotes. */
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
  /** Speaker key; set together with `name`, `kind` and the mention, or not at all. */
  speaker: string | null
  name: string | null
  role: string | null
  kind: string | null
  mention_starts: number | null
  mention_ends: number | null
}

/** How often a speaker is quoted in one origin's articles; a tenant's count is the sum over what it sees. */
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
  /** How much its followers want of the pages behind its entries. */
  pages: Generated<PageUse>
  /** Who added it, and where; all or none. */
  by_platform: string | null
  by_channel: string | null
  by_person: string | null
  /** What they were last told about its health; null while all is well. */
  told: 'failing' | 'gone' | null
}

export interface FeedRow {
  id: string
  address: string
  title: string | null
  since: number
  /** Validators from its server's last answer, verbatim. */
  etag: string | null
  last_modified: string | null
  /** Milliseconds since 1970, like all instants here. */
  next_poll: Generated<number>
  polled_at: number | null
  ok_at: number | null
  /** Consecutive failures up to now. */
  failures: number | null
  problem: string | null
  problem_since: number | null
  /** The URL it has permanently moved to, since when, and how often that was seen. */
  moved_to: string | null
  moved_since: number | null
  moved_seen: number | null
  ttl_minutes: number | null
  /** Why it is no longer polled. */
  gone: string | null
}
