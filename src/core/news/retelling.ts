import type { Article } from './article.ts'

/** An article told anew by a language model: every number, date and proper name in it stands in the article. */
export interface Retelling {
  readonly sentences: readonly string[]
  /** Who told it, as its settings name it. */
  readonly model: string
}

/**
 * Tells an article in at most so many sentences. `undefined`: there is nothing that could be shown, so the article
 * speaks for itself. It never throws and is done within 20 seconds.
 * @param language of the article, as its analysis tells it
 */
export type Retell = (article: Article, language: string, sentences: number) => Promise<Retelling | undefined>
