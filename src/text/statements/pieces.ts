import type { Passage } from '#core/news/passage.ts'

export interface StatementPiece {
  readonly start: number
  readonly end: number
}

/** Characters up to which a statement is shown to the end of its sentence. */
const LONGEST = 260
const LONGEST_DEED = 60
const HELPER =
  /(?:^|[\s,])((?:has|have|had|is|are|was|were|will|would|can|could|did|does|do|may|might|must|should|\p{L}+n['’]t|cannot|not|never|also|already|again|later|once|twice|first|then|since|still|now|only|even|\p{L}+ly))\s+$/u
/** Continuations that belong to a statement, rather than clauses with another subject. */
const GOES_ON =
  /^,? (?:as|which|who|whom|whose|where|when|after|before|because|since|until|unless|if|including|among|with|without|despite|following|in|on|at|of|for|from|to|by|most|citing|adding|calling|demanding|ending|leaving)\b/u
const ALSO_DID = /^,? and (?:\p{L}+ly )?(?:\p{L}{2,}ed|said|told|made|gave|took|put|set|went|spoke|thought|held)\b/u

/** Start of the verb group whose last word begins at an offset: "had never said", "firmly stated". */
export function verbGroupFrom(body: string, cue: number, least: number): number {
  let from = cue
  for (;;) {
    const before = HELPER.exec(body.slice(Math.max(least, from - 30), from))
    if (!before) return from
    from -= before[0].length - before[0].indexOf(before[1] ?? '')
  }
}

/** How far to show a statement that ends at `end`: to the end of its sentence if that belongs to it. */
export function reachOf(
  body: string,
  from: number,
  end: number,
  sentenceEnd: number,
): { readonly end: number; readonly sign: '.' | ' …' } {
  const rest = body.slice(end, sentenceEnd)
  if (/^["”’')\]]*(?:[.!?]+["”’')\]]*)?$/u.test(rest)) return { end: sentenceEnd, sign: '.' }
  const marks = /^["”’')\]]+/u.exec(rest)?.[0].length ?? 0
  const goesOn = GOES_ON.test(rest.slice(marks)) || ALSO_DID.test(rest.slice(marks))
  const stop = rest.indexOf(';')
  const to = stop === -1 ? sentenceEnd : end + stop
  if (goesOn && to - from <= LONGEST) return { end: to, sign: '.' }
  return { end: end + marks, sign: stop === marks ? '.' : ' …' }
}

/** A text with a full stop or an ellipsis at its end, unless it has one. */
export function closing(text: string, sign: '.' | ' …'): string {
  const bare = text.replace(/(?<![\s,;:–—])[\s,;:–—]+$/u, '')
  if (sign === ' …') return `${bare} …`
  return /[.!?…]["”’')\]]*$/u.test(bare) ? bare : `${bare}.`
}

/**
 * The speaker's act, up to the next comma or stop ("told reporters", "said on Tuesday"); `undefined` for "according
 * to".
 */
export function deedOf(body: string, cue: Passage, mention: Passage, sentenceEnd: number): string | undefined {
  if (!/^\p{Ll}/u.test(cue.text) || /^(?:according|per\b|in\b)|ing$/u.test(cue.text)) return undefined
  if (mention.end > cue.start) return /^(?:told|tells)$/iu.test(cue.text) ? undefined : cue.text
  const from = verbGroupFrom(body, cue.start, mention.end)
  const rest = body.slice(from, sentenceEnd)
  const [phrase = ''] = /^[^,;:.—–“”"]+/u.exec(rest) ?? []
  const clause = / (?:and|but|after|before|while|that|as|when) /u.exec(phrase)
  const deed = phrase.slice(0, clause?.index ?? phrase.length).trim()
  return deed.length <= LONGEST_DEED ? deed : cue.text
}
