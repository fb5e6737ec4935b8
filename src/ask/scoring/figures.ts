import { NUMBER_WORDS, numberIn } from '#calendar/numbers.ts'
import { stemOf, wordsOf } from '#text/words.ts'

/** A number in a sentence: 48 million crowns is 48,000,000 of `crown`. */
export interface Figure {
  readonly value: number
  /** Stems of the words after it, nearest first; what is counted is among them. */
  readonly of: readonly string[]
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?:(?<tens>${TENS.join('|')})(?:-(?<ones>${NUMBER_WORDS}))?|(?<word>${NUMBER_WORDS}))\b)(?:[ -](?<scale>hundred|thousand|million|billion)\b)?(?!\d|[.,:]\d|-year)`,
  'giu',
)
/** What precedes a number of something else: a part, an addition. */
const OTHER = /\b(?:further|another|additional|extra|first|by|some of|of the|up to|least|most|than)\s+$/iu
const CALENDAR = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu
/** Words within which what is counted follows its number. */
const NEAR = 3

/** Characters considered on either side of a number. */
const AROUND = 120
const leftOf = (sentence: string, at: number): string => sentence.slice(Math.max(0, at - AROUND), at)
const rightOf = (sentence: string, at: number): string => sentence.slice(at, at + AROUND)

/** The quantities in a sentence, in order; no dates, times, ages or partial numbers. */
export function figuresIn(sentence: string): readonly Figure[] {
  const figures = plainFigures(sentence)
  return figures.map(({ at, ...figure }, index) => {
    const before = figures[index - 1]
    // "cut from 311 votes to 298"
    const same = before && /\bfrom\s+$/iu.test(leftOf(sentence, before.at)) && /\bto\s+$/iu.test(leftOf(sentence, at))
    return same ? { ...figure, of: before.of } : figure
  })
}

function plainFigures(sentence: string): readonly (Figure & { readonly at: number })[] {
  return [...sentence.matchAll(NUMBER)].flatMap(match => {
    const { digits, tens, ones, word, scale } = match.groups ?? {}
    const after = wordsOf(rightOf(sentence, match.index + match[0].length).split(/[.;:!?](?:\s|$)/u, 1)[0] ?? '').slice(
      0,
      NEAR,
    )
    if (OTHER.test(leftOf(sentence, match.index)) || CALENDAR.test(after[0] ?? '')) return []
    const plain =
      digits === undefined
        ? tens === undefined
          ? (numberIn(word ?? '') ?? 0)
          : 10 * (TENS.indexOf(tens.toLowerCase()) + 2) + (numberIn(ones ?? '') ?? 0)
        : Number(digits.replaceAll(',', ''))
    if (scale === undefined && digits !== undefined && plain >= 1500 && plain < 2100 && !digits.includes(',')) return []
    const percent = /^\s?%/u.test(rightOf(sentence, match.index + match[0].length)) ? ['percent'] : []
    return [
      {
        value: plain * (SCALES[scale?.toLowerCase() ?? ''] ?? 1),
        of: [...percent, ...after.map(stemOf)],
        at: match.index,
      },
    ]
  })
}

/** The pair of numbers, one from each sentence, that count the same thing; absent if there is none. */
export function sameFigure(
  one: readonly Figure[],
  other: readonly Figure[],
  counted: ReadonlySet<string>,
): readonly [Figure, Figure] | undefined {
  for (const figure of one) {
    const unit = counted.size > 0 ? figure.of.find(term => counted.has(term)) : figure.of[0]
    if (unit === undefined) continue
    const told = other.findLast(({ of }) => (counted.size > 0 ? of.some(term => counted.has(term)) : of[0] === unit))
    if (told) return [figure, told]
  }
  return undefined
}
