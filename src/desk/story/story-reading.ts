import type { Analysis } from '#core/news/analysis.ts'
import type { ArticleCard } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Passage } from '#core/news/passage.ts'
import type { CitedPassage } from '#core/news/story.ts'
import { bareHeadline } from '../show/not-repeating.ts'
import { saidIn } from '#text/said-before.ts'
import { standing, type Stands } from '#text/summary/reading/openers.ts'

/** An article as read for its story. */
export interface StoryReading {
  readonly article: ArticleCard
  readonly sentences: readonly Passage[]
  /** Per sentence, the terms that represent what it says. */
  readonly said: readonly ReadonlySet<string>[]
  /** Indices of sentences, best first, without boilerplate. */
  readonly ranking: readonly number[]
  readonly stands: Stands
}

/** An article as read for its story, from its stored analysis; `undefined` if it is gone. */
export async function readForStory(
  newsroom: Newsroom,
  tenant: TenantId,
  card: ArticleCard,
): Promise<StoryReading | undefined> {
  const [article, analysis] = await Promise.all([
    newsroom.articles.get(tenant, card.id),
    newsroom.articles.analysis(tenant, card.id),
  ])
  return article && analysis ? readingFor(card, analysis) : undefined
}

export function readingFor(card: ArticleCard, analysis: Analysis): StoryReading {
  const { sentences, readings, ranking } = analysis
  return {
    article: card,
    sentences,
    said: sentences.map(({ text }) => saidIn(text)),
    ranking,
    stands: standing({
      sentences,
      leaning: readings.map(({ leaning }) => leaning),
      presumed: readings.map(({ presumed }) => presumed),
    }),
  }
}

/** The sentence that the headline is, or was cut from; `undefined` for a headline of its own. */
export function headedBy({ sentences }: Pick<StoryReading, 'sentences'>, headline: string): number | undefined {
  const bare = bareHeadline(headline)
  const index = bare === '' ? -1 : sentences.findIndex(({ text }) => text.includes(bare))
  return index === -1 ? undefined : index
}

/** "The strain that grew from its basin": refers back to a sentence that may not be shown. */
const POINTS_BACK = /^(?:\S+\s+){1,6}(?:its|his|her|their)\b/iu
/** Among this many of the best, a sentence that does not refer back is preferred. */
const BEST = 3

/** The best sentences that continue from the headline, without the one it was cut from, which the reader has seen. */
export function sentencesUnder(reading: StoryReading, count: number, headed: number): readonly CitedPassage[] {
  const { article, sentences, ranking, stands } = reading
  const shown = new Set([headed])
  const clear = ranking.slice(0, BEST).filter(index => !POINTS_BACK.test(sentences[index]?.text ?? ''))
  for (const index of [...clear, ...ranking]) {
    if (shown.size > count) break
    if (!shown.has(index) && stands(index, shown)) shown.add(index)
  }
  return sentences.flatMap((passage, index) => (index !== headed && shown.has(index) ? [{ passage, article }] : []))
}

type Wanted = (said: ReadonlySet<string>) => boolean

/**
 * The best sentences of an article that can be understood without those not shown, in text order.
 *
 * @param wanted predicates over a sentence's terms, tried in turn until there are enough sentences
 */
export function storySentencesOf(
  { article, sentences, said, ranking, stands }: StoryReading,
  count: number,
  ...wanted: readonly { readonly most?: number; readonly is: Wanted }[]
): readonly CitedPassage[] {
  const shown = new Set<number>()
  for (const { most = count, is } of wanted) {
    const enough = Math.min(count, shown.size + most)
    for (const index of ranking) {
      if (shown.size >= enough) break
      const says = said[index]
      if (says && !shown.has(index) && stands(index, shown) && is(says)) shown.add(index)
    }
  }
  return sentences.flatMap((passage, index) => (shown.has(index) ? [{ passage, article }] : []))
}
