import type { Quote } from '#core/news/analysis.ts'
import { type Passage, passage } from '#core/news/passage.ts'

/** What may stand between a cue and its content: "that", "to", a colon, a comma. */
const BRIDGE = /^[\s,:]*(?:(?:that|to|whether|if|about|of|for|over|with|on|by|as|how|why)\s+)?[“"‘']?$/u

/** What turns a cue into its opposite, standing right before it: "did not say", "never said". */
const NEGATION = /(?:(?:\b\p{L}+(?:n['’]t)|\b\p{L}+\s+not|\bcannot|\bnever)(?:\s+\p{L}+)?)\s+$/u

/**
 * What a reader is shown of a statement. A direct one is what stands between the marks. A reported one begins at its cue
 * where the two stand together ("denied their existence", "ruled out a second vote"), since the content alone can say
 * the opposite of what was said.
 */
export function toldOf(body: string, quote: Quote): Passage {
  const { type, cue, start, end } = quote
  if (type === 'direct' || !cue || cue.end > start) return passage(body, start, end)
  if (!BRIDGE.test(body.slice(cue.end, start))) return passage(body, start, end)
  const negation = quote.denied ? NEGATION.exec(body.slice(Math.max(0, cue.start - 30), cue.start)) : null
  return passage(body, cue.start - (negation?.[0].length ?? 0), end)
}
