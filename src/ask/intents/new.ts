import { heardBy, type Intent } from './intent.ts'

const ON = String.raw`(?: (?:on|about|in|with|from|for|regarding|concerning|to do with|around|of))?`
const SUBJECT = String.raw`(?:\b(?<about>.*))?`
const ASKED = [
  new RegExp(
    String.raw`^(?:is there |are there |was there |got |have you got |have there been )?(?:any|anything|something)(?:thing)? ?(?:new|fresh|news|updates?|else new|developments?|changed)\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:what(?:'s| is| are|s)? (?:the )?(?:new|news|latest(?: news)?|newest|update|updates|happening|going on|up|current state|state of play))\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:show me |give me |get me |i want )?(?:the |all the |all )?(?:latest|newest|most recent|recent|new|fresh)(?: (?:news|articles?|stories|developments?|updates?|reports?|reporting|coverage|things?|stuff|pieces?|headlines))*\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:todays?|today's|this week's|the week's|this morning's|yesterday's) (?:news|headlines|stories|articles)${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:what(?:'s| is| was| has been|'s been)) (?:all )?(?:in the (?:news|papers?)|going on|happening)\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(String.raw`^(?:news|updates?|developments?)\b${ON}${SUBJECT}$`, 'u'),
  new RegExp(
    String.raw`^(?:what|anything|something|did anything|did something|has anything|has something|what else)(?: (?:has|have|had|is|was))?(?: been)? (?:happened|happening|happen|changed|going on|went on|occurred|new)\b${ON}${SUBJECT}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:has|have|did) (?:there been |anything |something |anybody |there )?(?:any )?(?:new |further |more )?(?:news|updates?|developments?|progress|happened|changed)\b${ON}${SUBJECT}$`,
    'u',
  ),
  /^(?:how|where) (?:does|do) things stand (?:with|on|in) (?<about>.+)$/u,
  /^what(?:'s| has| have)? (?:came|come|been coming|arrived) (?:in|out|through)\b(?: (?:on|about|from))?(?<about>.*)$/u,
  /^what did i miss\b(?: (?:on|about|in|with|from))?(?<about>.*)$/u,
]

/** Without a time, these ask about an event rather than for what is new. */
const NEEDS_TIME =
  /^(?:what|did anything|has anything|anything|something)(?: (?:has|have|had))? (?:happened|happen|went on|occurred)\b/u

export const news: Intent = {
  kind: 'new',
  hears(text, { timed, publisher }) {
    const heard = heardBy(ASKED, text)
    if (!heard) return undefined
    if (NEEDS_TIME.test(text) && !timed && publisher === undefined && (heard['about'] ?? '') !== '') return undefined
    return { about: heard['about'] ?? '' }
  },
}
