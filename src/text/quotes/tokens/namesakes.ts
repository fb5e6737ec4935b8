import { NAME_PARTICLES } from '../../data/people-words.ts'
import { isFirstName } from './gender.ts'
import { isTitle } from './roles.ts'
import type { Token } from './tokens.ts'

/** Months that are also names, and a surname that is also a verb. */
const NAMESAKES = new Set(['jan', 'march', 'april', 'may', 'june', 'july', 'august', 'said'])
const CAPITAL = /^\p{Lu}\p{Ll}/u
/** Words after or before which a month is a month: "in May", "late April", "3 June". */
const BEFORE_MONTH = /^(?:early|mid|late|last|next|this|since|until|till|through|every|each)$/u
const AFTER_MONTH = /^(?:\d|of$|and$|or$|to$|through$)/u

/**
 * Indices of the month tokens that are somebody's name here: "Theresa May", "June Berg", and "May" alone if somebody in
 * the text is called that.
 */
export function namesakesIn(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>()
  const surnames = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token?.capital || !NAMESAKES.has(token.lower) || !CAPITAL.test(token.text)) continue
    if (isSurname(tokens, i)) {
      found.add(i)
      if (!isNameAfter(tokens, i)) surnames.add(token.lower)
    } else if (isNameAfter(tokens, i) && !isDated(tokens, i) && !(isVerb(token) && token.initial)) found.add(i)
  }
  if (surnames.size === 0) return found
  for (const [i, token] of tokens.entries()) {
    if (!surnames.has(token.lower) || !CAPITAL.test(token.text) || isDated(tokens, i)) continue
    // "Said Ana Berg"
    if (!isVerb(token) || !CAPITAL.test(tokens[i + 1]?.text ?? '')) found.add(i)
  }
  return found
}

/** "Theresa May", "Mr May", "bin Said". */
function isSurname(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before === undefined || (isVerb(tokens[i]) && /^(?:to|that)$|^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')))
    return false
  if (isVerb(tokens[i]) && NAME_PARTICLES.has(before.lower)) return CAPITAL.test(tokens[i - 2]?.text ?? '')
  if (!CAPITAL.test(before.text)) return false
  return isTitle(before) || ((before.pos === 'PROPN' || !before.initial) && isFirstName(before.lower))
}

const isVerb = (token: Token | undefined) => token?.lower === 'said'

/** "June Berg": followed by a name that is not itself a month or day. */
function isNameAfter(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next?.pos === 'PROPN' && CAPITAL.test(next.text) && !next.lower.endsWith('day') && !NAMESAKES.has(next.lower)
}

function isDated(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (next !== undefined && AFTER_MONTH.test(next.lower)) return true
  if (!before) return false
  return before.pos === 'NUM' || BEFORE_MONTH.test(before.lower) || (before.pos === 'ADP' && before.lower !== 'to')
}
