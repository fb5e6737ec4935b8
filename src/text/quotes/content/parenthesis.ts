import { asideAfter } from '../clauses/aside.ts'
import type { Cue } from '../cues/cue.ts'
import { trimmed } from './ending.ts'
import { type Range, phraseAfter } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn, isDay, isQuoted, isTimeSince } from '../tokens/words.ts'

/** The content around a cue that closes or interrupts it: "…, she said", "the deal, he said, is dead". */
export interface Around {
  readonly left?: Range
  /** The token at which the content resumes after the cue. */
  readonly right?: number
}

/** The token at which the clause of a cue opens: "as", its subject, or its verb group. */
export function clauseOpening(unit: Unit, cue: Cue): number {
  const opening = cue.order === 'before' && cue.subject ? Math.min(cue.subject.from, cue.group) : cue.group
  return unit.tokens[opening - 1]?.lower === 'as' && cue.kind === 'verb' ? opening - 1 : opening
}

/** The content to the left of a cue, and where it resumes after it. */
export function around(unit: Unit, cue: Cue): Around {
  if (cue.order !== 'before' && cue.order !== 'after') return {}
  // "the firms that warn | it will fail": what precedes is not part of it.
  if (cue.subject?.relative !== undefined) return {}
  const opening = clauseOpening(unit, cue)
  const after = afterCue(unit, cue)
  if (unit.tokens[opening]?.lower === 'as' && leftStart(unit, opening) === opening)
    return after === undefined ? {} : { right: after }
  const before = unit.tokens[opening - 1]
  const quoted = isQuoted(unit, opening - 1)
  if (!before || (!quoted && !/^[,—–―]$/u.test(before.text)) || (!quoted && !closes(unit, cue))) return {}
  const from = clauseStart(unit, leftStart(unit, opening), opening)
  const to = trimmed(unit, from, opening)
  // "Still, he said, the ferry …"
  if (to <= from) return after === undefined ? {} : { right: after }
  const left = { from, to }
  // "A man who is often late, Berg marvelled at …"
  if (!quoted && onlyRelative(unit, left)) return {}
  if (quoted || finiteIn(unit.tokens, from, to) || (to - from > 2 && isScene(unit, left) === 'of what is told')) {
    const goesOn = after !== undefined && (quoted ? isQuoted(unit, after) : goesOnAt(unit, after))
    if (!quoted && after !== undefined && isQuoted(unit, after) && !resumes(unit, after))
      return isScene(unit, left) === 'of what is told' ? { left, right: after } : { right: after }
    const scene = isScene(unit, left)
    const more = goesOn || scene !== undefined || isIncomplete(unit, left)
    const shown = scene === 'of the telling' ? {} : { left }
    if (after === undefined || quoted) return more && after !== undefined ? { left, right: after } : shown
    return more ? { ...shown, right: after } : shown
  }
  if (after === undefined) return /^(?:ADP|SCONJ|ADV|VERB)$/u.test(unit.tokens[from]?.pos ?? '') ? {} : { left }
  const opening0 = unit.tokens[unit.tokens[from]?.pos === 'ADV' ? from + 1 : from]
  const gerund = opening0?.pos === 'VERB' && opening0.lower.endsWith('ing')
  const subjectLike = gerund || /^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(opening0?.pos ?? '')
  if (subjectLike && (startsWithVerb(unit, after) || resumes(unit, after) || unit.tokens[after]?.pos === 'CCONJ'))
    return { left, right: after }
  if (/^(?:ADP|SCONJ|ADV|VERB|PART)$/u.test(unit.tokens[from]?.pos ?? ''))
    return finiteIn(unit.tokens, after, unit.tokens.length) ? { right: after } : {}
  // "A year from now, he predicted, | rents will have doubled"
  const goesOn = phraseAfter(unit, after)
  if (goesOn && finiteIn(unit.tokens, goesOn.to, goesOn.to + 1)) return { left, right: after }
  return startsWithVerb(unit, after) ? { left, right: after } : {}
}

/**
 * Whose clause a scene-setting one is: the content's ("When the tide fell, he said, the bell rang"), which includes it,
 * or the cue's ("When asked, he said …", "In a letter, she said …"), which does not.
 */
function isScene(unit: Unit, { from, to }: Range): 'of the telling' | 'of what is told' | undefined {
  const even = /^(?:even|just|only|not)$/u.test(unit.tokens[from]?.lower ?? '') ? 1 : 0
  const opening = unit.tokens[from + even]
  // "Whether it will sail, he said, …": a clause as subject.
  if (!opening || isQuoted(unit, from) || /^(?:whether|what|how|who)$/u.test(opening.lower)) return undefined
  const clause = opening.pos === 'SCONJ' || /^(?:when|whenever|where|once|while)$/u.test(opening.lower)
  if (opening.pos !== 'ADP' && !clause) return undefined
  const words = unit.tokens.slice(from, to)
  if (words.some(token => token.text === ',')) return undefined
  // "By selling it, she said, …"
  const gerund = opening.pos === 'ADP' && unit.tokens[from + even + 1]?.lower.endsWith('ing') === true
  const told =
    ((clause && (finiteIn(unit.tokens, from, to) || !/^(?:since|before|after|until|till|as)$/u.test(opening.lower))) ||
      gerund) &&
    !words.some(({ lower }) => /^(?:asked|pressed|questioned|speaking|told|being|talking|addressing)$/u.test(lower))
  return told ? 'of what is told' : 'of the telling'
}

/** Is it a noun with a relative clause, without a verb of its own? */
function onlyRelative({ tokens }: Unit, { from, to }: Range): boolean {
  const relative = tokens.findIndex(({ lower }, i) => i > from && i < to && /^(?:who|which)$/u.test(lower))
  if (relative < 0 || finiteIn(tokens, from, relative)) return false
  let verbs = 0
  for (let i = relative; i < to; i++) {
    if (finiteIn(tokens, i, i + 1) && !finiteIn(tokens, i - 1, i)) verbs++
    if (tokens[i]?.text === ',') return false
  }
  return verbs === 1
}

/** "Since the war", "In March": a phrase that only leads up to the statement. */
export function isAdjunct({ tokens }: Unit, { from, to }: Range): boolean {
  return to > from && /^(?:ADP|ADV|SCONJ)$/u.test(tokens[from]?.pos ?? '') && !finiteIn(tokens, from, to)
}

/** "That is why, he said, …": the clause needs what follows. */
const isIncomplete = (unit: Unit, { to }: Range) =>
  /^(?:why|is|was|that|are|were)$/u.test(unit.tokens[to - 1]?.lower ?? '')

/** Is the cue followed only by punctuation, an adverb or an addressee? */
export function closes(unit: Unit, cue: Cue): boolean {
  const next = unit.tokens[cue.order === 'after' && cue.subject ? cue.subject.to : cue.to]
  if (next && /^(?:enough|so|yes|no|nothing|little|more|as|much)$/u.test(next.lower)) return false
  // "as voters responded to the fee"
  if (cue.entry.lemma === 'respond' && next?.lower === 'to') return false
  if (cue.entry.lemma === 'ask' && /^(?:for|about)$/u.test(next?.lower ?? '')) return false
  if (!next || /^(?:PUNCT|ADP|ADV|SCONJ)$/u.test(next.pos) || isDay(next)) return true
  if (isTimeSince(unit.tokens, cue.order === 'after' && cue.subject ? cue.subject.to : cue.to)) return true
  if (cue.order === 'after' && next.lower === 'who') return true
  return (
    (cue.entry.frames.has('to-whom') && cue.entry.lemma !== 'ask') ||
    /^(?:last|this|earlier|later|then)$/u.test(next.lower)
  )
}

/** The token after the comma that ends the parenthesis. */
function afterCue(unit: Unit, cue: Cue): number | undefined {
  const { tokens } = unit
  const at = cue.order === 'after' && cue.subject ? cue.subject.to : cue.to
  for (let i = at; i + 2 < tokens.length && i < at + 12; i++) {
    const token = tokens[i]
    if (!token || token.text === '.') return undefined
    if (token.text === ',') {
      if (isQuoted(unit, i + 1)) return i + 1
      const aside = cue.order === 'after' && i === at ? asideAfter(unit, i) : undefined
      if (aside) return afterAside(unit, aside.to)
      return cue.order === 'after' &&
        !isAdjunct(unit, { from: leftStart(unit, clauseOpening(unit, cue)), to: clauseOpening(unit, cue) - 1 }) &&
        !isIncomplete(unit, { from: 0, to: trimmed(unit, 0, clauseOpening(unit, cue)) }) &&
        !/^(?:is|was|are|were|has|have|had|will|would|can|could|should|must|may|might|does|did)$/u.test(
          tokens[i + 1]?.lower ?? '',
        )
        ? undefined
        : i + 1
    }
    if (cue.order !== 'after' && finiteIn(tokens, i, i + 1)) return undefined
  }
  return undefined
}

/** "The trouble, says Berg, a driver, | is that …": what follows the second comma, if it is a verb or a quotation. */
function afterAside(unit: Unit, comma: number): number | undefined {
  if (unit.tokens[comma]?.text === ':') return comma + 1 < unit.tokens.length ? comma + 1 : undefined
  return isQuoted(unit, comma + 1) || unit.tokens[comma + 1]?.pos === 'AUX' ? comma + 1 : undefined
}

/** After a complete clause: does the content continue, rather than the narrator? */
function goesOnAt(unit: Unit, at: number): boolean {
  const token = unit.tokens[at]
  if (!token) return false
  if (isQuoted(unit, at)) return true
  // "…, he said, on condition of anonymity"
  if (token.pos === 'ADP' && /^(?:condition|behalf)$/u.test(unit.tokens[at + 1]?.lower ?? '')) return false
  if (/^(?:who|which|whose|a|an|the|as|after|when|while|though)$/u.test(token.lower)) return false
  return !token.lower.endsWith('ing') && /^(?:VERB|AUX|ADP|CCONJ|PRON|DET|SCONJ|NOUN|PROPN|ADV|PART)$/u.test(token.pos)
}

/** A quotation that begins mid-sentence: "An hour, she said, “would be enough.”" */
function resumes(unit: Unit, at: number): boolean {
  return isQuoted(unit, at) && /^\p{Ll}/u.test(unit.tokens[at + 1]?.text ?? '')
}

export function startsWithVerb(unit: Unit, at: number): boolean {
  const token = unit.tokens[at]
  const verb = token?.pos === 'ADV' ? unit.tokens[at + 1] : token
  return verb?.pos === 'AUX' || verb?.pos === 'VERB'
}

/** "Berg rejects this: | the trench was surveyed, she said": the content begins after a colon or semicolon. */
function clauseStart(unit: Unit, from: number, end: number): number {
  for (let i = end - 2; i > from; i--)
    if (/^[:;]$/u.test(unit.tokens[i]?.text ?? '') && !isQuoted(unit, i) && finiteIn(unit.tokens, i + 1, end))
      return i + 1
  return from
}

/** Connectives to the previous sentence. */
const LINK =
  /^(?:however|meanwhile|moreover|instead|nevertheless|in addition|in contrast|in turn|in short|for example|for instance)$/u

export function leftStart(unit: Unit, end: number): number {
  let start = 0
  while (start < end && /^(?:and|but|still|yet|so)$|^,$/u.test(unit.tokens[start]?.lower ?? '')) start++
  const opening = unit.tokens.slice(start, start + 3)
  const link = opening.findIndex(({ text }) => text === ',')
  const words = opening.slice(0, Math.max(0, link)).map(({ lower }) => lower)
  return LINK.test(words.join(' ')) && start + link + 1 < end ? start + link + 1 : start
}
