import { DANGLING } from './grammar.ts'

/** Characters; less tells nothing. */
const LEAST = 40
const CLAUSE_ENDS =
  /[,;:–—] (?=\p{L})| (?=(?:after|before|because|although|though|while|when|where|which|who|as|but|and) )/gu

/** A headline of at most `longest` characters: complete, else cut after a clause or a word, with an ellipsis. */
export function shortened(headline: string, longest: number): string {
  if (headline.length <= longest) return headline
  const room = headline.slice(0, longest - 2)
  const clause = [...room.matchAll(CLAUSE_ENDS)].findLast(({ index }) => index >= Math.max(LEAST, longest / 2))
  const words = (clause ? room.slice(0, clause.index) : room.slice(0, room.lastIndexOf(' '))).split(' ')
  while (words.length > 1 && DANGLING.has((words.at(-1) ?? '').toLowerCase())) words.pop()
  const kept = words.join(' ').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')
  return `${kept === '' ? room : kept}\u00a0…`
}
