import type { Analysis } from '#core/news/analysis.ts'
import { type Passage, passage } from '#core/news/passage.ts'
import { breaksOff } from './summary/reading/loose-lines.ts'

/**
 * A summary of at most `count` sentences, verbatim and in text order: a prefix of the stored ranking. A text with no
 * more sentences is shown whole, without credits and pleas to click; one in which no sentence can be read alone is
 * shown from the first that needs none before it.
 */
export function summarise(
  body: string,
  analysis: Pick<Analysis, 'sentences' | 'readings' | 'ranking'>,
  count: number,
): readonly Passage[] {
  const { sentences, ranking } = analysis
  const whole = wholeText(analysis)
  const chosen = new Set(ranking.slice(0, count))
  const cut = chosen.size > 0 ? sentences.filter((_, index) => chosen.has(index)) : beginning(analysis, count)
  return (whole.length > count ? cut : withoutBrokenEnd(whole)).map(({ start, end }) => passage(body, start, end))
}

function withoutBrokenEnd(whole: readonly Passage[]): readonly Passage[] {
  return whole.length > 1 && breaksOff(whole.at(-1)?.text ?? '') ? whole.slice(0, -1) : whole
}

function beginning({ sentences, readings }: Written, count: number): readonly Passage[] {
  const telling = tellingOf(readings)
  const first = telling.findIndex(index => readings[index]?.leaning === 'nothing')
  return passagesOf(sentences, telling.slice(Math.max(0, first)).slice(0, count))
}

type Written = Pick<Analysis, 'sentences' | 'readings'>

/** The sentences of a text without credits and pleas to click; including those if there is nothing else. */
export function wholeText({ sentences, readings }: Written): readonly Passage[] {
  return passagesOf(sentences, tellingOf(readings))
}

/** The sentences that are not boilerplate, or all. */
function tellingOf(readings: Written['readings']): readonly number[] {
  const all = readings.map((_, index) => index)
  const telling = all.filter(index => readings[index]?.boilerplate === false)
  return telling.length > 0 ? telling : all
}

function passagesOf(sentences: readonly Passage[], indices: readonly number[]): readonly Passage[] {
  return indices.flatMap(index => sentences[index] ?? [])
}
