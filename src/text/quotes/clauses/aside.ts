import type { Range } from '../tokens/phrases.ts'
import { roleHead } from '../tokens/roles.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn, isDash, isQuoted } from '../tokens/words.ts'

/** Tokens; nothing longer is an apposition or relative clause. */
const LONGEST = 30
const OPENS = /^(?:DET|NUM|NOUN|PROPN|ADJ|ADV)$/u
const RELATIVE = /^(?:who|which|whose|whom|where)$/u

/**
 * What is said about somebody between two commas after a noun phrase: an apposition ("Berg, a driver from Oslo, …"), an
 * age or a relative clause ("Berg, who steers it, …"). `comma` is the first one; the range ends (`to`) at the second,
 * or at a colon.
 */
export function asideAfter(unit: Unit, comma: number): Range | undefined {
  const { tokens } = unit
  const opening = tokens[comma + 1]
  if (tokens[comma]?.text !== ',' || !opening || isQuoted(unit, comma + 1)) return undefined
  const relative = RELATIVE.test(opening.lower)
  if (!relative && !OPENS.test(opening.pos)) return undefined
  let inner = relative
  for (let i = comma + 1; i < comma + LONGEST && i < tokens.length - 1; i++) {
    const token = tokens[i]
    if (!token || isQuoted(unit, i) || /^[;.]$/u.test(token.text) || isDash(tokens, i)) return undefined
    if (RELATIVE.test(token.lower)) inner = true
    if (token.text === ',' || token.text === ':') {
      const range = { from: comma + 1, to: i }
      return relative || isSomebody(unit, range) ? range : undefined
    }
    if (!inner && finiteIn(tokens, i, i + 1) && !/(?:ed|en)$/u.test(token.lower)) return undefined
  }
  return undefined
}

/** "a driver", "46", "Ana Berg", "the minister"; but not "the ferry", which is the subject of what follows. */
function isSomebody({ tokens }: Unit, { from, to }: Range): boolean {
  const first = tokens[from]
  if (!first) return false
  if (/^(?:a|an|another|one)$/u.test(first.lower) || first.pos === 'NUM') return true
  if (first.pos === 'PROPN' && tokens[to - 1]?.pos === 'PROPN') return true
  return roleHead(tokens, first.pos === 'DET' ? from + 1 : from, to) !== undefined
}
