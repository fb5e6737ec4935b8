import { z } from 'zod'
import type { ArticleId } from '../ids.ts'

/** A calendar day as the article gives it, `YYYY-MM-DD`; it has no time zone and is never shifted. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

/** An article without its text, as lists and links need it. */
export interface ArticleCard {
  readonly id: ArticleId
  /** The title as given, or a headline cut from the article's own words. */
  readonly headline: string
  /** It has no title: the headline was cut from its text, or is its first sentence. */
  readonly made?: true
  /** The day as written in the article. */
  readonly day: Day
  /** The instant of publication, if the source gives one. */
  readonly publishedAt?: Date
  /** No date could be read: day and instant are those of its arrival. */
  readonly undated?: true
  /** The publisher's usual name, e.g. `Harbour Post`. */
  readonly publisher?: string
  readonly url?: string
  readonly author?: string
}

/** A stored article. `body` is the text after the header, exactly as it came in. */
export interface Article extends ArticleCard {
  /** The title as given; absent if the headline was cut from the text. */
  readonly title?: string
  readonly body: string
}

/** An article from outside, before it is stored and has an id. */
export interface ArticleDraft {
  /** Identifies the article within its origin (a feed's guid, an `id` in JSON); if absent, the text itself does. */
  readonly key?: string
  readonly title?: string
  readonly day: Day
  readonly publishedAt?: Date
  /** It gave no date: day and instant are those of its first sighting. */
  readonly undated?: true
  readonly publisher?: string
  readonly url?: string
  /** Other entries of its feed have this URL too, or it is the site's: it does not identify an article. */
  readonly urlShared?: true
  readonly author?: string
  readonly body: string
}
