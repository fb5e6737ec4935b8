import { quotationsOf } from '#text/quotes/tokens/marks.ts'
import { wordsOf } from '#text/words.ts'

/** Words to check, and who is supposed to have said them. */
export interface Quoted {
  readonly words: string
  readonly by?: string
}

/** Quotation marks around fewer words than this are not taken for a quotation. */
const LEAST = 3
const NAME = String.raw`(?<by>\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|de|la|van|von|der|al|bin)){0,3})`
const BY = [
  new RegExp(String.raw`^[\s,.]*(?:[—–-]|by|said|says|according to|told)\s*${NAME}`, 'u'),
  new RegExp(String.raw`^[\s,.]*${NAME} (?:said|says|told|added|wrote)\b`, 'u'),
]
const BY_BEFORE = new RegExp(
  String.raw`${NAME}(?: (?:said|says|told|added|wrote|claims?|claimed)\b[^.]{0,30}?)?[:,]?\s*$`,
  'u',
)

/** The words quoted in a message and the person named beside them; without a quotation, the whole message. */
export function quotedIn(message: string): Quoted {
  const text = message
    .split('\n')
    .map(line => line.replace(/^\s*>+\s?/u, ''))
    .join('\n')
    .trim()
  const [longest] = quotationsOf(text)
    .filter(({ start, end }) => wordsOf(text.slice(start, end)).length >= LEAST)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  if (!longest) return { words: text }
  const after = text.slice(longest.close)
  const match =
    BY.map(pattern => pattern.exec(after)).find(found => found !== null) ?? BY_BEFORE.exec(text.slice(0, longest.open))
  const by = match?.groups?.['by']
  return { words: text.slice(longest.start, longest.end), ...(by === undefined ? {} : { by }) }
}
