import { languages } from './languages.ts'

/** The languages that commands are told in, by their BCP 47 tags; English first. */
export const spokenLanguages: readonly string[] = ['en', ...languages.keys()]
