import { lazily } from '#core/lazily.ts'
import { readTimes, type Days } from '#calendar/days-asked.ts'
import { foldedWords } from '#text/terms.ts'
import type { CaseLanguage, DeskNames, Question, Voice } from '../question.ts'
import { readPublisher } from '../reading/outlets.ts'
import { readVoice, voiceNamedIn } from '../reading/voices.ts'
import { EMPTY } from '../reading/words.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { AskingLanguage } from './language.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { uk } from './uk.ts'

interface Prepared {
  readonly cases?: CaseLanguage
  readonly ways: AskingLanguage['ways']
  readonly empty: ReadonlySet<string>
  readonly times: readonly {
    readonly pattern: RegExp
    readonly english: string
    readonly names: readonly (readonly [RegExp, string])[]
  }[]
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const GREETING =
  /^(?:hallo|guten (?:tag|morgen|abend)|bonjour|salut|hola|buenos días|olá|oi|bom dia|cześć|dzień dobry|привіт|добрий день)[\s,.!]+/iu
const POLITE = /(?<![\s,])[\s,]+(?:bitte|s'il (?:te|vous) pla[iî]t|svp|por favor|proszę|будь ласка)$/iu
const SPOKEN = new Set<Question['kind']>(['said', 'stance', 'compare'])
const LANGUAGES = lazily((): readonly Prepared[] => [de, fr, es, pt, pl, uk].map(prepared))
/** Characters; questions are short, and longer text is not tried in other languages. */
const LONGEST = 300

function prepared({ cases, ways, empty, weekdays, months, numbers, times }: AskingLanguage): Prepared {
  const named = (list: readonly string[], english: readonly string[]) =>
    list.map((piece, index) => [new RegExp(`^(?:${piece})$`, 'u'), english[index] ?? ''] as const)
  const counts = numbers.map((_, index) => String(index + 2))
  const kinds = { DAY: named(weekdays, WEEKDAYS), MONTH: named(months, MONTHS), COUNT: named(numbers, counts) }
  const pieces = { DAY: weekdays.join('|'), MONTH: months.join('|'), COUNT: String.raw`\d{1,2}|${numbers.join('|')}` }
  return {
    ...(cases === undefined ? {} : { cases }),
    ways,
    empty: new Set(foldedWords(empty)),
    times: times.map(([words, english]) => {
      const slot = (['DAY', 'MONTH', 'COUNT'] as const).find(name => words.includes(name))
      const source = slot === undefined ? words : words.replace(slot, `(?<slot>${pieces[slot]})`)
      return {
        pattern: new RegExp(String.raw`(?<!\p{L})(?:${source})(?!\p{L})`, 'u'),
        english,
        names: slot === undefined ? [] : kinds[slot],
      }
    }),
  }
}

/**
 * Parses a question in German, French, Spanish, Portuguese, Polish or Ukrainian into the same form as an English one;
 * absent if it is in none of them. Pure.
 */
export function readAbroad(message: string, known: DeskNames, now: Date, zone: string): Question | undefined {
  if (message.length > LONGEST) return undefined
  const text = message
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .replaceAll(/[¿¡]/gu, '')
    .replace(GREETING, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const asks = bare(text).replace(POLITE, '')
  const language = languageOf(asks)
  if (!language) return undefined
  const publisher = readPublisher(asks, known.publishers)
  const times = timesIn(publisher.rest, language, now, zone)
  const lower = bare(times.rest.toLowerCase().replaceAll(/\s+/gu, ' '))
  for (const [kind, pattern, wanted] of language.ways) {
    const groups = pattern.exec(lower)?.groups
    if (!groups) continue
    const { who, about = '' } = groups
    const spoken = SPOKEN.has(kind)
    const voices: Voice[] = who === undefined ? [] : [voiceOf(who, known, language)]
    const card = kind === 'who' ? readVoice(withoutEmpty(about, language), known) : undefined
    const named = voices.length === 0 && spoken ? voiceNamedIn(lower, known) : undefined
    const all = [...voices, ...(named ? [named] : []), ...(card?.name === undefined ? [] : [card])]
    const own = new Set(spoken ? all.flatMap(({ name = '' }) => foldedWords(name)) : [])
    const words = [...new Set(foldedWords(about))].filter(word => !language.empty.has(word) && !own.has(word))
    // "Was ist gestern passiert?"
    const happened = words.length === 0 && times.days !== undefined && (kind === 'fact' || kind === 'yesno')
    return {
      kind: happened ? 'new' : kind,
      text: asks,
      ...(wanted === undefined ? {} : { wanted }),
      about: words,
      voices: all,
      ...(publisher.name === undefined ? {} : { publisher: publisher.name }),
      ...(times.days ? { days: times.days } : {}),
      ...(language.cases === undefined ? {} : { cases: language.cases }),
      ...(words.length === 0 && kind !== 'list' && kind !== 'new' ? { goesOn: true } : {}),
    }
  }
  return undefined
}

const bare = (text: string): string => text.replace(/(?<![?!.\s,;:])[?!.\s,;:]+$/u, '').trim()

/** The language with most of the words, more than English has, and with a matching pattern. */
function languageOf(asks: string): Prepared | undefined {
  const words = foldedWords(asks)
  const count = (of: ReadonlySet<string>) => words.filter(word => of.has(word)).length
  const english = words.filter(word => EMPTY.has(word)).length
  const [best] = LANGUAGES()
    .map(language => ({ language, words: count(language.empty) }))
    .filter(({ language }) => language.ways.some(([, pattern]) => pattern.test(asks.toLowerCase())))
    .toSorted((a, b) => b.words - a.words)
  return best && best.words > english ? best.language : undefined
}

function timesIn(
  text: string,
  { times }: Prepared,
  now: Date,
  zone: string,
): { readonly days?: Days; readonly rest: string } {
  const lower = text.toLowerCase()
  for (const { pattern, english, names } of times) {
    const match = pattern.exec(lower)
    if (!match) continue
    const slot = match.groups?.['slot'] ?? ''
    const value = names.find(([name]) => name.test(slot))?.[1] ?? slot
    const { days } = readTimes(english.replace('$', value), now, zone)
    if (!days) continue
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    return { days: { ...days, words: text.slice(match.index, match.index + match[0].length) }, rest }
  }
  return { rest: text }
}

function voiceOf(who: string, known: DeskNames, language: Prepared): Voice {
  const voice = readVoice(withoutEmpty(who, language), known)
  return { ...voice, words: voice.name === undefined ? who : voice.words }
}

function withoutEmpty(words: string, { empty }: Prepared): string {
  return words
    .split(' ')
    .filter(word => !foldedWords(word).every(folded => empty.has(folded)))
    .join(' ')
}
