import type { Leaf } from '#core/news/filter.ts'
import { harmless } from '#core/harmless.ts'
import { termsOf } from '#text/terms.ts'
import { fault } from './fault.ts'

/** A token of a filter, and its offset. */
export type FilterToken =
  | Sign<'and'>
  | Sign<'or'>
  | Sign<'not'>
  | Sign<'comma'>
  | Sign<'open'>
  | Sign<'close'>
  | { readonly kind: 'field'; readonly field: Leaf['kind']; readonly at: number }
  | { readonly kind: 'words'; readonly text: string; readonly at: number }

interface Sign<K extends string> {
  readonly kind: K
  readonly at: number
}

const FIELDS: ReadonlyMap<string, Leaf['kind']> = new Map([
  ['source', 'source'],
  ['language', 'language'],
  ['lang', 'language'],
  ['topic', 'topic'],
  ['headline', 'headline'],
  ['title', 'headline'],
])
const KEYWORDS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
])
const MARKS: ReadonlyMap<string, 'comma' | 'open' | 'close'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ...',;，、；'.split('').map(comma => [comma, 'comma'] as const),
])

const SPACE = /\s+/y
const PHRASE = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)/y
const SINGLY_QUOTED = /['‘’‚]([^"“”„«»]*?)(?:(['‘’])(?=[\s(),;]|$)|$)/y
const FIELD = /(\p{L}+):/uy
const MINUS = /-(?=[^\s-])/y
const BARE = /[^\s(),;，、；"“”„«»]+/y
const PATTERN = /[*?|\\[\]{}^$]|^\//

/** The tokens of a filter, in order. Throws a Refusal with the place of the first invalid one. */
export function filterTokensOf(text: string): readonly FilterToken[] {
  const tokens: FilterToken[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const push = (token: FilterToken, length: number): void => {
    tokens.push(token)
    at += length
  }

  while (at < text.length) {
    const space = take(SPACE)
    if (space) {
      at += space[0].length
      continue
    }
    const mark = MARKS.get(text.charAt(at))
    if (mark) {
      push({ kind: mark, at }, 1)
      continue
    }
    const phrase = take(PHRASE) ?? take(SINGLY_QUOTED)
    if (phrase) {
      const [whole, words = '', closed = ''] = phrase
      if (closed === '') throw fault(text, at, UNCLOSED)
      push({ kind: 'words', text: meaning(text, words, at), at }, whole.length)
      continue
    }
    const named = take(FIELD)
    if (named) {
      const field = FIELDS.get(named[1]?.toLowerCase() ?? '')
      if (field === undefined) throw fault(text, at, `“${named[0]}” is not known. ${KNOWN_FIELDS}`)
      push({ kind: 'field', field, at }, named[0].length)
      continue
    }
    if (take(MINUS)) {
      push({ kind: 'not', at }, 1)
      continue
    }
    const [bare = ''] = take(BARE) ?? []
    const keyword = KEYWORDS.get(bare.toLowerCase())
    const pattern = bare.search(PATTERN)
    if (pattern >= 0) throw fault(text, at + pattern, NO_PATTERNS)
    push(keyword ? { kind: keyword, at } : { kind: 'words', text: meaning(text, bare, at), at }, bare.length)
  }
  return tokens
}

const UNCLOSED =
  'a quotation mark is opened but never closed. Inside an option, put phrases in single ones: only:"nuclear and \'power plant\'".'
const KNOWN_FIELDS =
  'There are source:, language:, topic: and headline:. To look for it as words, put it in quotation marks.'
const NO_PATTERNS =
  'patterns are not supported. A word finds its other endings by itself (strike: strikes); signs in quotation marks are ignored.'

/** The words of a text as stored: one line, no quotation marks, at least one letter or digit. */
function meaning(text: string, words: string, at: number): string {
  const kept = wordsKept(words)
  if (termsOf(kept).length === 0) throw fault(text, at, 'expected a word; this has no letter and no digit to look for.')
  return kept
}

/** A word or phrase as stored in a filter. */
export function wordsKept(words: string): string {
  return harmless(words.replace(/["“”„«»]/g, ' '))
    .normalize('NFC')
    .replace(/(?<![\s.!:;])[\s.!:;]+$/u, '')
    .trimStart()
}

/** Can these words be in a filter without quotation marks? */
export function isBare(words: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u.test(words) && !KEYWORDS.has(words.toLowerCase())
}
