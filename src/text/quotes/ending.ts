import type { Unit } from './units.ts'
import { finiteIn, isDash, isPersonal, isQuoted } from './words.ts'

const TRAILS = /^[,;:.—–―-]$|^(?:and|but|while|though|although|with)$/u
const TURNS = /^(?:but|although|though|yet|while|whereas)$/u

/**
 * Where the content that begins at `start` ends: before the next outer clause (`stops`), where the narrator takes over
 * ("…, although he gave no date"), or at the end of the unit.
 */
export function contentEnd(
  unit: Unit,
  start: number,
  stops: readonly number[],
  isPhrase: boolean,
  takesAs = false,
): number {
  let end = unit.tokens.length
  for (const stop of stops) if (stop > start && stop < end) end = stop
  for (let i = start + 2; i < end; i++) {
    if (!isQuoted(unit, i) && narratorAt(unit, start, i, isPhrase) && !(takesAs && unit.tokens[i]?.lower === 'as'))
      end = i
  }
  return trimmed(unit, start, end)
}

function narratorAt(unit: Unit, start: number, i: number, isPhrase: boolean): boolean {
  const { tokens } = unit
  const token = tokens[i]
  const next = tokens[i + 1]
  if (!token || !next) return false
  if (token.text === ';') return true
  if (isDash(tokens, i)) return !resumes(unit, i)
  if (token.text === ',' && TURNS.test(next.lower)) return isPersonal(tokens[i + 2]) && finiteIn(tokens, start, i)
  if (!isPhrase) return false
  if (token.text === ',' && /^who$/u.test(next.lower)) return true
  return /^(?:as|after|when|because|while)$/u.test(token.lower) && finiteIn(tokens, i + 1, i + 7)
}

/** "the fares — all of them — would rise": an aside between dashes, after which the clause goes on. */
function resumes({ tokens }: Unit, dash: number): boolean {
  for (let i = dash + 2; i < tokens.length - 1 && i < dash + 25; i++) {
    if (isDash(tokens, i)) return /^(?:VERB|AUX|ADP|PART|CCONJ)$/u.test(tokens[i + 1]?.pos ?? '')
  }
  return false
}

/** Leaves off marks and conjunctions at the end. */
export function trimmed(unit: Unit, start: number, end: number): number {
  let at = end
  while (at > start && TRAILS.test(unit.tokens[at - 1]?.lower ?? '')) at--
  return at
}
