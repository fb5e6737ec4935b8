import type { Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import { JOINT } from '../statements/whole-statements.ts'
import { attributionOf, type Attribution, type Claimed } from './attribution.ts'
import type { Change } from './changes.ts'
import { soughtOf } from './runs.ts'
import { putTogether } from './together.ts'
import { wordForms } from './word-forms.ts'
import { searchIn, type Checkable, type Likeness, type SharedPiece } from './wording.ts'

/** What is wrong with a quotation, gravest first. */
export const FAULTS = [
  'negation',
  'number',
  'word',
  'joined',
  'somebody else',
  'unclear who',
  'reported',
  'narrated',
  'marks',
] as const
export type Fault = (typeof FAULTS)[number]

/** An article that may have the words. */
export interface Text {
  readonly body: string
  readonly sentences: readonly Passage[]
  readonly quotes: readonly Quote[]
}

/** Where the words are. `text` is the index of the article. */
export interface Standing extends Attribution {
  readonly text: number
  readonly start: number
  readonly end: number
}

export type CheckedWords =
  | {
      readonly found: true
      /** Empty: it is verbatim. */
      readonly faults: readonly Fault[]
      readonly changes: readonly Change[]
      /** One place, or those it is stitched together from. */
      readonly places: readonly Standing[]
      /** Other articles with exactly the same words. */
      readonly also: readonly number[]
    }
  | { readonly found: false; readonly nearest?: Standing }

const GLYPHS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛′]/gu, "'"],
  [/[‐‑‒–—―]/gu, '-'],
  [/\u00ad/gu, ''],
  [/\s+/gu, ' '],
]
/**
 * Punctuation around the words that is not part of them: they may be given with a full stop or comma of the sentence
 * around them.
 */
const AROUND = /^[\s"'([.]+|(?<![\s"')\].,;:…])[\s"')\].,;:…]+$/gu
const LEFT_OUT = /(?<!\s)\s*(?:\.{3}|\[\.{3}\]|…|\[…\])\s*/gu

/** The largest fraction of words that may be changed before it is something else; with this few words, none may. */
const CHANGED = { share: 0.35, least: 3 }
/** And the fraction of their information that must be there. */
const SHARED = 0.5
/** Similarity below which the nearest passage is not worth showing. */
const NEAR = 0.4
/** The end of a sentence: what is on both sides of it counts as two places. */
const STOP = /[.!?…]["”’»)\]]*\s+["“‘«([]*\p{Lu}|\n/u

/** What is between two quotations of one speaker in one paragraph, with their marks. */
const ASIDE = /^[^“”"«»\n]{0,3}[”"»][^“”"«»\n]{0,160}[“"«]\s*$/u

/** A final question or exclamation mark, which belongs to the words. */
const ASKED = /[!?]["”’»)\]]*$/u
const ASKED_NEXT = /^["”’'»)\]]*[!?]+/u

/** Are these words in these texts, verbatim? Never answers "false": what is not found may be true. */
export function checkWords(words: string, texts: readonly Text[], claimed?: Claimed): CheckedWords {
  const sought = soughtOf(wordForms(words))
  const { length } = sought.tokens
  if (length === 0) return { found: false }
  const searched = texts.map((text, index) => searchIn(sought, checkable(text), index))
  const likenesses = searched.flatMap(each => each.likenesses)
  const isLike = ({ cost, shared }: Likeness) =>
    cost === 0 || (length >= CHANGED.least && cost <= CHANGED.share * length && shared >= SHARED)
  const stands = (place: SharedPiece | Likeness): Standing => {
    const text = texts[place.article]
    const attribution = text ? attributionOf(text, place, claimed) : ({ as: 'narrated' } as const)
    return { text: place.article, start: place.start, end: place.end, ...attribution }
  }
  const least = Math.min(...likenesses.map(({ cost }) => cost))
  const near = likenesses.filter(likeness => likeness.cost === least && isLike(likeness))
  const together =
    least === 0
      ? undefined
      : putTogether(
          searched.flatMap(({ pieces }) => pieces),
          length,
        )
  const [first] = near
  if (together && (!first || together.cost < least || leapsIn(first, texts))) {
    const places = together.pieces.map(stands)
    return { found: true, faults: faultsOf(['joined'], places), changes: [], places, also: [] }
  }
  if (!first) {
    const nearest = likenesses.reduce<Likeness | undefined>(
      (most, other) => (most && most.shared >= other.shared ? most : other),
      undefined,
    )
    return { found: false, ...(nearest && nearest.shared >= NEAR ? { nearest: stands(nearest) } : {}) }
  }
  const judged = near.map(likeness => {
    const place = stands(likeness)
    return { place, likeness, faults: faultsOf(wordingOf(words, likeness, texts), [place]) }
  })
  const best = judged.reduce((most, other) => (gravity(other.faults) < gravity(most.faults) ? other : most))
  const same = judged.filter(
    ({ faults, place }) => place.text !== best.place.text && gravity(faults) === gravity(best.faults),
  )
  return {
    found: true,
    faults: best.faults,
    changes: best.likeness.changes,
    places: [best.place],
    also: [...new Set(same.map(({ place }) => place.text))],
  }
}

function checkable({ body, sentences, quotes }: Text): Checkable {
  const spoken = quotes.filter(({ type }) => type === 'direct')
  const within = spoken.flatMap(({ text, start }) =>
    [...text.matchAll(JOINT)].map(({ 0: joint, index }) => [start + index, start + index + joint.length] as const),
  )
  const between = spoken.flatMap((quote, index) => {
    const next = spoken[index + 1]
    const same = next && quote.speaker !== undefined && quote.speaker.name === next.speaker?.name
    return same && ASIDE.test(body.slice(quote.end, next.start)) ? [[quote.end, next.start] as const] : []
  })
  return { body, sentences, asides: [...within, ...between] }
}

function wordingOf(
  words: string,
  { cost, changes, start, end, article, parted }: Likeness,
  texts: readonly Text[],
): readonly Fault[] {
  if (cost > 0) return changes.map(({ kind }) => kind)
  const body = texts[article]?.body ?? ''
  const [sign = ''] = ASKED.test(words) ? (ASKED_NEXT.exec(body.slice(end, end + 8)) ?? []) : []
  const slice = body.slice(start, end + sign.length)
  const told = parted ? slice.replaceAll(JOINT, ' … ') : slice
  return sameMarks(words, told) ? [] : ['marks']
}

/** Do left-out words span a sentence boundary? */
function leapsIn({ changes, article }: Likeness, texts: readonly Text[]): boolean {
  return changes.some(
    ({ given: [from, to], stands }) => from === to && STOP.test(texts[article]?.body.slice(...stands) ?? ''),
  )
}

function faultsOf(wording: readonly Fault[], places: readonly Standing[]): readonly Fault[] {
  const found = new Set<Fault>(wording)
  if (places.some(({ by }) => by === 'somebody else')) found.add('somebody else')
  else if (places.some(({ by }) => by === 'unclear')) found.add('unclear who')
  if (places.some(({ as }) => as === 'reported')) found.add('reported')
  else if (places.some(({ as }) => as === 'narrated')) found.add('narrated')
  return FAULTS.filter(fault => found.has(fault))
}

/** Of two places with the same words, the one with the lower number, where less is wrong, counts. */
function gravity(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + 2 ** (FAULTS.length - FAULTS.indexOf(fault)), 0)
}

/**
 * Do two texts with the same words have the same punctuation, ignoring variants of quotation marks, dashes and spaces?
 */
function sameMarks(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  const folded = GLYPHS.reduce(
    (all, [mark, glyph]) => all.replace(mark, glyph),
    text.normalize('NFKC').replaceAll('…', '...'),
  )
  return folded.replace(LEFT_OUT, ' ... ').replace(AROUND, '')
}
