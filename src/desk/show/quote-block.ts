import type { Speaker } from '#core/news/analysis.ts'
import type { BlockOf, Inline } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { capital } from './capital.ts'
import { cite, citedWords } from './cite.ts'

/** What the reader already knows where a statement is shown, so that it is not repeated. */
interface Known {
  /**
   * The reply is about the speaker, with full name and role in its title: the surname will do, and a direct quote needs
   * none.
   */
  readonly speaker?: true
  /** The speaker was named in full before: the surname will do. */
  readonly named?: true
}

/**
 * `place`: outlet and day are shown below, for the whole group. `now`: they are shown here, and this decides what
 * "today" is.
 */
export type KnownToReader = Known & ({ readonly place: true } | { readonly now: Date })

/** A statement as it is shown everywhere: the speaker, their words, outlet and day. */
export function quoteBlock({ quote, told, article }: CitedQuote, known: KnownToReader): BlockOf<'quote'> {
  const { type, speaker } = quote
  const detail: readonly Inline[] = 'place' in known ? [] : cite(article, told, known.now)
  const isKnown = known.speaker ?? known.named ?? false
  return {
    kind: 'quote',
    type,
    text: told.text,
    ...(speaker ? { speaker: isKnown ? surnameOf(speaker) : calledOf(speaker) } : {}),
    ...(speaker?.role && !isKnown ? { role: speaker.role } : {}),
    ...(speaker && known.speaker ? { titled: true } : {}),
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

/** The short name of a speaker whose full name is shown above. */
export function surnameOf({ name, kind }: Pick<Speaker, 'name' | 'kind'>): string {
  if (kind !== 'person') return capital(name)
  const words = name.split(' ')
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  return (particle > 0 ? words.slice(particle) : words.slice(-1)).join(' ')
}
