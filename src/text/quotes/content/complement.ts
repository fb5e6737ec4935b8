import { STANCE_NOUNS } from '../../data/cue-nouns.ts'
import { asideAfter } from '../clauses/aside.ts'
import { bareClause } from './bare-clause.ts'
import type { Cue } from '../cues/cue.ts'
import { type Range, phraseAfter } from '../tokens/phrases.ts'
import { roleHead } from '../tokens/roles.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Unit } from '../tokens/units.ts'
import { finiteIn, isDash, isDay, isPossessive, isQuoted, isTimeSince } from '../tokens/words.ts'

const WH = /^(?:whether|how|why|what|if)$/u
const OBJECT_PRONOUN = /^(?:me|us|him|her|them|you|it)$/u
/** Tokens after a cue within which its content must begin. */
const REACH = 30
/** Tokens after an object within which the rest of a frame must follow: "urged drivers … to wait". */
const SPAN = 14

/**
 * The token at which the content to the right of a cue begins; `undefined` if there is none. `closing`: the content
 * ends just before the cue's clause, so unmarked text after it is about the occasion ("…,” he said at a Sunday
 * meeting").
 */
export function contentAfter(unit: Unit, cue: Cue, closing: boolean): number | undefined {
  const { tokens } = unit
  const start = cue.order === 'after' && cue.subject ? cue.subject.to : cue.to
  const told = afterAddressee(unit, cue, start)
  const object = objectAt(unit, told)
  const marked = markedOpening(unit, cue, told, object)
  if (marked !== undefined) return marked
  if ((cue.order === 'after' && !cue.passive) || closing || !tokens[told] || isQuoted(unit, told)) return undefined
  // "asked her | when she would sail"
  if (cue.entry.lemma === 'ask' && told > start && /^(?:when|where)$/u.test(tokens[told]?.lower ?? '')) return told
  // "told the members who had come": specifies the members, not what they were told.
  const relative = told > start && /^(?:who|whom|whose|which)$/u.test(tokens[told]?.lower ?? '')
  if (relative) return undefined
  const bare = cue.entry.frames.has('bare') ? bareClause(unit, told, cue.until ?? unit.tokens.length) : undefined
  return bare ?? unmarkedOpening(unit, cue, start)
}

/** Skips the addressee: "told reporters | that". */
function afterAddressee(unit: Unit, cue: Cue, start: number): number {
  const token = unit.tokens[start]
  if (!cue.entry.frames.has('to-whom') || cue.order === 'after' || !token || opensClause(unit.tokens, start))
    return start
  // "warn | it will fail"
  if (/^(?:it|you)$/u.test(token.lower) && finiteIn(unit.tokens, start + 1, start + 2)) return start
  if (OBJECT_PRONOUN.test(token.lower) && !ownsNext(unit, start)) return start + 1
  if (isQuoted(unit, start)) return afterProgramme(unit, start) ?? start
  const about = /^(?:about|some|around|nearly|almost)$/u.test(token.lower) && unit.tokens[start + 1]?.pos === 'NUM'
  const phrase = phraseAfter(unit, about ? start + 1 : start)
  if (!phrase) return start
  const name = isPossessive(unit.tokens[phrase.to - 1]) ? afterProgramme(unit, phrase.to) : undefined
  if (name !== undefined) return name
  if (unit.tokens[phrase.to]?.lower === 'ago') return phrase.to + 1
  // "warned | the bridge would close": the subject of the content, not an addressee.
  if (cue.entry.lemma !== 'tell' && finiteIn(unit.tokens, phrase.to, phrase.to + 1)) return start
  // "told the court | Emil Sand said": a name after a noun belongs to the next clause, if a verb follows.
  const named = finiteIn(unit.tokens, phrase.to, phrase.to + 1)
    ? unit.tokens.findIndex(
        (t, i) => i > start + 1 && i < phrase.to && t.pos === 'PROPN' && unit.tokens[i - 1]?.pos === 'NOUN',
      )
    : -1
  return named > 0 ? named : phrase.to
}

/** "told her brother | to wait": the addressee is the brother, not her. */
function ownsNext(unit: Unit, at: number): boolean {
  const { tokens } = unit
  if (tokens[at]?.lower !== 'her' || !/^(?:NOUN|ADJ)$/u.test(tokens[at + 1]?.pos ?? '')) return false
  const phrase = phraseAfter(unit, at + 1)
  return phrase !== undefined && !finiteIn(tokens, phrase.to, phrase.to + 1)
}

/** "told “Morning Round” | that": the end of a name in quotation marks, after which the content follows. */
function afterProgramme(unit: Unit, open: number): number | undefined {
  const quotation = unit.quotations[unit.quoted[open] ?? -1]
  if (quotation?.open !== unit.tokens[open]?.start) return undefined
  const end = unit.tokens.findIndex((token, i) => i > open && token.start >= (quotation?.close ?? 0))
  const words = unit.tokens.slice(open + 1, end - 1)
  const name = end > 0 && words.length < 7 && words[0]?.capital && !/^[,.?!]$/u.test(words.at(-1)?.text ?? ',')
  const next = unit.tokens[end]
  return name && next && (opensClause(unit.tokens, end) || /^(?:DET|PRON|PROPN)$/u.test(next.pos)) ? end : undefined
}

/** Content marked by "that", a colon, or quotation marks, after any adjuncts. */
function markedOpening(unit: Unit, cue: Cue, start: number, object: number | undefined): number | undefined {
  const { tokens } = unit
  const { frames } = cue.entry
  for (let i = start; i < tokens.length && i < start + REACH; i++) {
    const token = tokens[i]
    if (!token) return undefined
    if (isQuoted(unit, i)) {
      const before = tokens[i - 1]
      const joined = before !== undefined && (/^(?:CCONJ|ADP|DET|ADJ|PART)$/u.test(before.pos) || isPossessive(before))
      const end = tokens.findIndex((_, k) => k > i && unit.quoted[k] !== unit.quoted[i])
      // "said on Channel Six’s “Morning Round” that", "on the show “Round”": the name of a programme.
      if ((isPossessive(before) || isTitleIn(unit, i)) && end > 0) {
        i = end - 1
        continue
      }
      const named = cue.order === 'after' && before?.pos === 'DET'
      if (isTitleIn(unit, i)) return undefined
      const direct = (i === start && !named) || (object === undefined && !joined) || /^[,:]$/u.test(before?.text ?? '')
      return direct && frames.has('quote') ? i : undefined
    }
    if (frames.has('that') && opensClause(tokens, i)) {
      return i === start || object === undefined ? afterComma(tokens, i + 1) : undefined
    }
    if (frames.has('wh') && frames.has('to-whom') && WH.test(token.lower)) return i
    if (token.text === ':') {
      // "read the note: “…”": somebody else's words
      const opens = object === undefined || (isQuoted(unit, i + 1) && cue.entry.lemma !== 'read')
      return opens && frames.has('quote') && i + 1 < tokens.length ? i + 1 : undefined
    }
    if (token.text === ',') {
      if (isQuoted(unit, i + 1)) return frames.has('quote') ? i + 1 : undefined
      const end = asideEnd(unit, i)
      if (end === undefined) return undefined
      i = end
      continue
    }
    const resumed = isDash(tokens, i) ? dashedAsideEnd(tokens, i) : undefined
    if (resumed !== undefined) {
      i = resumed
      continue
    }
    if (/^[.;?!]$/u.test(token.text) || isDash(tokens, i) || startsVerb(tokens, i)) return undefined
  }
  return undefined
}

/** "said on the podcast “Here Is the News”": a few capitalised words after a noun are a name. */
function isTitleIn(unit: Unit, open: number): boolean {
  if (unit.tokens[open - 1]?.pos !== 'NOUN') return false
  const words = unit.tokens.filter((token, i) => unit.quoted[i] === unit.quoted[open] && /^\p{L}{4,}/u.test(token.text))
  return words.length < 6 && words.every(({ capital }) => capital)
}

function afterComma(tokens: readonly Token[], i: number): number {
  return tokens[i]?.text === ',' ? i + 1 : i
}

/** Does "that" open a clause here, rather than being a pronoun or determiner? */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (tokens[i]?.lower !== 'that' || !next || /^[.;?!]$/u.test(next.text)) return false
  if (/^(?:night|day|morning|evening|afternoon|week|month|year|time)$/u.test(next.lower)) return false
  if (next.pos === 'AUX' || (next.pos === 'VERB' && !next.lower.endsWith('ing'))) return false
  return tokens[i + 3] !== undefined && !/^[.;?!]$/u.test(tokens[i + 2]?.text ?? '.')
}

/** "warned, however, that", "said Berg, who steers it, “…": the end of an aside before the content. */
function asideEnd(unit: Unit, comma: number): number | undefined {
  const { tokens } = unit
  for (let i = comma + 1; i < comma + 16 && i < tokens.length; i++) {
    if (tokens[i]?.text === ',') return tokens[i + 1]?.lower === 'that' || isQuoted(unit, i + 1) ? i : undefined
    if (tokens[i]?.text === ':') return isQuoted(unit, i + 1) ? i - 1 : undefined
    if (tokens[i]?.pos === 'AUX' || isQuoted(unit, i)) return undefined
  }
  return undefined
}

/** "said - to nobody's surprise - that": the dash that ends the aside. */
function dashedAsideEnd(tokens: readonly Token[], dash: number): number | undefined {
  for (let i = dash + 1; i < dash + 16; i++) {
    if (isDash(tokens, i) && tokens[i + 1]?.lower === 'that') return i
  }
  return undefined
}

/** A verb of another clause rather than of the cue's adjuncts; "published on Monday" is an adjunct. */
function startsVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]?.pos ?? ''
  if (token?.pos === 'AUX') return true
  if (token?.pos === 'CCONJ') return /^(?:VERB|AUX|ADV)$/u.test(tokens[i + 1]?.pos ?? '')
  return token?.pos === 'VERB' && !/(?:ing|ed)$/u.test(token.lower) && !/^(?:DET|ADJ|NOUN|ADP|PROPN)$/u.test(before)
}

const ASKS = /^(?:ask|wonder|want to know)$/u

/** Unmarked content: an infinitive, a question word, a gerund, a noun phrase. */
function unmarkedOpening(unit: Unit, cue: Cue, start: number): number | undefined {
  const { tokens } = unit
  const { frames } = cue.entry
  const first = tokens[start]
  if (!first) return undefined
  const question = first.pos === 'ADV' && WH.test(tokens[start + 1]?.lower ?? '') ? start + 1 : start
  if (frames.has('wh') && WH.test(tokens[question]?.lower ?? '')) return question
  if (ASKS.test(cue.entry.lemma) && /^(?:who|when|where|which)$/u.test(first.lower)) return start
  if (frames.has('to') && isInfinitive(tokens, start)) return start
  if (frames.has('ing') && first.pos === 'VERB' && first.lower.endsWith('ing')) return start
  // "called Monday “a disaster”"
  const day = frames.has('np-quote') && isDay(first) && isQuoted(unit, start + 1)
  if (day) return start
  const object = objectAt(unit, start)
  if (object === undefined || tokens[cue.group - 1]?.pos === 'ADP') return undefined
  if (cue.entry.lemma === 'question' && isPeople(unit, object)) return undefined
  const phrase = OBJECT_PRONOUN.test(first.lower) ? { from: start, to: start + 1 } : phraseAfter(unit, object)
  // "denied the rowers | a medal"
  if (cue.entry.lemma === 'deny' && phrase && tokens[phrase.to]?.pos === 'DET') return undefined
  if (frames.has('np')) return afterStance(tokens, object) ?? object
  if (!phrase) return undefined
  // "asked Ana Berg, the auditor, | to look again"
  const aside = frames.has('np-to') ? asideAfter(unit, phrase.to) : undefined
  if (aside && tokens[aside.to]?.text === ',' && isInfinitive(tokens, aside.to + 1)) return aside.to + 1
  if (frames.has('np-to') && within(tokens, phrase.to, i => isInfinitive(tokens, i))) return object
  const words = tokens.slice(phrase.from, phrase.to + 1)
  if (frames.has('np-for') && words.some(token => token.lower === 'for')) return object
  if (frames.has('np-adj') && isJudged(tokens, phrase)) return object
  if (frames.has('np-at') && within(tokens, object, i => tokens[i]?.lower === 'at' && tokens[i + 1]?.pos === 'NUM'))
    return object
  if (frames.has('np-of') && words.some(token => token.lower === 'of')) return object
  if (frames.has('np-quote') && within(tokens, object, i => isQuoted(unit, i))) return object
  const against = frames.has('np-against') && within(tokens, object, i => tokens[i]?.lower === 'against')
  return against ? tokens.findIndex((token, i) => i > object && token.lower === 'against') + 1 : undefined
}

/** "called the sum arbitrary": an adjective that ends phrase and clause. */
function isJudged(tokens: readonly Token[], { from, to }: Range): boolean {
  const next = tokens[to]
  return to - from > 1 && tokens[to - 1]?.pos === 'ADJ' && (!next || /^(?:PUNCT|CCONJ)$/u.test(next.pos))
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const not = tokens[at]?.lower === 'not'
  const i = not ? at + 1 : at
  if (not && tokens[i]?.lower === 'to') return true
  const verb = tokens[i + 1]?.pos === 'ADV' ? tokens[i + 2] : tokens[i + 1]
  return (
    tokens[i]?.lower === 'to' &&
    (/^(?:VERB|AUX|NOUN)$/u.test(verb?.pos ?? '') || (tokens[i]?.text === 'To' && verb?.pos === 'PROPN'))
  )
}

function within(tokens: readonly Token[], from: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < from + SPAN && i < tokens.length; i++) {
    if (test(i)) return true
    if (/^[,;:.]$/u.test(tokens[i]?.text ?? '') || tokens[i]?.pos === 'AUX') return false
  }
  return false
}

/** "questioned the crew": people rather than what was said. */
function isPeople(unit: Unit, from: number): boolean {
  const { tokens } = unit
  const phrase = phraseAfter(unit, from)
  // "questioned the mogul's judgment"
  if (phrase && tokens.slice(phrase.from, phrase.to - 1).some(isPossessive)) return false
  return (
    roleHead(tokens, from, from + 4) !== undefined ||
    /^(?:crew|suspects?|students?)$/u.test(tokens[from + 1]?.lower ?? '')
  )
}

/** "expressed a belief that": the content is the clause, not the noun. */
function afterStance(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < from + 4; i++) {
    if (STANCE_NOUNS.has(tokens[i]?.lower ?? '')) return tokens[i + 1]?.lower === 'that' ? i + 2 : undefined
  }
  return undefined
}

/** Does an informative noun phrase begin here ("the charge"; not "it", "this", "these claims", "Monday")? */
function objectAt(unit: Unit, start: number): number | undefined {
  const { tokens } = unit
  const token = tokens[start]
  const next = tokens[start + 1]
  if (!token || isDay(token) || isQuoted(unit, start)) return undefined
  if (/^(?:that|this|so|it|these|those|such|nobody|nothing|none|anything|everything)$/u.test(token.lower))
    return undefined
  if (
    /^(?:last|next|this|earlier|later)$/u.test(token.lower) &&
    next &&
    /^(?:week|month|year|night|spring|summer|fall|winter)$/u.test(next.lower)
  )
    return undefined
  // "as the Lamp reported | a few days later"
  if (isTimeSince(tokens, start)) return undefined
  const participle = token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.lower)
  const modified = token.pos === 'ADV' && /^(?:ADJ|VERB)$/u.test(next?.pos ?? '')
  return /^(?:DET|PRON|NOUN|PROPN|ADJ|NUM|SYM|X)$/u.test(token.pos) || participle || modified ? start : undefined
}
