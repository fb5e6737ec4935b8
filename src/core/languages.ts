import { choiceLanguages } from './languages/choices.ts'
import { de } from './languages/de.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'
import { de as deOptions } from './languages/options/de.ts'
import { es as esOptions } from './languages/options/es.ts'
import { fr as frOptions } from './languages/options/fr.ts'
import { pl as plOptions } from './languages/options/pl.ts'
import { ptBR as ptBROptions } from './languages/options/pt-br.ts'
import { uk as ukOptions } from './languages/options/uk.ts'
import { pl } from './languages/pl.ts'
import { ptBR } from './languages/pt-br.ts'
import { uk } from './languages/uk.ts'

/** What a command, or an option, is called and does, in one language. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
}

/** A language's words, by the commands' own English names, or the options'. One may be missing: then it is English. */
export type Language = Readonly<Record<string, CommandWords>>

/** The languages that commands are told in beside English, by their BCP 47 tags; the one table for every platform. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ['de', de],
  ['es', es],
  ['fr', fr],
  ['pl', pl],
  ['pt-BR', ptBR],
  ['uk', uk],
])

/**
 * The same for options, by their English names; `find words` holds for an option of one command before `words` does.
 * What a person writes goes by the English names all the same.
 */
export const optionLanguages: ReadonlyMap<string, Language> = new Map([
  ['de', deOptions],
  ['es', esOptions],
  ['fr', frOptions],
  ['pl', plOptions],
  ['pt-BR', ptBROptions],
  ['uk', ukOptions],
])

/** An option's words in a language; `undefined` where it has none. */
export function optionWords(tag: string | undefined, command: string, option: string): CommandWords | undefined {
  const language = tag === undefined ? undefined : optionLanguages.get(tag)
  return language?.[`${command} ${option}`] ?? language?.[option]
}

/** What a choice of an option is called in a language; itself where that has no word for it. */
export function choiceWords(tag: string | undefined, choice: string): string {
  if (choice === 'en' || languages.has(choice)) return ownName(choice)
  return (tag === undefined ? undefined : choiceLanguages.get(tag)?.[choice]) ?? choice
}

/** What a language calls itself: whoever looks for theirs may know no other. */
function ownName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

/** A command's words in a language; `undefined` where it has none. */
export function commandWords(tag: string | undefined, command: string): CommandWords | undefined {
  return tag === undefined ? undefined : languages.get(tag)?.[command]
}

/** The language we have for somebody's locale (`de-AT`, `pt-BR`), by its tag; `undefined`: English. */
export function languageFor(locale = ''): string | undefined {
  const [base = ''] = locale.toLowerCase().split(/[-_]/)
  return [...languages.keys()].find(tag => tag.split('-')[0] === base)
}
