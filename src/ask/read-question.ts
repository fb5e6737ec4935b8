import { readTimes } from '#calendar/days-asked.ts'
import { foldedWords } from '#text/terms.ts'
import { INTENTS } from './intents/index.ts'
import { smalltalk } from './intents/smalltalk.ts'
import { nameAsked } from './intents/who.ts'
import { readAbroad } from './languages/read-abroad.ts'
import type { DeskNames, Question, Voice } from './question.ts'
import { askedLate, clauseInQuestion } from './reading/clause.ts'
import { readAuthor, readPublisher } from './reading/outlets.ts'
import { mended } from './reading/slips.ts'
import { readVoice, voiceNamedIn } from './reading/voices.ts'
import { tellingPhrases, tellingWords } from './reading/words.ts'

/** Kinds answered by statements, where a name in the question is the speaker's. */
const SPOKEN = new Set<Question['kind']>(['said', 'stance', 'compare'])
/** Kinds for which "today" is a date; for others it only means "at present". */
const DATED = new Set<Question['kind']>(['new', 'list', 'said', 'whosaid', 'summary', 'story', 'about'])
const PRESENT = /^(?:today|tonight|recently|lately|these days|right now)$/u
const POINTS = /\b(?:he|she|they|it|him|her|them|his|their|its|hers|that|this|those|these)\b/u
const PRONOUN = /^(?:he|she|they|it|both)$/u
const SUBJECT = /^(?:and )?(?:\S+ ){0,4}?(?:he|she|they|it|him|her|his|them)\b/u
/** Requires an answer in somebody's words, whatever is asked: "why did it break, according to the operator?" */
const ACCORDING =
  /^(?<rest>.{8,200}?),? (?:according to|as told by|in the words of) (?<who>(?:the |an? )?[\p{L}'. -]{2,60})$/u
const OPENS = /^(?:and|but|so|or|what about|how about|then|also|ok(?:ay)? and)\b/iu
/** Words besides pronouns in a question that refers back. */
const FEW = 2
/** Characters of a message that are parsed. */
const LONGEST = 4000
/** Characters; longer clauses are not matched, since patterns would search them repeatedly. */
const LONGEST_CLAUSE = 300
const MOST_WORDS = 200
const SOME = 4

/** Words of a question to look names up by: folded, each once, limited in number. */
export function wordsAsked(message: string): readonly string[] {
  return [...new Set(foldedWords(message.slice(0, LONGEST)))].slice(0, MOST_WORDS)
}

/** Parses a question in plain words: kind, subject, speakers, outlet, days. Pure. */
export function readQuestion(message: string, known: DeskNames, now: Date, zone: string): Question {
  const talk =
    message.length > LONGEST_CLAUSE ? undefined : smalltalk.hears(message.toLowerCase().trim(), { timed: false })?.talk
  if (talk) return { kind: 'smalltalk', text: message.trim(), about: [], voices: [], talk }
  const abroad = readAbroad(message, known, now, zone)
  if (abroad) return abroad
  const clause = clauseInQuestion(message)
  const asks = clause.asks.slice(0, LONGEST_CLAUSE)
  const { around } = clause
  const named = new Set(
    [...known.publishers, ...known.authors, ...known.speakers.map(({ name }) => name)].flatMap(foldedWords),
  )
  const mendedText = mended(asks, word => named.has(word))
  // Other outlets name a news agency as the author of what they print.
  const authors = known.authors.filter(name => !known.publishers.includes(name))
  const author = readAuthor(mendedText, authors)
  const publisher = readPublisher(author.rest, known.publishers)
  const times = readTimes(publisher.rest, now, zone)
  const late = askedLate(
    times.rest
      .toLowerCase()
      .replace(/ {2,}/gu, ' ')
      .replace(/(?<![?!.\s,;:])[?!.\s,;:]+$/u, '')
      .trim(),
  )
  const text = late.asks
  const told = ACCORDING.exec(text)?.groups
  const beside = {
    timed: times.days !== undefined,
    ...(publisher.name === undefined ? {} : { publisher: publisher.name }),
    ...(author.name === undefined ? {} : { author: author.name }),
  }
  for (const intent of INTENTS) {
    const heard = intent.hears(told?.['rest'] ?? text, beside)
    if (!heard) continue
    const { kind } = intent
    const about = `${heard.about ?? told?.['rest'] ?? text} ${late.before}`.replace(
      publisher.name === undefined ? '' : /\bthe paper\b/gu,
      ' ',
    )
    const card =
      kind === 'who' ? cardOf(text, times.rest, known) : kind === 'about' ? namedAlone(text, known) : undefined
    // "and the union, are they for it?"
    const before = late.before
      .replace(/^and\b/u, '')
      .replace(/\s+/gu, ' ')
      .trim()
    const named = (heard.voices ?? (told?.['who'] === undefined ? [] : [told['who']])).map(words =>
      before !== '' && PRONOUN.test(words) ? before : words,
    )
    const voices = [...named.map(words => readVoice(words, known)), ...(card ? [card] : [])]
    const spoken = voices.length > 0 || !SPOKEN.has(kind) ? undefined : voiceNamedIn(about, known)
    const heardVoices = spoken ? [spoken] : voices
    const own = new Set(heardVoices.flatMap(voice => (SPOKEN.has(kind) ? foldedWords(voice.name ?? '') : [])))
    const words = tellingPhrases(about, own)
    const context = words.length < 2 && around !== '' && kind !== 'smalltalk' ? tellingWords(around, own) : []
    return {
      kind,
      text: asks,
      ...(heard.wanted ? { wanted: heard.wanted } : {}),
      ...(heard.head === undefined ? {} : { head: heard.head }),
      about: [...words, ...context.filter(word => !words.includes(word))],
      voices: heardVoices,
      ...(heard.manner ? { manner: heard.manner } : {}),
      ...(publisher.name === undefined ? {} : { publisher: publisher.name }),
      ...(author.name === undefined ? {} : { author: author.name }),
      ...(times.days && (DATED.has(kind) || !PRESENT.test(times.days.words)) ? { days: times.days } : {}),
      ...(heard.length ? { length: heard.length } : {}),
      ...(goesOn(kind, text, words, heardVoices, OPENS.test(asks)) && context.length === 0 ? { goesOn: true } : {}),
    }
  }
  throw new Error('the last way of asking hears everything')
}

/** The person in "who is …", if the words are a name: one known here, or capitalised as one. */
function cardOf(text: string, written: string, known: DeskNames): Voice | undefined {
  const name = nameAsked(text)
  if (name === undefined) return undefined
  const voice = readVoice(name, known)
  const at = written.toLowerCase().indexOf(name)
  const words = at === -1 ? [] : written.slice(at, at + name.length).split(/\s+/u)
  const asName =
    words.length > 0 &&
    words.length < 5 &&
    words.every(word => /^\p{Lu}|^(?:van|von|de|da|der|ter|al|el|bin|la|le)$/u.test(word))
  if (voice.name === undefined) return asName ? { words: words.join(' ') } : undefined
  return voice
}

/** The person whose name is the whole message. */
function namedAlone(text: string, known: DeskNames): Voice | undefined {
  const voice = readVoice(nameAsked(text) ?? text, known)
  return voice.name === undefined ? undefined : voice
}

function goesOn(
  kind: Question['kind'],
  text: string,
  words: readonly string[],
  voices: readonly Voice[],
  opens: boolean,
): boolean {
  const standsAlone = kind === 'list' || kind === 'new' || voices.some(voice => !POINTS.test(voice.words))
  return (
    opens ||
    (words.length === 0 && !standsAlone) ||
    (words.length <= FEW && POINTS.test(text)) ||
    (words.length <= SOME && SUBJECT.test(text))
  )
}
