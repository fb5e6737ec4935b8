import type { Passage } from '#core/news/passage.ts'
import type { Quotation } from './marks.ts'
import type { Token } from './tokens.ts'

/** A sentence, joined with those that share a quotation with it: the scope of a cue and its content. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  /** Per token, the index of its quotation (marks included), or -1. */
  readonly quoted: readonly number[]
  readonly quotations: readonly Quotation[]
  /** Number of its line; a unit never crosses one. */
  readonly line: number
  /** It is the text's first line and looks like a headline: most words capitalised, no full stop. */
  readonly headline: boolean
}

/** Joins sentences that share a quotation, and assigns each unit its tokens and quotations. */
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
  if (words.length > 3 && capitals.length === words.length && words.some(({ text }) => /\p{Ll}/u.test(text)))
    return true
  return words.length > 2 && tokens.at(-1)?.text !== '.' && capitals.length > 0.7 * words.length
}
