import { takeWhen, whenWords } from '#calendar/wished.ts'
import { findZone } from '#calendar/zone.ts'
import { plainly } from './plainly.ts'

type Fields = Readonly<Record<string, string | undefined>>

const PLACE = String.raw`(?:the )?(?<zone>\p{L}[\p{L}_/' -]*?)`
const CLOCK = '(?:time ?-?zone|zone|clock|time)'
/** Requests that mention a time zone. */
const ZONE: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:set|change|switch|make|put|update)(?: (?:my|the|me))? ${CLOCK}(?: to| =| is| on)? ${PLACE}(?: time)?$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:my|our) ${CLOCK}(?: is| should be| =|:)? ${PLACE}(?: time)?$`, 'iu'),
  new RegExp(String.raw`^${CLOCK}:? ${PLACE}$`, 'iu'),
  new RegExp(String.raw`^(?:change|set|update) my ${CLOCK}, (?:i'm|i am|i live|we're) (?:now )?in ${PLACE}$`, 'iu'),
  new RegExp(
    String.raw`^(?:use|show(?: me)?(?: times| everything)? in|tell (?:me )?times in|times in|put me on|(?:i am|i'm|we're|we are)(?: now)? (?:in|on)) ${PLACE}(?: (?:time|time ?zone|zone)){1,2}$`,
    'iu',
  ),
]
/** Statements of where somebody is: their zone is named by its city. */
const LIVES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:i|we)(?:'m|'ve|'re| am| have| are)? (?:now |just )?(?:live|living|based|moved|relocated|work|working|in)(?: now)?(?: (?:in|to|from))? ${PLACE}(?: (?:now|these days|currently))?$`,
    'iu',
  ),
  new RegExp(String.raw`^(?:tell (?:me )?times|show(?: me)? times|times|use) (?:in )?${PLACE}$`, 'iu'),
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
  portugues: 'pt-BR',
  brazilian: 'pt-BR',
  polish: 'pl',
  polski: 'pl',
  polsku: 'pl',
  ukrainian: 'uk',
  українська: 'uk',
  українською: 'uk',
}
const LANGUAGE: readonly RegExp[] = [
  /^(?:speak|talk|write|answer|reply|respond)(?: to)?(?: me| us)?(?: in)? (?<language>\p{L}+)(?: to me| to us| with me)?$/iu,
  /^(?:set|change|switch)(?: (?:my|the|your) language)?(?: over)? to (?<language>\p{L}+)$/iu,
  /^(?:my language(?: is|:)|language:?|use|i (?:speak|prefer|would prefer|'d prefer)|i'd (?:rather have|prefer)) (?<language>\p{L}+)(?: with me| for me| to me)?$/iu,
  /^(?:in|auf|en|em|po|på) (?<language>\p{L}+)(?:,? (?:bitte|proszę|por favor|s'il (?:te|vous) pla[iî]t|svp))?$/iu,
  /^(?<language>українською)(?:,? будь ласка)?$/iu,
]
const MINE = String.raw`(?:what i follow|about what i follow|(?:about )?my follows|the things i follow|my (?:daily |own )?(?:messages?|updates?|follow ?ups?)|(?:the |my )?daily (?:messages?|updates?)|(?:me )?daily)`
const DAILY = new RegExp(
  String.raw`^(?:(?:tell|send|write|message|show|dm|give|get)(?: me)?|change|move|set|shift|have|want|i want|at [\w: ]+ (?:tell|send) me)? ?${MINE}\b(?<when>.*)$`,
  'iu',
)
const NOT_DAILY = new RegExp(
  String.raw`^(?:stop|end|turn off|switch off|no more|cancel|don't|do not|quit)(?: (?:send|sending|message|messaging|tell|telling|write|writing)(?: me)?)? ?${MINE}(?: any ?more| any longer)?$`,
  'iu',
)
const FORGET =
  /^(?:forget|delete|erase|remove|wipe|drop|clear)(?: (?:all|everything))?(?: (?:of|about|on))? ?(?:me|my (?:data|settings|account|profile|information|history|preferences)|(?:that )?(?:you|crier) (?:know|have|has|keep|store|stored|have stored|has stored)(?: (?:about|of|on) me)?|(?:stored|kept|known) (?:about|of|on) me)(?: please)?$/iu
const SHOWN: readonly RegExp[] = [
  /^(?:(?:show|what are|see|open|list)(?: me)? )?my (?:own )?(?:settings|preferences|profile)$/iu,
  /^(?:what(?:'s| is)|which is) my (?:time ?zone|zone|language)$/iu,
  /^(?:what|which) (?:time ?zone|zone|language) (?:am i (?:in|set to|on)|do you (?:use|speak|write|have|think i am in)\b.*|is set for me)$/iu,
  /^what (?:do you (?:know|store|keep|have)|is (?:stored|known|kept)|have you (?:stored|kept)|does crier (?:know|store|keep)) (?:about|of|on) me$/iu,
]

function zoneIn(text: string): string | undefined {
  for (const pattern of ZONE) {
    const zone = pattern.exec(text)?.groups?.['zone']
    if (zone !== undefined) return zone
  }
  for (const pattern of LIVES) {
    const zone = pattern.exec(text)?.groups?.['zone']
    if (zone !== undefined && findZone(zone) !== undefined) return zone
  }
  return undefined
}

function languageIn(text: string): string | undefined {
  for (const pattern of LANGUAGE) {
    const language = LANGUAGES[pattern.exec(text)?.groups?.['language']?.toLowerCase() ?? '']
    if (language !== undefined) return language
  }
  return undefined
}

/** Requests about one's own settings: "my zone is Warsaw", "speak German to me", "forget me". */
export function hearsSettings(words: string): Fields | undefined {
  const text = plainly(words)
  const zone = zoneIn(text)
  if (zone !== undefined) return { zone }
  const language = languageIn(text)
  if (language !== undefined) return { language }
  if (NOT_DAILY.test(text)) return { daily: 'off' }
  const daily = DAILY.exec(text)?.groups?.['when']
  const when = daily === undefined ? undefined : takeWhen(daily)
  const schedule = when && whenWords({ ...when, days: when.days ?? 'daily' })
  if (when && schedule !== undefined && (when.days !== undefined || when.times.length > 0)) return { daily: schedule }
  if (FORGET.test(text)) return { forget: 'yes' }
  return SHOWN.some(pattern => pattern.test(text)) ? {} : undefined
}
