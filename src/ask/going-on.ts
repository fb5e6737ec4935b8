import { genderOfName } from '#text/quotes/tokens/gender.ts'
import type { DeskNames, Kind, Question, Voice } from './question.ts'
import { readVoice } from './reading/voices.ts'
import { tellingWords } from './reading/words.ts'

/** The previous question, and who appeared in its answer. */
export interface Before {
  readonly question: Question
  /** In order of appearance. */
  readonly people: readonly Voice[]
}

const HE = /\b(?:he|him|his|himself)\b/iu
const SHE = /\b(?:she|her|hers|herself)\b/iu
const POINTER = /^(?:the )?(?:he|she|him|her|his|hers|they|them|their|it|its|this|that)$/iu
const SPOKEN = new Set<Kind>(['said', 'stance', 'compare'])
/** Words of the previous question that still count. */
const MOST_KEPT = 8
const MORE =
  /^(?:(?:show |give |tell )?(?:me )?)?(?:more|next|continue|go on|and more|any more|anything else|what else|further|another one|others?|more please|what more|is there more|even more|the rest)$/iu
/** Connectives between one question and the next. */
const LEADS = /^(?:(?:and|but|so|or|ok(?:ay)?|then|also|now|what|how|about|as for|with)\b[ ,]*)+/iu
const OF_TOPIC = /\b(?:about|on|as for)\b/iu
const NAME_OF = /\b(?:his|her|their|whose)(?: \p{L}+)? (?:full |real )?names?\b/iu

/** Does a message ask for more of the same? */
export function wantsMore(text: string): boolean {
  return MORE.test(text.trim())
}

/** A follow-up question, completed from the previous one: subject, people, outlet, days. Pure. */
export function continued(question: Question, before: Before | undefined, known: DeskNames): Question {
  if (!before || question.goesOn !== true || question.kind === 'smalltalk') return question
  if (wantsMore(question.text)) return before.question
  const last = before.question
  if (isBare(question)) return sameOf(last, question, before, known)
  const person = personMeant(question.text, before)
  const voices = question.voices.map(voice => (POINTER.test(voice.words) && person ? person : voice))
  const kind = NAME_OF.test(question.text) ? 'who' : question.kind
  const card = kind === 'who' && person !== undefined && question.about.length === 0 && !NAME_OF.test(question.text)
  if (card)
    return { ...question, kind, about: wordsOf(person), context: [], voices: person.key === undefined ? [] : [person] }
  const spoken = SPOKEN.has(kind)
  const held = voices.length === 0 && spoken ? (person ? [person] : last.voices) : voices
  const compared = kind === 'compare' && voices.length === 1 ? [...last.voices, ...voices] : held
  const speakers = new Set(spoken ? compared.flatMap(wordsOf) : [])
  const named = person && !spoken && voices.length === 0 ? wordsOf(person) : []
  const asked = NAME_OF.test(question.text) ? [] : question.about
  const own = asked.length === 0 ? named : asked
  const kept = [...new Set([...named, ...subjectOf(last)])].filter(word => !speakers.has(word) && !own.includes(word))
  return {
    ...question,
    kind,
    about: own.length === 0 ? kept : own,
    context: own.length === 0 ? [] : kept,
    voices: compared,
    ...(NAME_OF.test(question.text) ? { wanted: 'person' } : {}),
    ...(question.about.length === 0 ? filtersOf(last, question) : {}),
  }
}

/** Has no question words of its own: "And Lisberg?", "what about the ferry?", "and from the Port Courier?" */
function isBare({ kind, text, about, publisher, author, days }: Question): boolean {
  if (kind === 'about' || (kind === 'fact' && /^(?:and |but |so )?(?:what|how) about\b/iu.test(text))) return true
  return (kind === 'list' || kind === 'new') && about.length === 0 && (publisher ?? author ?? days) !== undefined
}

/** The previous question with one thing replaced: another person, topic, outlet or day. */
function sameOf(last: Question, next: Question, before: Before, known: DeskNames): Question {
  const filters = filtersOf(last, next)
  const again = { ...last, text: next.text, goesOn: true as const, ...filters }
  const bare = next.text.replace(LEADS, '').trim()
  if (next.about.length === 0 && !POINTER.test(bare)) return again
  const voice = POINTER.test(bare) ? personMeant(bare, before) : readVoice(bare, known)
  const somebody = voice !== undefined && (voice.name !== undefined || (SPOKEN.has(last.kind) && isRole(bare, known)))
  if (somebody && SPOKEN.has(last.kind) && !OF_TOPIC.test(next.text)) return { ...again, voices: [voice] }
  if (somebody && last.kind === 'who') return { ...again, about: wordsOf(voice), voices: [voice], context: [] }
  if (somebody) {
    const others = new Set([...before.people, ...last.voices].flatMap(wordsOf))
    const kept = last.about.filter(word => !others.has(word))
    return { ...again, about: [...wordsOf(voice), ...kept], context: [] }
  }
  const about = next.about.length === 0 ? subjectOf(last) : next.about
  const voiced = SPOKEN.has(last.kind) && last.voices.length > 0
  return { ...again, about, context: next.about.length === 0 || voiced ? [] : subjectOf(last) }
}

/** Is it a word in the name or role of somebody quoted here? "the union", "the minister" */
function isRole(words: string, { speakers }: DeskNames): boolean {
  const asked = tellingWords(words)
  return speakers.some(({ name, role = '' }) => tellingWords(`${name} ${role}`).some(word => asked.includes(word)))
}

/** Whom "she" or "him" refers to: the first person whose first name does not contradict it. */
function personMeant(text: string, { question, people }: Before): Voice | undefined {
  const wanted = SHE.test(text) ? 'female' : HE.test(text) ? 'male' : undefined
  if (wanted === undefined) return undefined
  const all = [...question.voices.filter(({ name }) => name !== undefined), ...people]
  const told = all.map(voice => ({ voice, gender: genderOfName((voice.name ?? voice.words).split(' ')[0] ?? '') }))
  const sure = told.find(({ gender }) => gender === wanted)
  return (sure ?? told.find(({ gender }) => gender === undefined))?.voice
}

function subjectOf({ about, context = [], voices }: Question): readonly string[] {
  const all = about.length === 0 ? [...voices.flatMap(wordsOf), ...context] : [...about, ...context]
  return [...new Set(all)].slice(0, MOST_KEPT)
}

function filtersOf(
  last: Question,
  { publisher, author, days }: Question,
): Pick<Question, 'publisher' | 'author' | 'days'> {
  const [outlet, writer] = (publisher ?? author) === undefined ? [last.publisher, last.author] : [publisher, author]
  const when = days ?? last.days
  return {
    ...(outlet === undefined ? {} : { publisher: outlet }),
    ...(writer === undefined ? {} : { author: writer }),
    ...(when === undefined ? {} : { days: when }),
  }
}

function wordsOf({ name, words }: Voice): readonly string[] {
  return tellingWords(name ?? words)
}
