import { isTimely, type ClaimToken } from './tokens.ts'
import { CONNECTORS } from './words.ts'

/** Tokens of one number with its unit, one date, or one name. */
export type Fact = readonly ClaimToken[]

/** The verifiable claims of a text, in order: its numbers, dates and proper names. */
export function factsOf(tokens: readonly ClaimToken[]): readonly Fact[] {
  const facts: ClaimToken[][] = []
  let open: ClaimToken[] | undefined
  for (const [index, token] of tokens.entries()) {
    const last = open?.at(-1)
    if (open && last && belongs(last, token, tokens[index + 1])) open.push(token)
    else if (token.kind === 'word') open = undefined
    else facts.push((open = [token]))
  }
  return facts
}

function belongs(last: ClaimToken, token: ClaimToken, next: ClaimToken | undefined): boolean {
  if (!token.joined) return false
  if (token.kind === 'word') {
    return last.kind === 'name' && CONNECTORS.has(token.word) && next?.kind === 'name' && next.joined
  }
  return isTimely(last) ? isTimely(token) : token.kind !== 'date'
}

/** The article, indexed to look facts up. */
export interface Reference {
  readonly tokens: readonly ClaimToken[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

export function recordOf(tokens: readonly ClaimToken[]): Reference {
  const places = new Map<string, number[]>()
  for (const [place, { word }] of tokens.entries()) {
    const known = places.get(word)
    if (known) known.push(place)
    else places.set(word, [place])
  }
  return { tokens, places }
}

/**
 * Is a fact in the reference? All its tokens must be adjacent and in order; a name may skip parts of the original
 * ("President Biden" for "President Joe Biden"), but nothing is combined from separate places.
 */
export function stands(fact: Fact, reference: Reference): boolean {
  const [first, ...rest] = fact
  if (!first) return false
  const bare = fact.length === 1 && first.opens
  return (reference.places.get(first.word) ?? []).some(start => {
    const places = [start]
    for (const token of rest) {
      const place = after(places.at(-1) ?? start, token, reference)
      if (place === undefined) return false
      places.push(place)
    }
    const found = places.map(place => reference.tokens[place])
    if (fact.some((token, index) => isTimely(token) && !isTimely(found[index] ?? { kind: 'word' }))) return false
    if (counts(fact) && places.some(place => belongsToMore(place, places, reference))) return false
    const name = fact.findLastIndex(({ kind }) => kind === 'name')
    return bare || name === -1 || found[name]?.kind === 'name'
  })
}

/** It is a quantity, not a date. */
function counts(fact: Fact): boolean {
  return fact.some(({ kind }) => kind === 'number') && !fact.some(({ kind }) => kind === 'date')
}

/** The 12 of "March 12" and of "12 years" counts nothing else, nor does the 3 of "3 million" and of "3 %". */
function belongsToMore(place: number, places: readonly number[], { tokens }: Reference): boolean {
  const [before, there, next] = [tokens[place - 1], tokens[place], tokens[place + 1]]
  if (there?.kind !== 'number') return false
  const follows = next?.joined === true && !places.includes(place + 1) ? next : undefined
  if (follows?.kind === 'number' && /^(?:%|\p{L}+)$/u.test(follows.word)) return true
  return !/^\d{4}$/u.test(there.word) && ((there.joined && before?.kind === 'date') || follows?.kind === 'date')
}

const LEFT_OUT = 2

function after(place: number, token: ClaimToken, { tokens }: Reference): number | undefined {
  for (let next = place + 1; next <= place + 1 + LEFT_OUT; next += 1) {
    const there = tokens[next]
    if (!there?.joined) return undefined
    if (there.word === token.word) return next
    if (there.kind !== 'name' || token.kind !== 'name') return undefined
  }
  return undefined
}
