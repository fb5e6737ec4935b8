import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-br.ts'
import { uk } from './uk.ts'
import type { CommandWords, Language } from './language.ts'

/** The languages that commands are told in beside English, by their BCP 47 tags; the one table for every platform. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['pl', pl],
  ['pt-BR', ptBR],
  ['uk', uk],
])

/** All of them by their tags, English first. */
export const spokenLanguages: readonly string[] = ['en', ...languages.keys()]

/** An option's words in a language; `undefined` where it has none. */
export function optionWords(tag: string | undefined, command: string, option: string): CommandWords | undefined {
  const options = tag === undefined ? undefined : languages.get(tag)?.options
  return options?.[`${command} ${option}`] ?? options?.[option]
}

/** What a choice of an option is called in a language; itself where that has no word for it. */
export function choiceWords(tag: string | undefined, choice: string): string {
  if (choice === 'en' || languages.has(choice)) return ownName(choice)
  return (tag === undefined ? undefined : languages.get(tag)?.choices[choice]) ?? choice
}

/** What a language calls itself: whoever looks for theirs may know no other. */
function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

/** A command's words in a language; `undefined` where it has none. */
export function commandWords(tag: string | undefined, command: string): CommandWords | undefined {
  return tag === undefined ? undefined : languages.get(tag)?.commands[command]
}

/** The language we have for somebody's locale (`de-AT`, `pt-BR`), by its tag; `undefined`: English. */
export function languageFor(locale = ''): string | undefined {
  const [base = ''] = locale.toLowerCase().split(/[-_]/)
  return [...languages.keys()].find(tag => tag.split('-')[0] === base)
}
