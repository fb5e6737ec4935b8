import { STAKES } from '#text/data/stakes.ts'
import type { Candidate } from '../digest/rank.ts'

/** How every digest is ordered, in a sentence. */
export const ORDER_WORDS =
  'A digest puts first what many outlets report and what has much at stake, then new turns and what is newest; soft stories come last.'

/** What counts for and against a story in a digest: "3 outlets, at stake: deaths, courts and crime". */
export function rankWords({ voices, atStake: { stakes, soft }, story, fresh, followUp }: Candidate): string {
  const called = stakes.map(kind => STAKES[kind].called)
  return [
    voices === 0 ? 'no outlet named' : voices === 1 ? 'one outlet' : `${voices} outlets`,
    called.length > 0 ? `at stake: ${called.join(', ')}` : 'little at stake',
    ...(soft > 0 ? ['a soft story'] : []),
    ...(followUp ? ['a follow-up to what was told here'] : []),
    ...(!followUp && story.articles.length > fresh.length ? ['a new turn of a running story'] : []),
  ].join('; ')
}
