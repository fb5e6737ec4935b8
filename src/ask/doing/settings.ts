import { mended } from '../reading/slips.ts'
import { whenWordsOf } from './when-words.ts'

type Fields = Readonly<Record<string, string | undefined>>

const ZONE = [
  /^(?:please )?(?:can you |could you |i want to )?(?:set|change|switch|make|put|update) (?:my |the )?(?:time ?-?zone|zone|clock)(?: to| =| is)? (?<zone>.+)$/iu,
  /^(?:my|our) (?:time ?-?zone|zone) (?:is|should be|to|=) (?<zone>.+)$/iu,
  /^(?:i am|i'm|i live|we are|we're|i am based|i'm based) (?:now )?(?:in|on) (?:the )?(?<zone>.+?)(?: (?:time|time ?zone|zone)){1,3}$/iu,
  /^(?:i live|i am based|i'm based|i moved to|i've moved to|i work) (?:in )?(?<zone>\p{Lu}[\p{L} /_-]+)$/u,
  /^(?:use|show (?:me )?(?:times|everything) in|tell (?:me )?times in|i want times in) (?<zone>.+?)(?: time| zone){1,3}$/iu,
]
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  spanish: 'es',
  español: 'es',
  espanol: 'es',
  portuguese: 'pt-BR',
  português: 'pt-BR',
  brazilian: 'pt-BR',
  polish: 'pl',
  polski: 'pl',
  ukrainian: 'uk',
  українська: 'uk',
}
const LANGUAGE =
  /^(?:please )?(?:can you |could you )?(?:(?:speak|talk|write|answer|reply)(?: to me)?(?: in)?|(?:set|change|switch) (?:my |the )?language(?: to)?|my language is|i (?:speak|prefer|want)|switch to|change to) (?<language>\p{L}+)(?: to me| please)?$/iu
const DAILY =
  /^(?:please )?(?:can you )?(?:(?:tell|send|write|message|show) me (?:what i follow|about what i follow|my follows|the things i follow)|(?:change|move|set) my (?:daily )?(?:message|update|summary|follows)(?: to)?)\b(?<when>.+)$/iu
const OFF = /^(?:stop (?:my daily|the daily|telling me (?:daily|every day))|turn off my daily|no more daily)\b.*$/iu
const FORGET =
  /^(?:please )?(?:forget (?:me|everything about me|all about me|what you know about me)|(?:delete|erase|remove|wipe) (?:my (?:data|settings|account|profile)|everything about me|all (?:my data|you know about me)))$/iu
const SHOWN =
  /^(?:(?:show|what are|see|open|list)(?: me)? )?my (?:own )?(?:settings|preferences)$|^what(?:'s| is) my (?:time ?zone|language)$/iu

/** One's own settings: "my zone is Warsaw", "speak German to me", "forget me". */
export function hearsSettings(words: string): Fields | undefined {
  const text = mended(words.replace(/[‘’]/gu, "'").replace(/(?<![?!.\s])[?!.\s]+$/u, ''), () => false).replace(
    /(?<![\s,])[\s,]+(?:please|thanks|thank you)$/iu,
    '',
  )
  for (const pattern of ZONE) {
    const zone = pattern.exec(text)?.groups?.['zone']
    if (zone !== undefined)
      return {
        zone: zone.replace(/^(?:the )?(?:time ?zone of |zone of )/iu, '').replace(/ (?:time|time ?zone)$/iu, ''),
      }
  }
  const language = LANGUAGES[LANGUAGE.exec(text)?.groups?.['language']?.toLowerCase() ?? '']
  if (language !== undefined) return { language }
  const daily = DAILY.exec(text)?.groups?.['when']
  const when = daily === undefined ? undefined : whenWordsOf(/\bat\b/iu.test(daily) ? daily : `at ${daily.trim()}`)
  if (when !== undefined) return { daily: when }
  if (OFF.test(text)) return { daily: 'off' }
  if (FORGET.test(text)) return { forget: 'yes' }
  return SHOWN.test(text) ? {} : undefined
}
