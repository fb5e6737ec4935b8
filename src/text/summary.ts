import type { Analysis } from '#core/news/analysis.ts'
import { type Passage, passage } from '#core/news/passage.ts'
import { isBoilerplate } from './summary/reading/boilerplate.ts'
import { breaksOff } from './summary/reading/loose-lines.ts'
import { leaningOf } from './summary/reading/openers.ts'

/**
 * A summary of at most `count` sentences, verbatim and in text order: a cut of the stored ranking. A text of no more
 * sentences than that is shown whole, but for its credits and pleas to click; one of which no sentence stands alone is
 * shown from the first on that needs none before it.
 */
export function summarise(
  body: string,
  analysis: Pick<Analysis, 'sentences' | 'ranking'>,
  count: number,
): readonly Passage[] {
  const { sentences, ranking } = analysis
  const whole = wholeText(analysis)
  const chosen = new Set(ranking.slice(0, count))
  const cut = chosen.size > 0 ? sentences.filter((_, index) => chosen.has(index)) : beginning(whole, count)
  return (whole.length > count ? cut : withoutBrokenEnd(whole)).map(({ start, end }) => passage(body, start, end))
}

function withoutBrokenEnd(whole: readonly Passage[]): readonly Passage[] {
  return whole.length > 1 && breaksOff(whole.at(-1)?.text ?? '') ? whole.slice(0, -1) : whole
}

function beginning(whole: readonly Passage[], count: number): readonly Passage[] {
  const first = Math.max(
    0,
    whole.findIndex(({ text }) => leaningOf(text) === 'nothing'),
  )
  return whole.slice(first, first + count)
}

/** All that a text says: its sentences without credits and pleas to click; those too where there is nothing else. */
export function wholeText({ sentences }: Pick<Analysis, 'sentences'>): readonly Passage[] {
  const telling = sentences.filter(({ text }) => !isBoilerplate(text))
  return telling.length > 0 ? telling : sentences
}
