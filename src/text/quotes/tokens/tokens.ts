import winkNLP from 'wink-nlp'
import type { ItsFunction, PartOfSpeech } from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { calmed } from './shouted.ts'
import { repairTags } from './tag-repair.ts'

/** A word or mark of the text with its part of speech (Universal Dependencies tags). */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly pos: PartOfSpeech
  /** Its first letter is a capital. */
  readonly capital: boolean
  /** First word of a sentence, whose capital says nothing. */
  readonly initial: boolean
  /** A month that is somebody's name here: "Theresa May". */
  readonly namesake?: true
}

const nlp = winkNLP(model, ['pos'])
const its: { readonly value: ItsFunction<string>; readonly pos: ItsFunction<PartOfSpeech> } = nlp.its
const TAGS: readonly PartOfSpeech[] = [
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X', 'SPACE'] as const),
]
const tagNamed = new Map<string, PartOfSpeech>(TAGS.map(tag => [tag, tag]))

const CAPITAL = /^\p{Lu}/u

/**
 * Is it the code of a mark or digit: below the letters, or a dash or curly quotation mark? True of nearly everything
 * that touches a word.
 */
const isMark = (code: number) => code < 65 || (code >= 0x2000 && code < 0x2070)

/** The tagger splits words at letters beyond Latin-1 ("Bal|č|ytė"). */
function isTorn(left: string, right: string): boolean {
  if (isMark(left.charCodeAt(left.length - 1)) || isMark(right.charCodeAt(0))) return false
  return /[\u0100-\uffff]/u.test(left + right) && /^[\p{L}\p{M}]+$/u.test(left) && /^[\p{L}\p{M}]+$/u.test(right)
}

function joined(left: Token, right: string, pos: PartOfSpeech): Token {
  const text = left.text + right
  const name = left.capital && !left.initial
  return {
    ...left,
    text,
    lower: text.toLowerCase(),
    end: left.end + right.length,
    pos: name || left.pos === 'PROPN' ? 'PROPN' : pos,
  }
}

/** Characters; nothing longer without a space is a word, and the tagger would take long over it. */
const LONGEST_WORD = 200

/** Characters per piece in which longer texts are tagged, cut at line ends. */
const PIECE = 20_000

/**
 * The tokens of an English text with repaired tags, in order, without white space. `sentenceStarts` in ascending order.
 */
export function tokensOf(body: string, sentenceStarts: readonly number[]): readonly Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const piece of piecesOf(body)) {
    const text = withoutEndless(calmed(piece.text))
    const read = nlp.readDoc(text).tokens()
    const values = read.out(its.value)
    const tags = read.out(its.pos)
    let at = 0
    for (let index = 0; index < values.length; index++) {
      const word = values[index] ?? ''
      const pos = tagNamed.get(tags[index] ?? '') ?? 'X'
      if (pos === 'SPACE' || word.trim() === '') continue
      const found = text.indexOf(word, at)
      if (found === -1) continue
      at = found + word.length
      const start = piece.start + found
      while ((sentenceStarts[sentence] ?? Infinity) < start) sentence++
      const initial = sentenceStarts[sentence] === start
      const torn = tokens.at(-1)
      if (torn?.end === start && isTorn(torn.text, word)) {
        tokens.splice(-1, 1, joined(torn, word, pos))
        continue
      }
      const code = word.charCodeAt(0)
      const capital = code < 128 ? code > 64 && code < 91 : CAPITAL.test(word)
      const written = text === piece.text ? word : piece.text.slice(found, at)
      const owner = ownerLength(word)
      const parted = owner < word.length && pos === 'PROPN' && !capital ? 'NOUN' : pos
      const end = start + owner
      tokens.push({
        text: written.slice(0, owner),
        lower: word.slice(0, owner).toLowerCase(),
        start,
        end,
        pos: parted,
        capital,
        initial,
      })
      if (owner === word.length) continue
      const mark = { text: written.slice(owner), lower: word.slice(owner).toLowerCase(), start: end, end: end + 2 }
      tokens.push({ ...mark, pos: 'PART', capital: false, initial: false })
    }
  }
  return repairTags(tokens)
}

/**
 * Letters of a word before its possessive mark. The tagger splits the two, except once it has met them as one word in
 * an earlier text, as in "a friend of Berg's.": an analysis must not depend on earlier texts.
 */
function ownerLength(word: string): number {
  const mark = word.length - 2
  return mark > 0 && word.endsWith('s') && /['’]/u.test(word.charAt(mark)) && /\p{L}/u.test(word.charAt(mark - 1))
    ? mark
    : word.length
}

function withoutEndless(text: string): string {
  let run = 0
  for (let i = 0; i < text.length; i++) {
    run = text.charCodeAt(i) > 32 ? run + 1 : 0
    if (run > LONGEST_WORD) return text.replaceAll(/\S{200,}/gu, endless => ' '.repeat(endless.length))
  }
  return text
}

function* piecesOf(body: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0
  while (start < body.length) {
    const line = body.length - start > PIECE ? body.lastIndexOf('\n', start + PIECE) : -1
    const end = body.length - start <= PIECE ? body.length : line > start ? line + 1 : start + PIECE
    yield { text: body.slice(start, end), start }
    start = end
  }
}
