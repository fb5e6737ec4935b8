import { de } from './languages/de.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'
import { pl } from './languages/pl.ts'
import { ptBR } from './languages/pt-br.ts'
import { uk } from './languages/uk.ts'

/** What a command is called and does, in one language. */
export interface CommandWords {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
}

/** A language's words for the commands, by the commands' own English names. A command may be missing: then it is English. */
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
