import { Locale, type LocalizationMap } from 'discord.js'
import type { CommandWords } from '#languages/language.ts'
import { choiceWords, commandWords, languages, optionWords } from '#languages/languages.ts'

const LOCALES: readonly Locale[] = Object.values(Locale)

/** Discord's locales for a language: `es` covers es-ES and es-419. */
function localesOf(tag: string): readonly Locale[] {
  return LOCALES.filter(locale => `${locale}-`.startsWith(`${tag}-`))
}

/** A command's name or description in every available language, as Discord expects it. */
export function localised(command: string, what: keyof CommandWords): LocalizationMap {
  return inEach(tag => commandWords(tag, command)?.[what])
}

/** An entry of the message menu, in every language. */
export function localisedMenu(what: 'linkQuotes' | 'checkQuote'): LocalizationMap {
  return inEach(tag => languages.get(tag)?.[what])
}

/** The same for a command's option. */
export function localisedOption(command: string, option: string, what: keyof CommandWords): LocalizationMap {
  return inEach(tag => optionWords(tag, command, option)?.[what])
}

/** A choice's label in the languages where it differs from English. */
export function localisedChoice(choice: string): LocalizationMap {
  const english = choiceWords(undefined, choice)
  return inEach(tag => {
    const word = choiceWords(tag, choice)
    return word === english ? undefined : word
  })
}

function inEach(say: (tag: string) => string | undefined): LocalizationMap {
  return Object.fromEntries(
    [...languages.keys()].flatMap(tag => {
      const said = say(tag)
      return said === undefined ? [] : localesOf(tag).map(locale => [locale, said])
    }),
  )
}
