import type { Unit } from './units.ts'

const AUXILIARY = new Set(
  `has have had having is are was were be been being do does did will would can could may might must should shall 's ’s 'd ’d
  'll ’ll 've ’ve 're ’re wo ca`.split(/\s+/u),
)
const NEGATION = new Set(["n't", 'n’t', 'not', 'never', 'neither', 'nor', 'cannot'])
const LEADS =
  /^(?:also|to|later|then|once|again|went|gone|appears|appeared|seems|seemed|declined|continues|continued|began|begun|quick|keen|eager|careful|tried|managed|hastened|rushed)$/u

/** Nouns for messages: "released a statement saying" is a statement of whoever released it. */
export const isMessage = (word: string) =>
  /^(?:statements?|tweets?|letters?|emails?|e-mails?|posting|posts?|messages?|notes?|memos?|interviews?|videos?|speech|release|column|bulletin)$/u.test(
    word,
  )

export const negates = (word: string) => NEGATION.has(word)

/** The first token of the group of auxiliaries and adverbs that ends in a verb: "has also repeatedly said". */
export function groupStart(unit: Unit, verb: number): number {
  const { tokens } = unit
  let at = verb
  while (at > 0) {
    const before = tokens[at - 1]
    if (!before || (unit.quoted[at - 1] ?? -1) >= 0) break
    if (/^(?:fact|turn|least|first|course|effect|private|public)$/u.test(before.lower) && tokens[at - 2]?.pos === 'ADP')
      at -= 2
    else if (before.lower === 'since' && /^(?:has|have|had)$/u.test(tokens[at - 2]?.lower ?? '')) at -= 2
    else if (before.lower === 'pains' && tokens[at - 2]?.lower === 'at') at -= 2
    else if (before.lower === 'as' && tokens[at - 2]?.lower === 'far' && tokens[at - 3]?.lower === 'so') at -= 3
    else if (before.lower === 'on' && /^(?:went|go|goes|going|gone)$/u.test(tokens[at - 2]?.lower ?? '')) at -= 2
    else if (
      before.pos === 'ADV' ||
      (AUXILIARY.has(before.lower) && !before.namesake) ||
      NEGATION.has(before.lower) ||
      (LEADS.test(before.lower) && before.pos !== 'ADP')
    )
      at--
    else break
  }
  while (at < verb && tokens[at]?.pos === 'ADV' && (at === 0 || tokens[at - 1]?.text === ',')) at++
  return at
}
