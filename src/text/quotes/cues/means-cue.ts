import type { Cue } from './cue.ts'
import { isNobody, subjectOf } from './cue-subject.ts'
import type { CueEntry } from './lexicon.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart, negates } from '../tokens/verbs.ts'
import { isHypothetical, isSupposed } from './unsaid.ts'
import { finiteIn, isAttribute, isQuoted } from '../tokens/words.ts'

/** Verbs for the means by which somebody speaks. */
const MEANS =
  /^(?:used|uses|took|takes|went|goes|held|holds|called|calls|convened|issued|issues|released|sent|wrote|writes|posted|published|phoned|emailed|appeared|stood|rose)$/u
const BE = /^(?:is|are|was|were|be|been|being)$/u
/** How many tokens before the infinitive the verb of the means may stand. */
const FURTHEST = 12

/**
 * "took to the radio | to say that", "held a meeting | to announce that": it was said, by the subject of the verb before.
 * Token `i` is the infinitive, whose expression ends at `to`; `floorAt`: where the clause of a verb begins at the earliest.
 */
export function meansCue(
  unit: Unit,
  i: number,
  entry: CueEntry,
  to: number,
  floorAt: (verb: number) => number,
): Cue | undefined {
  const { tokens } = unit
  for (let verb = i - 3; verb >= 0 && verb > i - FURTHEST; verb--) {
    const token = tokens[verb]
    if (!token || isQuoted(unit, verb) || /^[,;:]$/u.test(token.text)) return undefined
    if (!finiteIn(tokens, verb, verb + 1) || isAttribute(tokens, verb)) continue
    if (!MEANS.test(token.lower)) return undefined
    const group = groupStart(unit, verb)
    const words = tokens.slice(group, verb).map(({ lower }) => lower)
    if (words.some(word => BE.test(word))) return undefined
    const subject = subjectOf(unit, group, verb + 1, floorAt(verb))
    if (!subject || tokens[subject.from]?.lower === 'it' || isNobody(tokens, subject)) return undefined
    const unsaid = words.some(negates) || isHypothetical(words) || isSupposed(tokens, subject.from, 'past')
    return { entry, kind: 'verb', from: i, to, group, form: 'past', unsaid, order: 'before', subject }
  }
  return undefined
}
