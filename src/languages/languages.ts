import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-br.ts'
import { uk } from './uk.ts'
import type { CommandWords, Language } from './language.ts'

/** The languages of commands besides English, by BCP 47 tag; one table for all platforms. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['pl', pl],
  ['pt-BR', ptBR],
  ['uk', uk],
])

/** All tags, English first. */
export const spokenLanguages: readonly string[] = ['en', ...languages.keys()]

/** An option's translation; `undefined` if there is none. */
export function optionWords(tag: string | undefined, command: string, option: string): CommandWords | undefined {
  const options = tag === undefined ? undefined : languages.get(tag)?.options
  return options?.[`${command} ${option}`] ?? options?.[option]
}

/** A choice's label in a language; the choice itself if there is none. */
export function choiceWords(tag: string | undefined, choice: string): string {
  if (choice === 'en' || languages.has(choice)) return ownName(choice)
  return (tag === undefined ? undefined : languages.get(tag)?.choices[choice]) ?? choice
}

/** A language's name in itself: whoever looks for theirs may know no other. */
function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

/** A command's translation; `undefined` if there is none. */
export function commandWords(tag: string | undefined, command: string): CommandWords | undefined {
  return tag === undefined ? undefined : languages.get(tag)?.commands[command]
}

/** The tag of our language for somebody's locale (`de-AT`, `pt-BR`); `undefined`: English. */
export function languageFor(locale = ''): string | undefined {
  const [base = ''] = locale.toLowerCase().split(/[-_]/)
  return [...languages.keys()].find(tag => tag.split('-')[0] === base)
}
