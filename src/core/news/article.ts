import { z } from 'zod'
import type { ArticleId } from '../ids.ts'

/** A calendar day as the article gives it, `YYYY-MM-DD`; it belongs to no time zone and is never shifted. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

/** What is known about an article without its text; lists and links need no more. */
export interface ArticleCard {
  readonly id: ArticleId
  /** The title as given, or a headline cut from the article's own words. */
  readonly headline: string
  /** It has no title: the headline was cut from its text, or is its first sentence. */
  readonly made?: true
  /** The day as written in the article. */
  readonly day: Day
  /** The instant of publication, where the source gives one. */
  readonly publishedAt?: Date
  /** It told no date that could be read: day and instant are those of its arrival. */
  readonly undated?: true
  /** The publisher as readers know it, e.g. `Harbour Post`. */
  readonly publisher?: string
  readonly url?: string
  readonly author?: string
}

/** A stored article. `body` is the text after the header, exactly as it came in. */
export interface Article extends ArticleCard {
  /** The title as given; absent where the headline was cut from the text. */
  readonly title?: string
  readonly body: string
}

/** An article as it comes from outside, before it has an id and a place in the store. */
export interface ArticleDraft {
  /** Names the article within its origin (a feed's guid, an `id` in JSON); where absent, the text itself does. */
  readonly key?: string
  readonly title?: string
  readonly day: Day
  readonly publishedAt?: Date
  /** It gave no date: the day and the instant are when it was seen, and stay those of the first time. */
  readonly undated?: true
  readonly publisher?: string
  readonly url?: string
  /** Other entries of its feed have this address too, or it is that of the whole site: it names no article. */
  readonly urlShared?: true
  readonly author?: string
  readonly body: string
}
