import { opensDependent } from '../clauses/clauses.ts'
import type { Cast, Mention } from './cast.ts'
import type { Gender } from '../tokens/gender.ts'
import { type PossibleSpeaker, ofMember } from './person.ts'
import type { Unit } from '../tokens/units.ts'
import { isPossessive } from '../tokens/words.ts'

/** What a pronoun says about its referent. */
export type Means = Gender | 'thing' | 'several'

interface Question {
  readonly unitIndex: number
  /** Offset of the pronoun; only what precedes it can be meant. */
  readonly at: number
  readonly means: Means
  readonly units: readonly Unit[]
  readonly cast: Cast
  readonly spoken: readonly { readonly unit: number; readonly who: PossibleSpeaker }[]
  readonly topics: ReadonlyMap<number, PossibleSpeaker>
}

/** Units back that a pronoun can refer to. */
const REACH = 7
/** Statements back whose speaker still counts. */
const SPOKEN = 20
/** The best candidate must lead by this much; otherwise nobody is named. */
const LEAD = 0.25
const LEAST = 7

/** The referent of a pronoun, by distance, syntactic role, gender and last speaker; `undefined` in doubt. */
export function chosen(question: Question): PossibleSpeaker | undefined {
  const scores = new Map<number, { readonly who: PossibleSpeaker; readonly score: number }>()
  const consider = (who: PossibleSpeaker, unit: number, bonus: number) => {
    const fit = fitOf(who, question.means)
    if (fit === undefined || unit < question.unitIndex - REACH) return
    const score = 10 + bonus + fit - distance(question, unit)
    const known = scores.get(who.start)
    if (!known || known.score < score) scores.set(who.start, { who, score })
  }
  for (let unit = Math.max(0, question.unitIndex - REACH); unit <= question.unitIndex; unit++) {
    for (const mention of question.cast.inUnit(unit)) {
      if (mention.start >= question.at || mention.quoted) continue
      consider(ofMember(mention.member), unit, standing(question.units[unit], mention))
    }
  }
  for (const [unit, who] of question.topics) consider(who, unit, [7.5, 5][question.unitIndex - unit] ?? 3)
  for (const { unit, who } of question.spoken.slice(-SPOKEN)) consider(who, unit, 3.5)
  const last = question.spoken.at(-1)
  if (last && question.units[last.unit]?.line === question.units[question.unitIndex]?.line)
    consider(last.who, last.unit, question.unitIndex - last.unit <= 1 ? 6 : 5)
  const [first, second] = [...scores.values()].toSorted((a, b) => b.score - a.score)
  if (!first || first.score < LEAST) return undefined
  return second && first.score - second.score < LEAD ? undefined : first.who
}

function distance({ unitIndex, units }: Question, unit: number): number {
  const sameLine = units[unit]?.line === units[unitIndex]?.line
  return (unitIndex - unit) * 1.2 + (sameLine ? 0 : 0.8)
}

/** How well a candidate fits a pronoun; `undefined`: not at all. */
function fitOf(who: PossibleSpeaker, means: Means): number | undefined {
  const named = who.member !== undefined
  switch (means) {
    case 'thing':
      if (who.kind === 'body' && !who.plural) return who.member?.kind === 'place' ? 0 : 1
      if (who.kind !== 'other' || who.plural) return undefined
      return named && who.gender !== undefined ? undefined : -1
    case 'several':
      if (who.plural) return 2
      if (who.member && who.member.saidThey > 0 && !who.gender) return 0.5
      return who.kind === 'body' && who.member?.kind !== 'place' ? 0 : undefined
    case 'male':
    case 'female':
      if (who.plural || who.kind === 'body' || (who.gender !== undefined && who.gender !== means)) return undefined
      if (who.gender === means) return 2 + weightOf(who)
      if (who.kind === 'person' || who.kind === 'role') return 0.5 + weightOf(who)
      return who.member ? (who.member.words.length > 1 ? 0 : -2.5) + weightOf(who) : undefined
  }
}

/** Those who are named often are referred to often. */
function weightOf({ member }: PossibleSpeaker): number {
  return member ? Math.min(2, Math.log2(member.mentions) * 0.4) : 0
}

/** Subjects are referred to more often than objects, possessors less than either. */
function standing(unit: Unit | undefined, { from, to, attributive }: Mention): number {
  const before = unit?.tokens[from - 1]
  const after = unit?.tokens[to]
  // "While Obama had singers, this concerns Henry Crespo, a chairman": somebody in the fronted clause is less likely
  // than the newcomer.
  const fronted =
    unit !== undefined && opensDependent(unit.tokens) && unit.tokens.findIndex(({ text }) => text === ',') > from
  if (fronted) return -1
  if (attributive || isPossessive(after)) return -1
  if (before && (before.pos === 'ADP' || before.pos === 'VERB'))
    return after?.text === ',' && before.pos === 'VERB' ? 3 : 0
  return after && (/^(?:VERB|AUX|ADV)$/u.test(after.pos) || after.text === ',') ? 3 : 0.5
}
