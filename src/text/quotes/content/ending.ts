import type { Cue } from '../cues/cue.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn, isDash, isPersonal, isQuoted } from '../tokens/words.ts'

/** The kind of content, since each kind hands over to the narrator differently. */
export interface Shape {
  readonly kind: 'clause' | 'phrase' | 'infinitive'
  /** "as" belongs to it: "described the plan as reckless". */
  readonly takesAs?: boolean
}

const TRAILS = /^[,;:.—–―-]$|^(?:and|but|while|though|although|with|before|after|when|then)$/u
const TURNS = /^(?:but|although|though|yet|while|whereas)$/u
/** Participles about the act of saying: "…, referring to the dam", "…, speaking after the vote". */
const OF_THE_TELLING = /^(?:speaking|referring|alluding|talking|quoting|citing|echoing)$/u
/** Words of content before an aside of the narrator can follow. */
const LEAST = 4

/**
 * Where the content beginning at `start` ends: before the next outer clause (`stops`), where the narrator takes over
 * ("…, although he gave no date"), or at the end of the unit.
 */
export function contentEnd(unit: Unit, start: number, stops: readonly number[], shape: Shape): number {
  let end = unit.tokens.length
  for (const stop of stops) if (stop > start && stop < end) end = stop
  const aside = isDash(unit.tokens, start) ? asideEnd(unit, start) : undefined
  for (let i = aside ?? start + 2; i < end; i++) {
    if (isDash(unit.tokens, i)) i = resumption(unit, i) ?? i
    if (!isQuoted(unit, i) && narratorAt(unit, start, i, end, shape)) end = i
  }
  return trimmed(unit, start, end)
}

function narratorAt(unit: Unit, start: number, i: number, end: number, { kind, takesAs }: Shape): boolean {
  const { tokens } = unit
  const token = tokens[i]
  const next = tokens[i + 1]
  if (!token || !next) return false
  if (token.text === ';') return true
  if (token.text === ')' && !tokens.slice(start, i).some(({ text }) => text === '(')) return true
  if (isDash(tokens, i) && token.text !== '-') return true
  if (token.text === ',') {
    if (i > start + LEAST && isApposition(unit, i, end)) return true
    if (next.lower === 'and' && /^(?:when|while|if|after|as)$/u.test(tokens[i + 2]?.lower ?? '')) return true
    if (OF_THE_TELLING.test(next.lower)) return true
    if (TURNS.test(next.lower) && isTurned(tokens, start, i)) return false
    if (TURNS.test(next.lower)) return kind !== 'clause' || (isPersonal(tokens[i + 2]) && finiteIn(tokens, start, i))
    return (
      kind === 'phrase' && (/^(?:who|which)$/u.test(next.lower) || (next.pos === 'VERB' && next.lower.endsWith('ing')))
    )
  }
  if (kind === 'clause') return false
  if (/^(?:but|yet)$/u.test(token.lower) && isTurned(tokens, start, i)) return false
  if (/^(?:but|yet)$/u.test(token.lower)) return finiteIn(tokens, i + 1, Math.min(end, i + 12))
  if (kind === 'infinitive' || (takesAs && token.lower === 'as')) return false
  if (/^(?:before|after|while|when)$/u.test(token.lower) && next.lower.endsWith('ing')) return true
  return /^(?:as|after|when|because|while)$/u.test(token.lower) && finiteIn(tokens, i + 1, i + 7)
}

/** "not only old, but unsafe": the continuation with "but" was announced. */
function isTurned(tokens: readonly Token[], start: number, at: number): boolean {
  return tokens
    .slice(start, at)
    .some(
      ({ lower }, i) => lower === 'not' && /^(?:only|just|merely|simply)$/u.test(tokens[start + i + 1]?.lower ?? ''),
    )
}

/** "…, the alliance that both belong to": an apposition to a name that closes the sentence. */
function isApposition({ tokens }: Unit, comma: number, end: number): boolean {
  const before = tokens[comma - 1]
  if (before?.pos !== 'PROPN' && before?.text !== ')') return false
  if (!/^(?:a|an|the)$/u.test(tokens[comma + 1]?.lower ?? '')) return false
  for (let i = comma + 2; i < end; i++) {
    if (tokens[i]?.text === ',') return false
    if (/^(?:that|who|which)$/u.test(tokens[i]?.lower ?? '')) return true
    if (finiteIn(tokens, i, i + 1)) return false
  }
  return true
}

/** "the fares — all of them — would rise": an aside between dashes, after which the clause continues. */
function resumption({ tokens }: Unit, dash: number): number | undefined {
  for (let i = dash + 2; i < tokens.length - 1 && i < dash + 25; i++) {
    if (!isDash(tokens, i)) continue
    return /^(?:VERB|AUX|ADP|PART|CCONJ)$/u.test(tokens[i + 1]?.pos ?? '') ? i + 1 : undefined
  }
  return undefined
}

/** "— at least for now — the fares": the end of an aside that opens the content. */
function asideEnd({ tokens }: Unit, dash: number): number | undefined {
  for (let i = dash + 2; i < tokens.length - 1 && i < dash + 25; i++) if (isDash(tokens, i)) return i + 1
  return undefined
}

/** Drops trailing punctuation and conjunctions. */
export function trimmed(unit: Unit, start: number, end: number): number {
  let at = end
  while (at > start && TRAILS.test(unit.tokens[at - 1]?.lower ?? '')) at--
  return at
}

/** An infinitive, a noun phrase directly after its verb, or a clause. */
export function shapeOf(unit: Unit, { to, entry }: Cue, right: number): Shape {
  const word = unit.tokens[right]?.lower ?? ''
  if (right === to && /^(?:to|not)$/u.test(word)) return { kind: 'infinitive' }
  if (right !== to || isQuoted(unit, right) || /^(?:what|how|why|whether|if)$/u.test(word)) return { kind: 'clause' }
  const phrase = [...entry.frames].some(frame => /^np\b/u.test(frame)) && !entry.frames.has('bare')
  return phrase || !finiteIn(unit.tokens, right, right + 8)
    ? { kind: 'phrase', takesAs: entry.frames.has('as') }
    : { kind: 'clause' }
}
