import type { Quote } from '#core/news/analysis.ts'
import type { Passage } from '#core/news/passage.ts'
import type { ShownStatement } from '#core/news/shown-statement.ts'
import { closing, deedOf, reachOf, verbGroupFrom, type StatementPiece } from './pieces.ts'
import { needsOf } from './leaning.ts'
import { JOINT } from './whole-statements.ts'

/** Characters up to which a statement reads well together with the sentence before it. */
const LONGEST_WITH_CONTEXT = 320

/**
 * A statement as readers see it. A direct one is what is between the marks, with " … " for an interjection between two
 * halves. A reported one follows the name of its speaker in the article's words: "criticized Lithuania for blocking
 * transit", or the claim itself ("The dam is safe.") if the article names the speaker after it. If that depends on
 * words outside it ("denied their existence"), it is the whole sentence, with the one before if necessary.
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

/** From the sentence with this index to the one that contains an offset. */
function around(sentences: readonly Passage[], from: number, end: number): StatementPiece | undefined {
  const first = sentences[from]
  const last = sentences.find(sentence => sentence.end >= end)
  return first && last ? { start: first.start, end: Math.max(first.end, last.end) } : undefined
}

/** "… denied that safety had suffered": if the speaker precedes the verb and the content follows it. */
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

/** "The dam is safe": if the speaker comes after it, or the verb is not the speaker's. */
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
