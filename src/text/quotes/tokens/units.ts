import type { Passage } from '#core/news/passage.ts'
import type { Quotation } from './marks.ts'
import type { Token } from './tokens.ts'

/** A sentence, with those that share a quotation with it: what a cue and its content stand in together. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** For each token the index of the quotation it stands in (marks included), or -1. */
  readonly quoted: readonly number[]
  readonly quotations: readonly Quotation[]
  /** Number of its line; a unit never crosses one. */
  readonly line: number
  /** The text's first line, where it reads like a headline: most words capitalised, no full stop. */
  readonly headline: boolean
}

/** Joins sentences that a quotation holds together, and hands each unit its tokens and quotations. */
export function unitsOf(
  body: string,
  sentences: readonly Passage[],
  quotations: readonly Quotation[],
  tokens: readonly Token[],
): readonly Unit[] {
  const units: Unit[] = []
  let at = 0
  let token = 0
  let quotation = 0
  let line = 0
  let lastEnd = 0
  while (at < sentences.length) {
    const first = sentences[at]
    if (!first) break
    let end = first.end
    at++
    while (quotations[quotation] !== undefined && (quotations[quotation]?.close ?? 0) <= first.start) quotation++
    let q = quotation
    const own: Quotation[] = []
    while (q < quotations.length) {
      const candidate = quotations[q]
      if (!candidate || candidate.open >= end) break
      own.push(candidate)
      while (candidate.close > end && at < sentences.length) {
        const next = sentences[at]
        if (!next || next.start >= candidate.close) break
        end = Math.max(end, next.end)
        at++
      }
      q++
    }
    quotation = q
    if (/[\r\n]/u.test(body.slice(lastEnd, first.start))) line++
    lastEnd = end
    while ((tokens[token]?.start ?? Infinity) < first.start) token++
    let stop = token
    while ((tokens[stop]?.start ?? Infinity) < end) stop++
    const inside = tokens.slice(token, stop)
    token = stop
    units.push({
      start: first.start,
      end,
      tokens: inside,
      quoted: quotedBy(inside, own),
      quotations: own,
      line,
      headline: units.length === 0 && isHeadline(inside),
    })
  }
  return units
}

function quotedBy(tokens: readonly Token[], quotations: readonly Quotation[]): readonly number[] {
  let index = 0
  return tokens.map(token => {
    while (quotations[index] !== undefined && (quotations[index]?.close ?? 0) <= token.start) index++
    const quotation = quotations[index]
    return quotation !== undefined && token.start >= quotation.open ? index : -1
  })
}

function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(token => /^\p{L}{4,}/u.test(token.text))
  const capitals = words.filter(token => /^\p{Lu}/u.test(token.text))
  if (words.length > 3 && capitals.length === words.length) return true
  return words.length > 2 && tokens.at(-1)?.text !== '.' && capitals.length > 0.7 * words.length
}
