import { CUE_NOUNS } from '../../data/cue-nouns.ts'
import { ROLE_NOUNS } from '../../data/people-words.ts'
import type { Clause } from '../clauses/clauses.ts'
import type { Cue } from './cue.ts'
import { invertedSubject, isNobody, isPlural, laterSubject, subjectOf } from './cue-subject.ts'
import { type CueEntry, type VerbForm, cueForm } from './lexicon.ts'
import { meansCue } from './means-cue.ts'
import { passiveCue } from './passive-cue.ts'
import { subjectBefore } from '../tokens/phrases.ts'
import { singular } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { groupStart, isMessage, negates } from '../tokens/verbs.ts'
import { isAct, isHypothetical, isImagined, isSupposed } from './unsaid.ts'
import {
  finiteIn,
  isAttribute,
  isDay,
  isNominal,
  isPersonal,
  isPossessive,
  isQuoted,
  isRelative,
  markBefore,
} from '../tokens/words.ts'

const BE = /^(?:is|are|was|were|be|been|being|get|got|gets|['’]s|['’]re)$/u
/** "went on to say", "seemed to suggest": an infinitive that was actually said. */
const SAID_ANYWAY =
  /^(?:on|appears|appeared|seems|seemed|continues|continued|began|begun|first|last|had|quick|keen|eager|careful|tried|managed|hastened|rushed|pains|as)$/u

type Base = Omit<Cue, 'order' | 'subject'>

/** The cue whose verb is token `i`, with its subject if the sentence has one. */
export function verbCue(
  unit: Unit,
  i: number,
  earlier: readonly Cue[],
  clauses: () => readonly Clause[],
): Cue | undefined {
  const { tokens } = unit
  const known = cueForm(tokens[i]?.lower ?? '')
  const entry = known?.entries.find(({ rest }) => {
    const end = restEnd(tokens, i + 1, rest)
    // "insisted on Monday": the preposition belongs to the day.
    return end !== undefined && (rest.length === 0 || !isDay(tokens[end]))
  })
  if (!known || !entry) return undefined
  const { form } = known
  const group = groupStart(unit, i)
  const words = tokens.slice(group, i).map(({ lower }) => lower)
  const before = tokens[i - 1]
  // "a biography written | by Marsh": a participle after its noun.
  if (form === 'past' && group === i && before?.pos === 'NOUN' && tokens[i + 1]?.lower === 'by') return undefined
  const being = words.some(word => BE.test(word))
  const quotedAs = form === 'gerund' && before?.lower === 'as'
  const passive = form !== 'gerund' && being && before?.lower !== 'to'
  if (passive && form !== 'past') return undefined
  // "claims of fraud", "the finds of the year": a noun.
  if (
    isAttribute(tokens, i) ||
    ((tokens[i]?.pos === 'NOUN' || form === 'third') && tokens[i + 1]?.lower === 'of' && entry.rest[0] !== 'of')
  )
    return undefined
  if (
    form === 'gerund' &&
    !quotedAs &&
    (isNounPosition(before) || (isOwned(before) && CUE_NOUNS.has(tokens[i]?.lower ?? '')))
  )
    return undefined
  if (form === 'base' && before?.lower === 'to' && !being) {
    const means = meansCue(unit, i, entry, restEnd(tokens, i + 1, entry.rest) ?? i + 1, at =>
      clauseFloor(unit, at, earlier),
    )
    if (means) return means
  }
  if (form === 'base' && before?.lower === 'to' && !SAID_ANYWAY.test(tokens[i - 2]?.lower ?? '')) return undefined
  // "her claims that …": a noun.
  if (form === 'third' && /^(?:his|her|its|their|my|our|your)$/u.test(before?.lower ?? '')) return undefined
  if (entry.lemma === 'go on' && (tokens[i + 2]?.lower === 'to' || tokens[i + 2]?.pos === 'DET')) return undefined
  // "continued to suggest": the infinitive is the cue.
  if (entry.lemma === 'continue' && (tokens[i + 1]?.lower === 'to' || tokens[i + 1]?.lower.endsWith('ing')))
    return undefined
  if (!isVerb(unit, i, group, form) || isNounBeforeVerb(unit, i, group, form)) return undefined
  const to = restEnd(tokens, i + 1, entry.rest) ?? i + 1
  const base: Base = {
    entry,
    kind: 'verb',
    from: i,
    to,
    group,
    form,
    unsaid: (words.some(negates) && entry.lemma !== 'rule out') || isHypothetical(words),
  }
  const floor = clauseFloor(unit, i, earlier)
  if (passive) return passiveCue(unit, base, floor)
  if (quotedAs) return quotedAsSaying(unit, base, floor)
  const having = words[0] === 'having' && words.length === 1
  return (form === 'gerund' && !being) || having
    ? participle(unit, base, floor, earlier)
    : finite(unit, base, floor, earlier, clauses)
}

/** "after the saying", "of claiming", "worth noting": nobody's statement. */
function isNounPosition(before: Token | undefined): boolean {
  if (!before || before.lower === 'worth') return before !== undefined
  return /^(?:ADP|DET)$/u.test(before.pos) && !/^(?:by|from|after|in|before|while|when|upon|for)$/u.test(before.lower)
}

const isOwned = (before: Token | undefined) =>
  isPossessive(before) || /^(?:his|her|its|their|the|a)$/u.test(before?.lower ?? '')

/** "Berg was quoted as saying". */
function quotedAsSaying(unit: Unit, base: Base, floor: number): Cue | undefined {
  for (let i = base.from - 1; i >= floor; i--) {
    if (!/^(?:quoted|cited|described|reported|record)$/u.test(unit.tokens[i]?.lower ?? '')) continue
    const verb = unit.tokens[i]?.lower === 'record' ? i - 2 : i
    const subject = subjectBefore(unit, groupStart(unit, verb), floor)
    return subject && { ...base, order: 'before', subject }
  }
  return undefined
}

/** "Berg left, saying", "footage of Berg saying", "Noting that it was late, Berg left". */
function participle(unit: Unit, base: Base, floor: number, earlier: readonly Cue[]): Cue | undefined {
  const { tokens } = unit
  const before = tokens[base.from - 1]
  // "In its bulletin announcing that it had burst, the agency said …"
  const bulletin = tokens[0]?.pos === 'ADP' && base.from < 6 && isMessage(before?.lower ?? '')
  if (base.group === 0 || (base.from === 1 && before?.pos === 'ADP') || bulletin) {
    const later = laterSubject(unit, base.to)
    return later && { ...base, order: 'before', ...later }
  }
  if (!before || !isNominal(before)) return { ...base, order: 'shared' }
  const subject = subjectBefore(
    unit,
    isDay(before) ? base.from - (tokens[base.from - 2]?.pos === 'ADP' ? 2 : 1) : base.from,
    floor,
  )
  if (!subject || isImagined(tokens[subject.from - 1])) return undefined
  // "Berg sent out a release saying": an object that is not a person does not speak for itself.
  const object = finiteIn(tokens, floor, subject.from) || earlier.some(({ to }) => to === subject.from)
  const named =
    tokens[subject.to - 1]?.pos === 'PROPN' || /^(?:of|from|by|with)$/u.test(tokens[subject.from - 1]?.lower ?? '')
  const message =
    isMessage(before.lower) || tokens.slice(subject.from, subject.to).some(({ lower }) => isMessage(lower))
  return object && (message || !named) ? { ...base, order: 'shared' } : { ...base, order: 'before', subject }
}

function finite(
  unit: Unit,
  base: Base,
  floor: number,
  earlier: readonly Cue[],
  clauses: () => readonly Clause[],
): Cue | undefined {
  const { tokens } = unit
  const bareForm = base.form === 'base' && base.group === base.from
  const start = tokens[base.group - 1]
  const subject = subjectOf(unit, base.group, base.to, floor) ?? interrupted(clauses, base)
  if (subject && bareForm && !isPlural(tokens, subject) && !isTurned(tokens, subject.from)) return undefined
  if (subject && isNobody(tokens, subject)) return undefined
  // "the three states": a number is not the subject of "states".
  if (subject && base.form === 'third' && tokens[subject.to - 1]?.pos === 'NUM') return undefined
  if (subject)
    return {
      ...base,
      order: 'before',
      subject,
      unsaid: base.unsaid || isSupposed(tokens, subject.from, base.form) || isAct(tokens, base, subject),
    }
  const inverted =
    base.group === base.from && base.entry.frames.has('quote') && !base.entry.frames.has('denies')
      ? invertedSubject(unit, base.group, base.to, base.entry.frames.has('to-whom'))
      : undefined
  // "READ MORE: …"
  if (inverted && base.group === 0 && base.entry.lemma === 'read' && tokens[inverted.to]?.text === ':') return undefined
  if (inverted) return { ...base, order: 'after', subject: inverted }
  if (start?.text === ',' && /^(?:ask|tell)$/u.test(base.entry.lemma)) return undefined
  if (base.group === 1 && /^(?:and|but)$/u.test(start?.lower ?? '')) return undefined
  const then = start?.lower === 'then' ? tokens[base.group - 2] : start
  if (start?.pos === 'CCONJ' || then?.pos === 'CCONJ' || then?.text === ',') {
    const shared = earlier.findLast(cue => cue.subject)?.subject
    return bareForm && !(shared && isPlural(tokens, shared)) ? undefined : { ...base, order: 'shared' }
  }
  return base.form === 'base' || base.group === 0 ? undefined : { ...base, order: 'none' }
}

/** "Only on Monday did | Berg admit": an inversion that is not a question. */
const isTurned = (tokens: readonly Token[], subject: number) =>
  subject > 1 && /^(?:did|does)$/u.test(tokens[subject - 1]?.lower ?? '') && tokens.at(-1)?.text !== '?'

/** "Orsa Bulk, whose ship was held until it paid what a court demanded, | denies": the subject precedes other cues. */
function interrupted(clauses: () => readonly Clause[], { group }: Base): Clause['subject'] {
  const clause = clauses().find(({ verb }) => verb === group)
  return clause && clause.from < clause.verb && clause.subject?.apposition ? clause.subject : undefined
}

/** Is the word a verb here, whatever the tagger says? */
function isVerb(unit: Unit, i: number, group: number, form: VerbForm): boolean {
  const { tokens } = unit
  const token = tokens[i]
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (!token) return false
  if (token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text)) return unit.headline && form === 'third' && i > 0
  const owned = isPossessive(before) && !isQuoted(unit, i - 1)
  if (owned && form !== 'gerund' && form !== 'past') return false
  if (token.pos === 'VERB')
    return before?.pos !== 'DET' || /^(?:both|all|each|another|some|many)$/u.test(before.lower) || form === 'gerund'
  if (group < i) return true
  if (!before || /^(?:DET|ADJ|ADP)$/u.test(before.pos) || owned) return false
  if (form === 'gerund') return markBefore(unit, i) === ','
  if ((before.text === ',' || isNominal(before)) && (next?.pos === 'DET' || isPersonal(next))) return true
  return (
    isPersonal(before) || before.pos === 'PROPN' || (form === 'past' && before.pos !== 'PART') || next?.lower === 'that'
  )
}

/** "the jobs report gives", "the March states have", "a state senator": a noun that looks like a present tense. */
function isNounBeforeVerb({ tokens }: Unit, i: number, group: number, form: VerbForm): boolean {
  const next = tokens[i + 1]
  if (
    !next ||
    group < i ||
    (form !== 'base' && form !== 'third') ||
    !/^(?:NOUN|PROPN)$/u.test(tokens[i - 1]?.pos ?? '')
  )
    return false
  if (form === 'base' && ROLE_NOUNS.has(singular(next.lower)) && tokens[i - 1]?.pos === 'PROPN') return true
  if (tokens.slice(Math.max(0, i - 6), i).some(token => isRelative(token) || token.lower === 'what')) return false
  return /^(?:has|have|had|is|are|was|were)$/u.test(next.lower) || (next.pos === 'VERB' && /[^s]s$/u.test(next.lower))
}

/** The end of an expression of several words; adverbs and adjectives may intervene ("cast serious doubt on"). */
function restEnd(tokens: readonly Token[], from: number, rest: CueEntry['rest']): number | undefined {
  let at = from
  for (const [index, word] of rest.entries()) {
    if (tokens[at]?.lower !== word) {
      const beyond = word === 'about' ? adjunctBetween(tokens, at) : undefined
      if (beyond !== undefined && tokens[beyond]?.lower === word) {
        at = beyond + 1
        continue
      }
      if (index === 0 || !/^(?:ADV|ADJ)$/u.test(tokens[at]?.pos ?? '') || tokens[at + 1]?.lower !== word)
        return undefined
      at++
    }
    at++
  }
  return at
}

/**
 * "spoke | at length | about", "bragged | for a year | about": the end of a phrase of time or place, or of two adverbs.
 */
function adjunctBetween(tokens: readonly Token[], from: number): number | undefined {
  let at = from
  while (at < from + 2 && tokens[at]?.pos === 'ADV') at++
  if (at > from) return at
  if (!/^(?:at|for|on|in|during)$/u.test(tokens[at]?.lower ?? '')) return undefined
  at++
  while (at < from + 5 && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(tokens[at]?.pos ?? '')) at++
  return at > from + 1 ? at : undefined
}

/** The earliest start of a cue's clause: after the last cue, semicolon or quotation. */
function clauseFloor(unit: Unit, i: number, earlier: readonly Cue[]): number {
  const floor = earlier.findLast(({ subject }) => subject?.relative === undefined)?.to ?? 0
  for (let k = i - 1; k >= floor; k--) {
    // "Acme Corp. (NYSE: ACM) said"
    if (unit.tokens[k]?.text === ')')
      k = Math.max(
        floor,
        unit.tokens.findLastIndex((t, at) => at < k && t.text === '('),
      )
    if (/^[;:]$/u.test(unit.tokens[k]?.text ?? '') || closesClause(unit, k)) return k + 1
  }
  return unit.tokens[floor]?.lower === 'that' ? floor + 1 : floor
}

/** Is this the last token of a quotation that ends like a sentence or clause? */
function closesClause(unit: Unit, k: number): boolean {
  const quotation = isQuoted(unit, k) ? unit.quotations[unit.quoted[k] ?? -1] : undefined
  if (!quotation || unit.tokens[k]?.end !== quotation.close) return false
  return /[,.?!…—–-]$/u.test(unit.tokens[k - 1]?.text ?? '') || unit.tokens[k + 1]?.text === ','
}
