import type { Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import type { ShownStatement } from '#core/news/shown-statement.ts'
import { closing, deedOf, reachOf, verbGroupFrom, type StatementPiece } from './pieces.ts'
import { needsOf } from './leaning.ts'
import { JOINT } from './whole-statements.ts'

/** A statement together with the sentence before it reads well up to here. */
const LONGEST_WITH_CONTEXT = 320

/**
 * What a reader is shown of a statement. A direct one is what stands between the marks, " … " for what a reporter put
 * between two halves. A reported one is told after the name of its speaker, as the article puts it: "criticized Lithuania
 * for blocking transit", or what was claimed ("The dam is safe.") where the article names the speaker after it. Where that
 * leans on words that are not in it ("denied their existence"), it is the whole sentence, with the one before it if need be.
 *
 * @param sentences of the body, in order
 */
export function toldOf(body: string, quote: Quote, sentences: readonly Passage[]): ShownStatement {
  if (quote.type === 'direct') return directly(quote)
  const at = sentences.findIndex(({ end }) => end > Math.min(quote.start, quote.cue?.start ?? quote.start))
  const sentence = around(sentences, at, quote.end) ?? quote
  const short = clauseOf(body, quote, sentence) ?? claimOf(body, quote, sentence)
  if (needsOf(short, quote) === 'nothing') return short
  const whole = wholly(body, sentence.start, sentence.end)
  if (needsOf(whole, quote) === 'nothing') return whole
  const before = sentences[at - 1]
  if (
    before &&
    sentence.end - before.start <= LONGEST_WITH_CONTEXT &&
    !body.slice(before.end, sentence.start).includes('\n')
  ) {
    const both = wholly(body, before.start, sentence.end)
    if (needsOf(both, quote) === 'nothing') return { ...both, needs: 'context' }
  }
  return { ...short, needs: 'more' }
}

function directly({ text, start, end }: Quote): ShownStatement {
  return { form: 'words', text: text.replace(JOINT, ' … ').trim(), start, end, needs: 'nothing' }
}

/** From the sentence of this index to the one in which an offset lies. */
function around(sentences: readonly Passage[], from: number, end: number): StatementPiece | undefined {
  const first = sentences[from]
  const last = sentences.find(sentence => sentence.end >= end)
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : undefined
}

/** "… denied that safety had suffered": for a speaker who is named before the verb, and says it after it. */
function clauseOf(body: string, quote: Quote, sentence: StatementPiece): ShownStatement | undefined {
  const { cue, speaker, start } = quote
  if (!cue || !speaker || cue.end > start) return undefined
  const { mention } = speaker
  if (mention.end > cue.start || mention.start < sentence.start) return undefined
  if (cue.text.endsWith('ing') || /^according/iu.test(cue.text)) return undefined
  const from = verbGroupFrom(body, cue.start, mention.end)
  const { end, sign } = reachOf(body, from, quote.end, sentence.end)
  return { form: 'clause', text: closing(body.slice(from, end), sign), start: from, end, needs: 'nothing' }
}

/** "The dam is safe": for a speaker who is named after it, or whose verb is none of theirs. */
function claimOf(body: string, quote: Quote, sentence: StatementPiece): ShownStatement {
  const { start, end, cue, speaker } = quote
  const full = /^["”’)\]]*[.!?]/u.exec(body.slice(end, sentence.end))
  const to = end + (full?.[0].length ?? 0)
  const deed = cue && speaker ? deedOf(body, cue, speaker.mention, sentence.end) : undefined
  return {
    form: 'claim',
    text: closing(body.slice(start, to), '.'),
    ...(deed === undefined ? {} : { deed }),
    start,
    end: to,
    needs: 'nothing',
  }
}

function wholly(body: string, start: number, end: number): ShownStatement {
  return { form: 'claim', text: body.slice(start, end), start, end, needs: 'nothing' }
}
