import { remembered } from '#text/remembered.ts'
import { mended } from '../reading/slips.ts'

const LEADS =
  /^(?:please|pls|plz|hey|hi|hello|(?:good )?(?:morning|afternoon|evening)|crier|ok(?:ay)?|so|well|thanks|thank you|and|also|now|just|kindly|maybe|yes|from now on|in future|(?:can|could|would|will|may|might) (?:you|u|crier|we|i|somebody)(?: (?:please|just|maybe|kindly|also|perhaps|all))*(?! mind)|(?:i|we|the team|everybody|everyone)(?:'d| would| will|'ll| do)?(?: (?:really|also|just|all))* (?:like|love|want|wants|need|needs|appreciate|wish)(?: (?:it|you|crier))?(?: if you)?(?: to)?|(?:would|do) you mind|(?:is|would) it (?:be )?possible (?:for you )?to|how (?:do|can|could|would|should) (?:i|we)|let's|let us|make sure(?: that| to)?|remember to|make it so that|it would be (?:nice|great|good|lovely) (?:if|to)(?: you(?: could| can)?)?|feel free to|go ahead and|you (?:can|may|could|should)|i(?: was|'m| am)? wonder(?:ing)? (?:if|whether) you (?:could|can)|start to|to)(?![\w'’-])[\s,.!:]*/iu
const TRAILS =
  /(?<![\s,])[\s,]+(?:please|pls|thanks|thank you|cheers|will you|would you|if possible|ok(?:ay)?|for (?:me|us)|from now on|in future|too|as well|now)$/iu
const MOST = 8

/** A request without politeness and typos: "could you please follow the strike, thanks" becomes "follow the strike". */
export const plainly = remembered(4, (words: string): string => {
  let text = mended(words.replaceAll(/[‘’]/gu, "'"), () => false)
    .replaceAll(/\s+/gu, ' ')
    .replace(/(?<![?!.\s])[?!.\s]+$/u, '')
    .trim()
  for (let rounds = 0; rounds < MOST; rounds += 1) {
    const next = text.replace(LEADS, '').replace(TRAILS, '').trim()
    if (next === text || next === '') break
    text = next
  }
  return text
})
