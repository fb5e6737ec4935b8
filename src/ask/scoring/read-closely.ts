import { foldedWords } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'
import type { Question, Wanted } from '../question.ts'
import { aheadLike, asksAhead } from './ahead.ts'
import { closeness, headNear, nameBeside, namesSomebody, numberNear, share, together } from './closeness.ts'
import type { Concept } from './concepts.ts'
import type { Told } from './features.ts'
import type { Candidate, Evidence } from './ranking.ts'
import { countsOnly, measuring } from './units.ts'
import { asksMeans, tells, tellsMeans, tellsFigure, tellsMoment, tellsPlace, tellsSum, tellsTime } from './wanted.ts'
import { scoreOfTold, WEIGHTS } from './weights.ts'

/** Kinds of answer that are numbers. */
const FIGURES: ReadonlySet<Wanted> = new Set(['number', 'money', 'duration', 'age'])

/** Words for sums of money. */
const OF_MONEY = /\b(?:money|cash|costs?|price|pay|paid|worth|crowns?|dollars?|euros?|pounds?)\b/iu

const NONE_WANTED: Readonly<Record<Wanted, number>> = {
  number: 0,
  money: 0,
  age: 0,
  date: 0,
  duration: 0,
  place: 0,
  person: 0,
  reason: 0,
}

/** The `tells` features by confidence; cached, since few values occur. */
function tellingOf(wanted: Wanted | undefined): (fits: number) => Told['tells'] {
  if (wanted === undefined) return () => NONE_WANTED
  const known = new Map<number, Told['tells']>()
  return fits => {
    const told = known.get(fits) ?? { ...NONE_WANTED, [wanted]: 2 * fits - 1 }
    known.set(fits, told)
    return told
  }
}

/** Confidence that a sentence has something of the requested kind, in the requested measure: 0 to 1. */
function fitting({ wanted, text }: Question): (sentence: string) => number {
  if (wanted === undefined) return () => 1
  const measure = wanted === 'number' ? measuring(text) : undefined
  return sentence => {
    const fits = tells(sentence, wanted)
    return measure === undefined ? fits : fits * measure(sentence)
  }
}

/** Is it asked by what means something is done? */
function asksForMeans({ kind, text }: Question): boolean {
  return (kind === 'fact' || kind === 'why') && asksMeans(text)
}

/** Returns a function that reads a candidate closely; `article` is the confidence that its article has each concept. */
export function readingFor(
  question: Question,
  concepts: readonly Concept[],
): (candidate: Candidate, article: readonly number[]) => Evidence {
  const { wanted } = question
  const head = headOf(question, concepts)
  const asked = new Set(foldedWords(question.text))
  const figure = wanted !== undefined && FIGURES.has(wanted)
  const ofMoney = OF_MONEY.test(question.text)
  const ahead = aheadLike(question.text)
  const toldBy = tellingOf(wanted)
  const fitness = fitting(question)
  const counts = wanted === 'number' ? countsOnly(question.text) : undefined
  const means = asksForMeans(question)
  return (candidate, article) => {
    const { piece, covers, own, near, said, beside, above, voice, theirs, aimed } = candidate
    const numbers = counts?.(piece.passage.text) ?? piece.passage.text
    const fits = fitness(numbers)
    const terms = piece.words.map(stemOf)
    const told: Told = {
      together: own > 0 ? together(terms, concepts) : 0,
      head: head ? headNear(terms, head) : 0,
      tells: toldBy(fits),
      fits: wanted === undefined ? 0 : fits * near,
      explains: wanted === 'reason' ? fits * near : 0,
      dated: wanted === 'date' && tellsTime(piece.passage.text, question.head ?? '') ? 1 : 0,
      moment: wanted === 'date' ? tellsMoment(piece.passage.text, question.head ?? '') : 0,
      ahead: ahead(piece.passage.text),
      means: means && tellsMeans(piece.passage.text) ? 1 : 0,
      figure: figure && tellsFigure(numbers, asked) ? 1 : 0,
      sum: wanted === 'number' && !ofMoney && tellsSum(piece.passage.text) ? 1 : 0,
      somebody: wanted === 'person' && namesSomebody(piece, asked) ? 1 : 0,
      counted: figure ? numberNear(terms, concepts) : 0,
      named: wanted === 'person' && head ? nameBeside(piece, head, asked) : 0,
      placed: wanted === 'place' && tellsPlace(piece.passage.text, asked) ? 1 : 0,
      close: own > 0 ? closeness(terms, concepts) : 0,
    }
    const around = beside.map((quality, at) => Math.max(quality, article[at] ?? 0))
    const score = covers + scoreOfTold(told)
    const covered = share(around, concepts)
    // Spelled out, because a copy by `...` takes as long as all the rest.
    return { piece, covers, own, near, said, beside, above, voice, theirs, aimed, score, covered, around, tells: fits }
  }
}

function headOf({ head }: Question, concepts: readonly Concept[]): Concept | undefined {
  return head === undefined ? undefined : concepts.find(({ word }) => word === head.toLowerCase())
}

/** Features that only a sentence which covers some of the question itself can have. */
type OfItsOwn = 'together' | 'head' | 'counted' | 'close'

/** Upper bound of what a close reading can add to a score: the weights of all features that apply to the question. */
export function mostTold(question: Question, concepts: readonly Concept[]): (candidate: Candidate) => number {
  const { wanted } = question
  const head = headOf(question, concepts) !== undefined
  const figure = wanted !== undefined && FIGURES.has(wanted)
  const where = (asked: boolean, weight: number) => (asked ? Math.max(0, weight) : 0)
  const ofItsOwn: Readonly<Record<OfItsOwn, number>> = {
    together: where(true, WEIGHTS.together),
    head: where(head, WEIGHTS.head),
    counted: where(figure, WEIGHTS.counted),
    close: where(true, WEIGHTS.close),
  }
  const others: Readonly<Record<Exclude<keyof Told, OfItsOwn | 'fits' | 'explains'>, number>> = {
    tells: wanted === undefined ? 0 : Math.max(0, WEIGHTS.tells[wanted]),
    dated: where(wanted === 'date', WEIGHTS.dated),
    moment: where(wanted === 'date', WEIGHTS.moment),
    ahead: where(asksAhead(question.text), WEIGHTS.ahead),
    means: where(asksForMeans(question), WEIGHTS.means),
    figure: where(figure, WEIGHTS.figure),
    sum: where(wanted === 'number', WEIGHTS.sum),
    somebody: where(wanted === 'person', WEIGHTS.somebody),
    named: where(wanted === 'person' && head, WEIGHTS.named),
    placed: where(wanted === 'place', WEIGHTS.placed),
  }
  const sumOf = (weights: Readonly<Record<string, number>>) =>
    Object.values(weights).reduce((sum, weight) => sum + weight, ROUNDING)
  const [withOwn, always] = [sumOf(ofItsOwn), sumOf(others)]
  const fits = where(wanted !== undefined, WEIGHTS.fits) + where(wanted === 'reason', WEIGHTS.explains)
  return ({ own, near }) => always + (own > 0 ? withOwn : 0) + fits * near
}

/** Tolerance for sums that are added up in a different order. */
const ROUNDING = 1e-9
