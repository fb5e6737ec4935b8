import { CUE_NOUNS } from '../../data/cue-nouns.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Cue } from './cue.ts'
import { type CueEntry, cueForm, cueWords } from './lexicon.ts'
import { nounCue } from './noun-cue.ts'
import { phraseAfter } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'
import { verbCue } from './verb-cue.ts'
import { isPossessive, isQuoted } from '../tokens/words.ts'

const ACCORDING: CueEntry = { lemma: 'according to', rest: [], frames: new Set(['according']) }

/** First words of cues, for a quick check that rules out nearly every word. */
const OPENINGS: ReadonlySet<string> = new Set(['according', 'in', 'by', 'as', ...cueWords(), ...CUE_NOUNS])

/** All cues of a unit, in order. Words inside quotations are not cues. */
export function cuesOf(unit: Unit, clauses: () => readonly Clause[]): readonly Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < unit.tokens.length; i++) {
    if (!OPENINGS.has(unit.tokens[i]?.lower ?? '') || isQuoted(unit, i)) continue
    const cue = according(unit, i) ?? verbCue(unit, i, cues, clauses) ?? nounCue(unit, i)
    if (!cue) continue
    cues.push(cue)
    i = Math.max(i, cue.to - 1)
  }
  return cues
}

/** "according to Berg", "in the words of Berg". */
function according(unit: Unit, from: number): Cue | undefined {
  const opening = unit.tokens[from]?.lower
  if (opening === 'as') return asReportedBy(unit, from)
  if (opening !== 'according' && opening !== 'in' && opening !== 'by') return undefined
  const words = unit.tokens.slice(from, from + 4).map(({ lower }) => lower)
  const to = words[0] === 'according' && words[1] === 'to' ? from + 2 : from + 4
  if (to === from + 4 && !/^in the (?:words?|view|opinion|eyes) of$/u.test(words.join(' ')))
    return inWordsOf(unit, from)
  const source = phraseAfter(unit, to)
  const base = { entry: ACCORDING, from, to, group: from, unsaid: false }
  return { ...base, kind: 'according', form: 'base', order: 'after', ...(source ? { subject: source } : {}) }
}

/** "As reported by the Lamp, …" */
function asReportedBy(unit: Unit, from: number): Cue | undefined {
  const verb = cueForm(unit.tokens[from + 1]?.lower ?? '')
  const reports =
    verb?.form === 'past' && verb.entries.some(({ frames, rest }) => rest.length === 0 && frames.has('that'))
  if (from > 0 || !reports || !/^(?:by|in)$/u.test(unit.tokens[from + 2]?.lower ?? '')) return undefined
  const source = phraseAfter(unit, from + 3)
  const base = { entry: ACCORDING, from, to: from + 3, group: from, unsaid: false }
  return source && { ...base, kind: 'according', form: 'base', order: 'after', subject: source }
}

/** "in Berg's words", "by her own account". */
function inWordsOf({ tokens }: Unit, from: number): Cue | undefined {
  for (let i = from + 1; i < from + 9; i++) {
    const token = tokens[i]
    if (!token || token.pos === 'VERB' || /^[,.;:]$/u.test(token.text)) return undefined
    if (!/^(?:words?|view|opinion|account|telling|estimation|reckoning)$/u.test(token.lower)) continue
    if (token.lower === 'account' && tokens[from]?.lower === 'in') return undefined
    const own = tokens[i - 1]?.lower === 'own' ? i - 1 : i
    const owner = tokens[own - 1]
    const to = owner && isPossessive(owner) ? own - 1 : own
    if (!owner || (to === own && !/^(?:his|her)$/u.test(owner.lower)) || to <= from + (to === own ? 0 : 1))
      return undefined
    const base = { entry: ACCORDING, from, to: i + 1, group: from, unsaid: false }
    return { ...base, kind: 'according', form: 'base', order: 'after', subject: { from: from + 1, to } }
  }
  return undefined
}
