import { Locale, type LocalizationMap } from 'discord.js'
import { type CommandWords, languages } from '#core/languages.ts'

/** Discord's locales of a language, where they are not its tag. */
const LOCALES: Readonly<Record<string, readonly Locale[]>> = {
  de: [Locale.German],
  es: [Locale.SpanishES, Locale.SpanishLATAM],
  fr: [Locale.French],
  pl: [Locale.Polish],
  'pt-BR': [Locale.PortugueseBR],
  uk: [Locale.Ukrainian],
}

/** A command's name or description in every language there is one, as Discord takes it. */
export function localised(command: string, what: keyof CommandWords): LocalizationMap {
  return Object.fromEntries(
    [...languages].flatMap(([tag, language]) => {
      const words = language[command]
      return words ? (LOCALES[tag] ?? []).map(locale => [locale, words[what]]) : []
    }),
  )
}
