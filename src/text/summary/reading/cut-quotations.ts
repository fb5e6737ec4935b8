import type { Passage } from '#core/news/passage.ts'
import { quotationsOf } from '../../quotes/tokens/marks.ts'

/** Sentences without a closing mark after which it was forgotten. */
const LONGEST = 8
/** Single marks between two spaces, or directly before the word after a quotation, are ambiguous. */
const STRAY_SINGLE = /(?:^|[\s:])['’](?=\s)|[\s:,.]\s'\p{Ll}/u
const SINGLE = /^['‘’‚]$/u

/**
 * Which sentences have only part of a quotation: its beginning, its end, or a middle without marks of its own, which
 * would read as the paper's words.
 */
export function cutQuotations(sentences: readonly Passage[]): readonly boolean[] {
  const cut = sentences.map(({ text }) => isUneven(text))
  const { text, offset } = laidOut(sentences)
  const stray = STRAY_SINGLE.test(text)
  for (const { open, close } of quotationsOf(text)) {
    if (stray && SINGLE.test(text[open] ?? '')) continue
    const from = sentences.findIndex(({ end }) => end - offset > open)
    const to = sentences.findLastIndex(({ start }) => start - offset < close)
    if (from === to || to - from >= LONGEST) continue
    cut.fill(true, from, to + 1)
  }
  return cut
}

/** The text rebuilt from its sentences, at the same offsets, with an empty line for any larger gap. */
function laidOut(sentences: readonly Passage[]): { readonly text: string; readonly offset: number } {
  const offset = sentences[0]?.start ?? 0
  let text = ''
  for (const sentence of sentences) {
    const gap = sentence.start - offset - text.length
    text += gap > 1 ? '\n'.repeat(gap) : ' '.repeat(gap)
    text += sentence.text
  }
  return { text, offset }
}

/** Does a quotation open or close here whose other mark is in another sentence? “ closes what „ opens. */
function isUneven(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1
  const low = count('„')
  const uneven = low > 0 ? low !== count('“') + count('”') : count('“') !== count('”')
  return uneven || count('«') !== count('»') || count('"') % 2 === 1 || leavesSingleOpen(text)
}

/** "saying: 'She plays well.": a single mark that is never closed opens a sentence. */
function leavesSingleOpen(text: string): boolean {
  const open = /[:,]\s['‘](?=\p{Lu})/u.exec(text)
  return open !== null && !/[\p{L}\p{N}.,!?…]['’](?=[\s,.;:!?)”"]|$)/u.test(text.slice(open.index + 3))
}
