import type { Cue } from './cue.ts'
import { isNobody } from './cue-subject.ts'
import { phraseAfter, subjectBefore } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'
import { isDay, isQuoted } from '../tokens/words.ts'
import { isSupposed } from './unsaid.ts'

/**
 * Frames a passive can have: "were told by Berg | that …", "were urged by Berg | to wait", "“…,” it was said by Berg".
 */
const REPORTS = /^(?:that|wh|to|quote)$/u

/**
 * "Passengers were told by the captain that …", "It was announced by Oslo that …": the speaker follows "by"; before the
 * verb is the addressee or an impersonal "it".
 */
export function passiveCue(unit: Unit, base: Omit<Cue, 'order' | 'subject'>, floor: number): Cue | undefined {
  const { tokens } = unit
  const by = isDay(tokens[base.to]) ? base.to + 1 : base.to
  if (base.form !== 'past' || tokens[by]?.lower !== 'by') return undefined
  const speaker = phraseAfter(unit, by + 1)
  const told = subjectBefore(unit, base.group, floor)
  if (!speaker || !told || isQuoted(unit, speaker.from) || isNobody(tokens, speaker)) return undefined
  const empty = told.to - told.from === 1 && tokens[told.from]?.lower === 'it'
  const { frames } = base.entry
  const kept = [...frames, ...(frames.has('np-to') ? ['to'] : [])].filter(
    frame => REPORTS.test(frame) && (frame !== 'to' || !empty) && (empty || frames.has('to-whom') || frame === 'to'),
  )
  if (kept.length === 0) return undefined
  return {
    ...base,
    entry: { ...base.entry, frames: new Set(kept) },
    to: by + 1,
    group: told.from,
    order: 'after',
    passive: true,
    subject: speaker,
    unsaid: base.unsaid || isSupposed(tokens, told.from, base.form),
  }
}
