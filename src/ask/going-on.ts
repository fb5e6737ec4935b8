import type { Kind, Question, Voice } from './question.ts'

/** What was asked and shown just before. */
export interface Before {
  readonly question: Question
  /** Who was told of, the first one first. */
  readonly people: readonly Voice[]
}

const HE_OR_SHE = /\b(?:he|she|him|his|her|hers|himself|herself)\b/iu
const THEY = /\b(?:they|them|their|it|its)\b/iu
const SPOKEN = new Set<Kind>(['said', 'stance', 'compare'])
const BARE = new Set<Kind>(['about', 'fact', 'list', 'new'])
/** Words of what was asked before that still count. */
const MOST_KEPT = 8
const MORE =
  /^(?:(?:show |give |tell )?(?:me )?)?(?:more|next|continue|go on|and more|any more|anything else|what else|further|another one|others?|more please)$/iu

/** A wish to see what comes next of the same. */
export function wantsMore(text: string): boolean {
  return MORE.test(text.trim())
}

/** A question that cannot be understood alone, with what it goes on from put in. */
export function continued(question: Question, before: Before | undefined): Question {
  if (!before || question.goesOn !== true || question.kind === 'smalltalk') return question
  if (wantsMore(question.text)) return before.question
  const last = before.question
  const pointsAtPerson = HE_OR_SHE.test(question.text)
  const person = before.people[0] ?? last.voices[0]
  const voices = question.voices.map(voice => (isPointer(voice) && person ? person : voice))
  const elliptic = BARE.has(question.kind) && question.voices.length === 0 && question.kind !== 'list'
  const kind =
    elliptic && (question.about.length > 0 || question.publisher !== undefined || question.days !== undefined)
      ? last.kind
      : question.kind
  const named = pointsAtPerson && person && voices.length === 0 ? [...(SPOKEN.has(kind) ? [] : wordsOf(person))] : []
  const compared = kind === 'compare' && voices.length < 2 ? [...last.voices, ...voices] : voices
  const heldVoices =
    compared.length > 0 ? compared : SPOKEN.has(kind) ? (pointsAtPerson && person ? [person] : last.voices) : []
  const onlyPerson = pointsAtPerson && person !== undefined && question.kind === 'who'
  const kept = onlyPerson ? [] : [...new Set([...last.about, ...(last.context ?? [])])].slice(0, MOST_KEPT)
  const wanted = question.wanted ?? (kind === last.kind ? last.wanted : undefined)
  const head = question.head ?? (kind === last.kind && elliptic ? last.head : undefined)
  const publisher = question.publisher ?? (question.about.length === 0 ? last.publisher : undefined)
  const days = question.days ?? (question.about.length === 0 ? last.days : undefined)
  const { wanted: _wanted, head: _head, publisher: _publisher, days: _days, goesOn: _goesOn, ...rest } = question
  return {
    ...rest,
    kind,
    about: question.about.length + named.length === 0 ? kept : [...new Set([...question.about, ...named])],
    context: question.about.length + named.length === 0 ? [] : kept,
    voices: onlyPerson && person ? [person] : heldVoices,
    ...(wanted === undefined ? {} : { wanted }),
    ...(head === undefined ? {} : { head }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(days === undefined ? {} : { days }),
    goesOn: true,
  }
}

function isPointer({ words }: Voice): boolean {
  return HE_OR_SHE.test(words) || THEY.test(words)
}

function wordsOf({ name, words }: Voice): readonly string[] {
  return (name ?? words).toLowerCase().split(/\s+/u)
}
