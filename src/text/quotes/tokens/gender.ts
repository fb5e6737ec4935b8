import { getGender } from 'gender-detection-from-name'
import { remembered } from '../../remembered.ts'
import { TITLES } from '../../data/people-words.ts'

export type Gender = 'male' | 'female'

const LANGUAGES = ['en', 'it', 'es', 'fr', 'de', 'tr'] as const
/** Cached answers; an article has a few dozen. */
const REMEMBERED = 10_000
const FEMALE_NOUNS =
  /woman|mother|sister|daughter|wife|widow$|niece|aunt|queen|princess|actress|girl|granddaughter|nun$|lady/u
const MALE_NOUNS =
  /(?<!wo)man$|father|brother|(?:^|grand)son$|husband|widower|nephew|uncle|^king|prince$|boy|monk|lord/u

/** The gender of a first name, if the lists of several languages agree; otherwise `undefined`. */
export function genderOfName(first: string): Gender | undefined {
  return lookedUp(first.toLowerCase().split('-')[0] ?? '') ?? undefined
}

const lookedUp = remembered(REMEMBERED, name => lookUp(name) ?? null)

function lookUp(name: string): Gender | undefined {
  for (const form of [name, plainForm(name)]) {
    const told = LANGUAGES.flatMap(language => listed(form, language) ?? [])
    if (told.length === 0) continue
    return told.every(gender => gender === told[0]) ? told[0] : undefined
  }
  return undefined
}

/** The list falls back to all languages at once, so only a language's own answer is used. */
function listed(name: string, language: (typeof LANGUAGES)[number]): Gender | undefined {
  const gender = getGender(name, language)
  return gender === 'unknown' ? undefined : gender
}

const plainForm = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

/** Is the word on any list of first names? */
export const isFirstName: (name: string) => boolean = remembered(REMEMBERED, name => {
  const word = name.split('-')[0] ?? ''
  return getGender(word) !== 'unknown' || getGender(plainForm(word)) !== 'unknown'
})

/** The gender implied by a title or a noun for a person: "Mrs.", "spokesman", "chairwoman". */
export function genderOfNoun(noun: string): Gender | undefined {
  const title = TITLES.get(noun.replace(/\.$/u, ''))
  if (title === 'male' || title === 'female') return title
  if (FEMALE_NOUNS.test(noun)) return 'female'
  return MALE_NOUNS.test(noun) ? 'male' : undefined
}
