import type { Speaker } from '#core/news/analysis.ts'
import type { BlockOf, Inline } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { cite, citedWords } from './cite.ts'

/** What a reader knows already where a statement is shown, and is not told again. */
export interface KnownToReader {
  /** The speaker stands above by full name and role: the surname does. */
  readonly speaker?: true
  /** Where and when stands below, for the whole group. */
  readonly place?: true
  /** What "today" is. */
  readonly now?: Date
}

/** A statement as it is shown everywhere: its speaker first, the words that are theirs, where and when. */
export function quoteBlock({ quote, told, article }: CitedQuote, known: KnownToReader = {}): BlockOf<'quote'> {
  const { type, speaker } = quote
  const detail: readonly Inline[] = known.place ? [] : cite(article, told, known.now)
  return {
    kind: 'quote',
    type,
    text: told.text,
    ...(speaker ? { speaker: known.speaker ? surnameOf(speaker) : calledOf(speaker) } : {}),
    ...(speaker?.role && !known.speaker ? { role: speaker.role } : {}),
    ...(told.form === 'clause' ? { clause: true } : {}),
    ...(told.deed === undefined ? {} : { deed: told.deed }),
    detail,
    cites: citedWords(article.id, told),
  }
}

/** A name, or a description as it begins a sentence: "Ana Berg", "The harbour master", "A broker in Halvern". */
function calledOf({ name, mention }: Speaker): string {
  const [article = ''] = /^(?:the|an?|its|his|her|their) (?=.)/iu.exec(mention.text) ?? []
  if (article !== '' && mention.text.slice(article.length) === name) return capital(mention.text)
  return /^\p{Ll}/u.test(name) && !/^(?:\p{Ll}+ )*\p{Lu}\p{L}+$/u.test(name) ? `The ${name}` : capital(name)
}

function surnameOf({ name, kind }: Speaker): string {
  if (kind !== 'person') return capital(name)
  const words = name.split(' ')
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  return (particle > 0 ? words.slice(particle) : words.slice(-1)).join(' ')
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}
