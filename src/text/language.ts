import { eld } from 'eld/extrasmall'

/** Characters; more text does not make the result more certain. */
const READ = 1000
const ENOUGH = /(?:\p{L}\P{L}*){12}/u

/**
 * The language of a text, ISO 639-1 (`en`); `und` if unknown. Importing this loads the detector's n-grams, which takes
 * a tenth of a second: do so only when there is something to analyse.
 */
export function languageOf(text: string): string {
  const start = text.slice(0, READ)
  if (!ENOUGH.test(start)) return 'und'
  const found = eld.detect(start)
  return found.language !== '' && (found.language === 'en' || found.isReliable()) ? found.language : 'und'
}
