import { asideAfter } from '../clauses/aside.ts'
import { phraseAfter } from '../tokens/phrases.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn, isDay, isQuoted, isRelative } from '../tokens/words.ts'

const ADJUNCT = /^(?:in|on|at|to|during|from|by|via|after|before|through|with|of|about|for|under)$/u
/** Conjunctions of a clause that belongs to the content rather than to the cue. */
const FRONTED = /^(?:because|since|if|unless|although|though|while|once|when)$/u
const LONGEST_FRONTED = 30
const NOT_CONTENT = /^(?:as|when|while|after|before|because|since|until|and|but|or|so|than)$/u
const OPENS = new Set(['DET', 'PRON', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV', 'SYM', 'X', 'VERB', 'ADP', 'SCONJ'])
const TIME = /^(?:week|month|year|day|night|morning|afternoon|evening|summer|winter|spring|fall|weekend)$/u

/**
 * Where a clause without "that" begins after a cue ("said on Monday | the bridge was shut") that ends before `until`.
 */
export function bareClause(unit: Unit, start: number, until: number): number | undefined {
  const { tokens } = unit
  const first = tokens[start]
  if (first && /^(?:AUX|VERB)$/u.test(first.pos) && !first.lower.endsWith('ing')) {
    if (relativeBefore(tokens, start) || first.pos === 'AUX') return start
  }
  // "What the minister says | about the farm is …"
  if (first?.lower === 'about' && tokens[start + 1]?.pos !== 'NUM') return undefined
  const at = afterAdjuncts(unit, start)
  const token = tokens[at]
  if (token && FRONTED.test(token.lower)) return frontedContent(unit, at, until)
  if (!token || NOT_CONTENT.test(token.lower) || /^[.,;:]$/u.test(token.text)) return undefined
  if (!OPENS.has(token.pos)) return undefined
  const object = phraseAfter(unit, at)
  const aside = object && asideAfter(unit, object.to)
  const beyond = object && !aside && tokens[object.to]?.text === ',' ? tokens[object.to + 1] : undefined
  if (beyond && /^(?:PROPN|PRON)$/u.test(beyond.pos) && !isRelative(beyond)) return undefined
  if (aside && !finiteIn(tokens, aside.to, aside.to + 3)) return undefined
  const stop = Math.min(until, clauseBreak(tokens, at))
  return finiteIn(tokens, at, stop) && hasSubject(tokens, at, stop) ? at : undefined
}

/** "said | because it was late, the crew left": a subordinate clause of the content precedes its main clause. */
function frontedContent(unit: Unit, at: number, until: number): number | undefined {
  const { tokens } = unit
  if (isQuoted(unit, at)) return undefined
  for (let comma = at + 2; comma < Math.min(until, at + LONGEST_FRONTED); comma++) {
    if (/^[;:.]$/u.test(tokens[comma]?.text ?? '.')) return undefined
    if (tokens[comma]?.text !== ',' || !finiteIn(tokens, at, comma)) continue
    const main = comma + 1
    if (isQuoted(unit, main)) return at
    if (/^(?:CCONJ|SCONJ|VERB|AUX)$/u.test(tokens[main]?.pos ?? '') || isRelative(tokens[main])) return undefined
    const phrase = phraseAfter(unit, main)
    return phrase && finiteIn(tokens, phrase.to, phrase.to + 2) ? at : undefined
  }
  return undefined
}

/** "donations, which he said | were given back": the subject of the content precedes the cue. */
function relativeBefore(tokens: readonly Token[], cueEnd: number): boolean {
  return tokens.slice(Math.max(0, cueEnd - 7), cueEnd - 1).some(token => isRelative(token) || token.lower === 'what')
}

function afterAdjuncts(unit: Unit, start: number): number {
  const { tokens } = unit
  let i = start
  for (;;) {
    const token = tokens[i]
    const next = tokens[i + 1]
    if (!token) return i
    if (
      isDay(token) ||
      (token.pos === 'ADV' && /^(?:later|earlier|afterwards?|publicly|recently|also|again|then)$/u.test(token.lower))
    )
      i++
    else if (
      /^(?:last|this|earlier|later|next)$/u.test(token.lower) &&
      next &&
      (TIME.test(next.lower) || isDay(next))
    ) {
      i += TIME.test(tokens[i + 2]?.lower ?? '') ? 3 : 2
    } else {
      const end = token.pos === 'ADP' || ADJUNCT.test(token.lower) ? adjunctEnd(unit, i) : undefined
      if (end === undefined) return i
      i = end
    }
  }
}

/** Where a prepositional phrase ends: "in a statement | the company was". */
function adjunctEnd(unit: Unit, preposition: number): number | undefined {
  const { tokens } = unit
  const word = tokens[preposition]?.lower ?? ''
  const phrase = ADJUNCT.test(word) ? phraseAfter(unit, preposition + 1) : undefined
  if (!phrase || (/^(?:after|before|about)$/u.test(word) && finiteIn(tokens, phrase.to, phrase.to + 1)))
    return undefined
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const token = tokens[i]
    const before = tokens[i - 1]
    if (!token || !before) break
    const noun = before.pos === 'NOUN' || before.pos === 'PROPN' || before.pos === 'NUM'
    if (noun && (token.pos === 'DET' || token.pos === 'PRON')) return i
    if (isDay(before) || (TIME.test(before.lower) && token.pos !== 'ADP')) return i
  }
  return phrase.to < tokens.length ? phrase.to : undefined
}

function hasSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && i > from)) return i > from
    if (token.pos === 'VERB' && token.lower.endsWith('s')) return true
    if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(token.pos)) return true
  }
  return false
}

function clauseBreak(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    const compares = token.lower === 'than' && i < from + 3
    const joins = NOT_CONTENT.test(token.lower) && !/^(?:and|or)$/u.test(token.lower) && !compares
    if (/^[.;]$/u.test(token.text) || (joins && i > from && !finiteIn(tokens, from, i))) return i
  }
  return tokens.length
}
