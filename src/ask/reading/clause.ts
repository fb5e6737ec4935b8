/** What people say before they ask; removed repeatedly. */
const LEADS =
  /^(?:hey|hi|hiya|hello|yo|ok|okay|so|well|um+|uh+|er+|right|now|quick(?: one| question)?|question|please|pls|plz|thanks|thank you|sorry|excuse me|good (?:morning|afternoon|evening)|morning|crier|guys|folks|everyone|team|there|again|actually|also|btw|by the way|just|dear crier)(?=[\s,.:;!?-])[\s,.:;!?-]*/iu
const ASKINGS =
  /^(?:(?:can|could|would|will) (?:you|u|somebody|someone|anyone|anybody) (?:please |just |maybe |kindly |quickly )?(?:tell|say|explain|show|remind|give|find out for|let) (?:to )?(?:me|us|know)?|(?:do|does|did) (?:you|u|anyone|anybody|somebody|someone) (?:happen to )?(?:know|remember|recall)|(?:any|some) (?:idea|clue|word|info|information)(?: (?:on|about|of))?|(?:i|we)(?:'d| would| want to| need to|'m trying to| am trying to|'m looking to)? ?(?:like |love |want |need )?(?:to )?(?:know|find out|learn|ask|see|hear|check)|(?:i|we)(?:'m| am| was|'re| are| were) (?:just )?(?:wondering|curious|trying to (?:find out|remember|work out|understand|figure out))(?: about)?|(?:please )?(?:tell|remind|inform|update) (?:me|us)|(?:is|was) it true that|i (?:wonder|forget|forgot)|what i(?:'d like| want) to know is|the question is|my question is|let me know)(?=[\s,.:;!?-]|$)[\s,.:;!?-]*(?:again[\s,]+)?(?:(?:if|whether|about)(?=\s+(?!the\b|a\b|an\b))[\s,]*)?/iu
/** What people say after they have asked. */
const TRAILS =
  /(?<![\s,.;:!?–-])[\s,.;:!?–-]+(?:please|pls|plz|thanks(?: a lot| in advance)?|thank you|thx|cheers|again|do you know|any idea|if you know|if possible|mate|btw|by the way|exactly|lol|asap|though|anyway|in the end|so far|up to now|until now|to date)[\s.!?]*$/iu
const ASKS =
  /^(?:and |but |or |so )?(?:who|whom|whose|who's|what|what's|whats|which|when|where|where's|why|how|how's|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn't|aren't|wasn't|didn't|doesn't|hasn't|list|show|give|find|summari[sz]e|sum up|compare|tl;?dr|timeline|any(?:thing)?|everything|latest|according to|in which|at what|on what|on which|to whom|by whom|from which|since when|until when|by how)\b/iu

const SENTENCES = /(?<=[.!?…])\s+|(?<=[:;–—])\s+|(?<!\s)\s+[–—-]\s+|\n+/u

export interface Clause {
  /** The part that asks. */
  readonly asks: string
  /** The rest: who is asking and why, or what the question refers to. */
  readonly around: string
}

/** Splits a message into the part that asks, without greetings and politeness, and the rest. Linear in its length. */
export function clauseInQuestion(message: string): Clause {
  const text = message
    .slice(0, 4000)
    .replace(/[‘’`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
  const pieces = text
    .split(SENTENCES)
    .map(piece => bared(piece))
    .filter(piece => piece !== '')
  const asking = pieces.filter(piece => ASKS.test(piece))
  const asked = asking.findLast(piece => /\?\s*$/u.test(piece)) ?? asking.at(-1)
  if (asked === undefined) {
    const whole = bared(text)
    return { asks: clean(whole), around: '' }
  }
  return { asks: clean(asked), around: pieces.filter(piece => piece !== asked).join(' ') }
}

function bared(piece: string): string {
  let text = piece.trim()
  for (let rounds = 0; rounds < 8; rounds += 1) {
    const next = text.replace(LEADS, '').replace(ASKINGS, '').replace(TRAILS, '').trim()
    if (next === text) break
    if (next === '') return text
    text = next
  }
  return text
}

const LATE =
  /^(?!(?:in (?:a nutshell|short|brief|(?:a |an )?\p{L}+ (?:words|sentences?|terms))|briefly|the short version)\b)(?<before>[^,]{2,100}), (?<asks>(?:and |so )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b.{4,})$/u

/**
 * "in that feature, what does the keeper say": splits a question after a comma from what it refers to; everything asks
 * if nothing precedes it.
 */
export function askedLate(text: string): { readonly asks: string; readonly before: string } {
  const { before, asks } = ASKS.test(text) ? {} : (LATE.exec(text)?.groups ?? {})
  if (before === undefined || asks === undefined) return { asks: text, before: '' }
  return { asks, before: before.replace(OF_TEXTS, ' ') }
}

const OF_TEXTS =
  /\b(?:as for|about|in|on|from|of|the|that|this|regarding|concerning|feature|article|story|report|piece|interview|text|one|case)\b/gu

function clean(text: string): string {
  return text
    .replace(/(?<![?!.\s,;:])[?!.\s,;:]+$/u, '')
    .replace(/^[\s,;:"']+/u, '')
    .trim()
}
