import { lengthInWords } from './words.ts'

/** Words; feeds often have teasers of about forty. */
const TEASER_WORDS = 60
/** Words up to which a text is a teaser if it is truncated or links elsewhere at its end. */
const LONGEST_TEASER = 200
const BROKEN_OFF = /(?:…|\.\s?\.\s?\.|\[(?:…|\.\.\.|&#8230;|&hellip;)\])$/u
const SENDS_ON =
  /(?:continue reading|keep reading|read (?:more|on|the (?:full|rest|whole)\b[^.\n]{0,40})|weiterlesen|mehr lesen|lire la suite|(?:seguir|continuar|sigue) leyendo|leer más|continua a leggere|leggi tutto|continue (?:lendo|a ler)|leia mais|lees verder|czytaj (?:dalej|więcej)|читати далі|читать далее)(?: [^.\n]{1,100})?$/iu
/** Punctuation that may follow that. */
const MARKS = /(?<![\s.…→»>\]])[\s.…→»>\]]+$/u
/** Characters of an ending that links elsewhere, at most. */
const LONGEST_ENDING = 400
const FIRST_ELSEWHERE = /(?:^|\n|[.…\]]\s+)the post .{1,200} (?:appeared|was published) first on .{1,80}$/iu

/** Is a text only a feed's excerpt of an article? Anything as short as one counts, too. */
export function isTeaser(body: string): boolean {
  const words = lengthInWords(body)
  if (words <= TEASER_WORDS) return true
  if (words > LONGEST_TEASER) return false
  const end = body.trim()
  return (
    BROKEN_OFF.test(end) ||
    SENDS_ON.test(end.replace(MARKS, '').slice(-LONGEST_ENDING)) ||
    FIRST_ELSEWHERE.test(end.slice(-LONGEST_ENDING))
  )
}
