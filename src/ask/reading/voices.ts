import { foldedWords } from '#text/terms.ts'
import { TITLES } from '#text/data/people-words.ts'
import type { DeskNames, Voice } from '../question.ts'

const NO_NAME = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'and',
  's',
  'their',
  'his',
  'her',
  'our',
  'its',
  'former',
  'then',
  'both',
  'each',
])

/** Somebody is quoted far more than others at this ratio. */
const FAR_MORE = 3

/** The speaker named in a part of a question, if the desk knows exactly one by that name. */
export function readVoice(words: string, { speakers }: DeskNames): Voice {
  const asked = foldedWords(words).filter(word => !NO_NAME.has(word))
  const names = asked.filter(word => !TITLES.has(word))
  const fits = speakers
    .map(speaker => ({ speaker, own: new Set(foldedWords(speaker.name)) }))
    .filter(({ own }) => names.length > 0 && names.every(word => own.has(word)))
    .filter(({ speaker }) => isNamedBy(asked, names, speaker.name))
    .filter(({ speaker }) => /\p{Lu}/u.test(speaker.name))
    .toSorted((a, b) => b.speaker.name.length - a.speaker.name.length)
  const fullest = fits[0]
  if (!fullest) return { words }
  // A surname and a full name are the same person if nobody else has the surname.
  const others = fits.filter(({ own }) => ![...own].every(word => fullest.own.has(word)))
  const one = others.length === 0 || (fullest.own.size === 1 && names.some(word => fullest.own.has(word)))
  const meant = one ? fullest : foremost(fits)
  return meant ? { words, name: meant.speaker.name, key: meant.speaker.key } : { words }
}

/** Of several namesakes, the one quoted far more than all others together. */
function foremost<T extends { readonly speaker: DeskNames['speakers'][number] }>(all: readonly T[]): T | undefined {
  const quoted = ({ speaker }: T) => speaker.quotes ?? 0
  const [most, ...others] = all.toSorted((a, b) => quoted(b) - quoted(a))
  const rest = others.reduce((sum, one) => sum + quoted(one), 0)
  return most && quoted(most) >= FAR_MORE * Math.max(1, rest) ? most : undefined
}

/** A title and one word name a person by surname: "the health minister" is not "Health Office". */
function isNamedBy(asked: readonly string[], names: readonly string[], name: string): boolean {
  const own = foldedWords(name)
  if (own.every(word => asked.includes(word))) return true
  // "the police" does not mean those of one town.
  if (/ \p{Ll}[^ ]*$/u.test(name)) return false
  // "Brehm" does not mean "Brehm's List".
  if (/^\S+['’]s /u.test(name)) return false
  return (
    names.includes(own.at(-1) ?? '') || (names.length === asked.length && names.length === 1 && own[0] === names[0])
  )
}

/** The speaker whose full name is in a text. */
export function voiceNamedIn(text: string, known: DeskNames): Voice | undefined {
  const words = foldedWords(text)
  const line = ` ${words.join(' ')} `
  const named = known.speakers
    .filter(({ name }) => {
      const own = foldedWords(name)
      return own.length > 1 && line.includes(` ${own.join(' ')} `)
    })
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  return named && { words: named.name, name: named.name, key: named.key }
}
