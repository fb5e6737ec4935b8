import type { Quote, Speaker } from '#core/news/analysis.ts'
import { passage } from '#core/news/passage.ts'
import { CUE_WORDS, type CueWords } from '../data/cue-words-abroad.ts'
import { isFirstName } from './tokens/gender.ts'
import { type Quotation, quotationsOf } from './tokens/marks.ts'

interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

interface Attribution {
  readonly cue: Word
  readonly speaker?: readonly [start: number, end: number]
  /** A pronoun: whoever spoke last. */
  readonly again: boolean
}

const PIECES = /[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*\.?|[^\s\p{L}]/gu
const CAPITAL = /^\p{Lu}/u
const PARTICLE = /^(?:de|da|do|dos|di|del|della|la|le|von|van|der|den|zu|du|des|el|al|bin|ibn)$/u
/** How far from a quotation its cue may be. */
const REACH = { characters: 200, words: 7 }
const LONGEST_NAME = 5
/** Words from which a quotation without a cue is shown, unattributed. */
const FEWEST_WORDS = 6

/**
 * Direct quotations in a text that is not English, attributed by a cue word of the language and a capitalised name
 * before or after it. Reported speech is not extracted.
 */
export function quotesAbroad(body: string, language: string): readonly Quote[] {
  const cues = CUE_WORDS[language]
  const fullNames = fullNamesOf(body)
  const quotes: Quote[] = []
  let last: { readonly speaker: Speaker; readonly end: number } | undefined
  for (const quotation of [...quotationsOf(body), ...dialogueOf(body, cues)].sort((a, b) => a.start - b.start)) {
    const text = body.slice(quotation.start, quotation.end)
    const found = cues && attributionOf(body, quotation, cues)
    const near = last !== undefined && !/[\r\n]/u.test(body.slice(last.end, quotation.start))
    if (!found && (wordsIn(text) < (near ? 3 : FEWEST_WORDS) || !endsASentence(body, quotation))) continue
    const named = found?.speaker && speakerAt(body, found.speaker, fullNames)
    const goesOn = found ? found.again : near && quotation.start - (last?.end ?? 0) < REACH.characters
    const speaker = named ?? (goesOn && near ? last?.speaker : undefined)
    quotes.push({
      ...passage(body, quotation.start, quotation.end),
      type: 'direct',
      ...(speaker ? { speaker } : {}),
      ...(found ? { cue: passage(body, found.cue.start, found.cue.end) } : {}),
      weight: 0,
    })
    if (speaker) last = { speaker, end: quotation.close }
    else last = undefined
  }
  return quotes
}

const wordsIn = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length

function endsASentence(body: string, { end, close }: Quotation): boolean {
  return /[.!?…]/u.test(body[end - 1] ?? '') || /[.,!?…]/u.test(body[close] ?? '')
}

/** Dialogue opened by a dash, up to the dash before a cue: "— Wir gehen, — sagte Berg". */
function dialogueOf(body: string, cues: CueWords | undefined): readonly Quotation[] {
  if (!cues) return []
  return [...body.matchAll(/^[ \t]*[—–][ \t]*(?=\p{Lu})[^\r\n]{0,2000}/gmu)].flatMap(line => {
    const opening = /^[ \t]*[—–][ \t]*/u.exec(line[0])?.[0].length ?? 0
    for (const dash of line[0].slice(opening).matchAll(/[,!?…] [—–] /gu)) {
      const end = opening + dash.index + (dash[0].startsWith(',') ? 0 : 1)
      const [cue] = piecesOf(body, line.index + opening + dash.index + dash[0].length, line.index + line[0].length)
      if (!cue || !cues.verbs.has(cue.lower)) continue
      const start = line.index + opening
      return [{ open: start, close: line.index + end, start, end: line.index + end, runsOn: false }]
    }
    return []
  })
}

function piecesOf(body: string, from: number, to: number): readonly Word[] {
  return [...body.slice(from, to).matchAll(PIECES)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    start: from + index,
    end: from + index + text.length,
  }))
}

function attributionOf(body: string, quotation: Quotation, cues: CueWords): Attribution | undefined {
  const line = body.slice(quotation.close, quotation.close + REACH.characters)
  const stop = line.search(/[.!?](?=\s+\p{Lu}|\s*$)|[\r\n„“«"]/u)
  const after = piecesOf(body, quotation.close, quotation.close + (stop < 0 ? line.length : stop))
  const begin = Math.max(0, quotation.open - REACH.characters)
  const left = body.slice(begin, quotation.open)
  const opening = [...left.matchAll(/[\r\n]|[.!?»“”"](?=\s)/gu)].at(-1)?.index ?? -1
  const before = piecesOf(body, begin + opening + 1, quotation.open)
  const leads = /[,:]\s*$/u.test(left)
  return (
    besideCue(after.slice(0, REACH.words + 4), cues, 'after') ?? (leads ? besideCue(before, cues, 'before') : undefined)
  )
}

function besideCue(pieces: readonly Word[], cues: CueWords, side: 'after' | 'before'): Attribution | undefined {
  const reach = side === 'after' ? pieces.slice(0, REACH.words) : pieces
  const says = (piece: Word) => cues.verbs.has(piece.lower) || cues.sources.has(piece.lower)
  const at = side === 'after' ? reach.findIndex(says) : reach.findLastIndex(says)
  const cue = reach[at]
  if (!cue) return undefined
  const name = nameAfter(pieces, at) ?? (cues.sources.has(cue.lower) ? undefined : nameBefore(pieces, at))
  const pronoun = [pieces[at - 1], pieces[at + 1]].some(piece => piece !== undefined && isPronoun(piece, cues))
  return { cue, again: pronoun || !name, ...(name && !pronoun ? { speaker: name } : {}) }
}

/** A pronoun, including the one French attaches to its verb: "a-t-il". */
function isPronoun({ lower }: Word, { pronouns }: CueWords): boolean {
  return pronouns.has(lower) || pronouns.has(lower.split('-').at(-1) ?? '')
}

/** The first run of capitalised words after a cue; lower-case roles in between are skipped. */
function nameAfter(pieces: readonly Word[], cue: number): readonly [number, number] | undefined {
  for (let i = cue + 1; i < pieces.length && i <= cue + REACH.words; i++) {
    const piece = pieces[i]
    if (!piece || /^[^\p{L}]$/u.test(piece.text)) return undefined
    if (CAPITAL.test(piece.text)) return runFrom(pieces, i)
  }
  return undefined
}

function nameBefore(pieces: readonly Word[], cue: number): readonly [number, number] | undefined {
  for (let i = cue - 1; i >= 0 && i >= cue - 4; i--) {
    const piece = pieces[i]
    if (!piece || /^[.:;!?]$/u.test(piece.text)) return undefined
    if (!CAPITAL.test(piece.text)) continue
    let from = i
    while (from > 0 && i - from < LONGEST_NAME && joins(pieces[from - 1])) from--
    while (from < i && !CAPITAL.test(pieces[from]?.text ?? '')) from++
    return runFrom(pieces, from)
  }
  return undefined
}

const joins = (piece: Word | undefined) =>
  piece !== undefined && (CAPITAL.test(piece.text) || PARTICLE.test(piece.lower))

/** A run of capitalised words without titles: "Bundeskanzler Olaf Berg" is Olaf Berg. */
function runFrom(pieces: readonly Word[], from: number): readonly [number, number] | undefined {
  let to = from + 1
  while (to < pieces.length && to < from + LONGEST_NAME + 1 && joins(pieces[to])) to++
  while (to > from + 1 && !CAPITAL.test(pieces[to - 1]?.text ?? '')) to--
  const run = pieces.slice(from, to)
  const named = run.findIndex((piece, i) => i < run.length - 1 && isFirstName(piece.lower))
  const first = run[Math.max(0, named)]
  const last = run.at(-1)
  return first && last ? [first.start, /\p{L}{2}\.$/u.test(last.text) ? last.end - 1 : last.end] : undefined
}

/** The first full name for each surname: a first name and the capitalised word after it. */
function fullNamesOf(body: string): ReadonlyMap<string, { readonly name: string; readonly at: number }> {
  const found = new Map<string, { readonly name: string; readonly at: number }>()
  for (const match of body.matchAll(/(?<![\p{L}-])(\p{Lu}[\p{L}\p{M}-]+) (?=(\p{Lu}[\p{L}\p{M}-]+))/gu)) {
    const [, first = '', surname = ''] = match
    if (isFirstName(first.toLowerCase()) && !found.has(surname)) {
      found.set(surname, { name: `${first} ${surname}`, at: match.index })
    }
  }
  return found
}

/** A speaker by the fullest earlier form of the name: "Olaf Berg" for "Berg". */
function speakerAt(
  body: string,
  [start, end]: readonly [number, number],
  names: ReturnType<typeof fullNamesOf>,
): Speaker {
  const mention = passage(body, start, end)
  const full = names.get(mention.text)
  return { name: full && full.at < start ? full.name : mention.text, mention, kind: 'person' }
}
