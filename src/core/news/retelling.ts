import type { Article } from './article.ts'

/** An article retold by a language model: every number, date and proper name in it occurs in the article. */
export interface Retelling {
  readonly sentences: readonly string[]
  /** The model, as named in its settings. */
  readonly model: string
}

/**
 * Retells an article in at most `sentences` sentences. `undefined`: nothing that could be shown, so the article's own
 * sentences are used. It never throws and finishes within 20 seconds.
 *
 * @param language the article's, as analysed
 */
export type Retell = (article: Article, language: string, sentences: number) => Promise<Retelling | undefined>
