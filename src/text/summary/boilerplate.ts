/** What stands in an article's text without being a sentence of it, in lower case: captions, credits, pleas to click. */
const BOILERPLATE: readonly RegExp[] = [
  /^scroll (?:down|right|left)\b/u,
  /^(?:(?:click|tap|press|swipe) (?:here|on|the)|watch (?:the )?video|read more|see (?:also|more)|for more (?:information|details|news|stories|on|about|visit)|follow us|sign up|share this|subscribe|listen to)\b/u,
  /^(?:advertisement|sponsored|related(?: (?:articles?|stories|content))?|most read|recommended|trending|editor['’]s note)\s*(?::|$)/u,
  /\bfor confidential (?:support|help)\b|\b(?:call|contact) the samaritans\b|\bclick here\b|\bsamaritans\.org\b/u,
  /^©|^\(c\)\s|^copyright\s*(?:©|\(c\)|\d|of\b|by\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)\b/u,
  /\bthis material may not\b|\bthe associated press contributed\b|\bcontributed to this (?:report|story|article)\b/u,
  /^(?:reporting|writing|editing|additional reporting|compiled|photographs?|photos?|picture|pictures|image|images|credit|source|video|graphic|illustration)(?: by\b|:)/u,
  /^(?:published|updated|posted|last updated|created|modified)(?: at)?\s?:/u,
  /^(?:pictured|(?:file|library) (?:photo|picture|image)|above|below|left|right|top|bottom)\s?(?:[:,(]|$)/u,
  /\((?:file|stock|library) (?:photo|picture|image)\)\s?\.?$/u,
  /^(?:\S+\s+){1,11}\((?:file|pictured|above|below|left|right)\)\s?\.?$/u,
  /^(?:e-?mail|tel|telephone|phone|fax|web|website|twitter|facebook|instagram)\s?:/u,
  /^\S+@\S+\.\S+$|^https?:\/\/\S+$/u,
]
/** A line of names after "By"; here the capitals tell. */
const BYLINE = /^(?:By|BY|by|From)\s(?:\p{Lu}[\p{L}.'’-]*\s){0,5}\p{Lu}[\p{L}.'’-]*(?:,?\s(?:for|and)\s.*[^.])?$/u
/** Fewer letters than this do not tell anything on their own. */
const TELLS = /(?:\p{L}\P{L}*){12}|\p{Script=Han}/u

/** Never to be shown as a sentence of a summary. */
export function isBoilerplate(sentence: string): boolean {
  const bare = sentence.replace(/^[\s"'“‘([*•·–—-]+/u, '')
  return !TELLS.test(bare) || isBoilerplateLine(bare) || isHeading(bare)
}

function isBoilerplateLine(text: string): boolean {
  const lower = text.toLowerCase()
  return BYLINE.test(text) || BOILERPLATE.some(pattern => pattern.test(lower))
}

/** "TRANSCRIPT .", "FACT BOX": capitals throughout, or no stop and hardly a word. */
function isHeading(text: string): boolean {
  if (/\s\.$/u.test(text)) return true
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}
