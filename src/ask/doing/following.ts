import { plainly } from './plainly.ts'

type Fields = Readonly<Record<string, string | undefined>>

const ME = '(?: (?:me|us))?'
/**
 * Requests for notification: "tell me", "ping us", "let me know", "I want to hear" (whose beginning is removed as
 * politeness).
 */
const TELL = String.raw`(?:(?:tell|telling|notify|notifying|alert|alerting|ping|pinging|inform|informing|message|messaging|warn|warning|write to|writing to|dm|update|updating|remind)${ME}|(?:let|letting) (?:me|us) (?:know|hear)|(?:get|have) (?:me|us) (?:notified|told|alerted|informed|pinged)|(?:be|get) (?:told|notified|alerted|informed|pinged)|(?:i|we) (?:hear|want to (?:know|hear|be told)|would like to know|'d like to know|get to know)|hear|know)`
const WHENEVER = '(?:when|whenever|if|as soon as|once|any ?time|each time|every time)'
const NEWS = String.raw`(?:anything|something|everything|news|any news|an update|any updates?|updates?|more|developments?|any developments?|(?:a |any |all |the )?(?:new|latest) (?:articles?|things?|developments?|reports?|news|stories)|articles?|alerts?|notifications?)(?: (?:new|more|else))*`
const OF = '(?:about|on|from|in|with|of|regarding|for|to do with)'
const SPEAKS =
  '(?:says?|speaks?|talks?|comments?|announces?|reports?|tells?|makes? (?:a )?statements?|gives? (?:an )?interviews?|opens? (?:his|her|their) mouth|is quoted|has (?:something|anything) to say)'
const APPEARS =
  '(?:is (?:in the news|mentioned|covered|reported on)|makes? the news|comes? up|appears?|changes?|has news|gets? new articles|moves)'
const TAIL = String.raw`(?: (?:something|anything|again|new|else|more|on it|publicly)|,? (?:about|on|regarding) .+)*`
const WHAT = '(?<what>.+?)'

/** Events: "Renn says something", "there is news about the ferry", "anything changes with the ferry". */
const EVENTS: readonly string[] = [
  String.raw`(?:there(?:'s| is| are)|you (?:have|get|see|find|hear|read)|it comes to)(?: (?:${NEWS}))? ${OF} ${WHAT}`,
  String.raw`(?:${NEWS}) (?:happens|comes up|appears|is published|comes in|breaks|changes|is new)(?: ${OF})? ${WHAT}`,
  `${WHAT} ${SPEAKS}${TAIL}`,
  `${WHAT} ${APPEARS}(?: again)?`,
]
const LIST =
  '(?:my|the|our) (?:watch ?list|list|follows|alerts|followed things)|what (?:i|we) follow|the (?:things|people|stories|topics) (?:i|we) follow'

const FOLLOW_VERB = String.raw`(?:follow|following|watch|watching|track|tracking|monitor|monitoring|keep(?:ing)? (?:an eye|track|tabs) (?:on|of)|stay(?:ing)? on top of|start (?:following|watching|tracking))`

/** Complete requests to follow; a request to stop is the same after a verb of ending. */
const WISHES: readonly RegExp[] = [
  ...EVENTS.map(event => String.raw`${TELL} ${WHENEVER} ${event}`),
  String.raw`${TELL} (?:of |about |on )?(?:everything|anything|all)(?: that)? ${WHAT} ${SPEAKS}`,
  String.raw`${TELL} (?:(?:of|about|on) )?(?:${NEWS}) ${OF} ${WHAT}`,
  String.raw`(?:keep|keeping)${ME} (?:posted|updated|informed|up to date|in the loop|notified) (?:about|on|of|with) ${WHAT}`,
  String.raw`(?:(?:send|sending|give|giving|get|getting|set up|set|create|make|add|have|want) (?:me |us )?)?(?:an? |any |the |my )?(?:updates?|alerts?|notifications?) ${OF} ${WHAT}`,
  String.raw`(?:send|sending|give|giving|dm)(?: me| us) (?:${NEWS}) ${OF} ${WHAT}`,
  String.raw`(?:alert|notify|ping|update|inform)(?: me| us) (?:about|of|on) ${WHAT}`,
  String.raw`(?:add|put|adding) ${WHAT} (?:to|on|onto) (?:${LIST})`,
  String.raw`(?:not let me miss|not (?:want to )?miss|miss) (?:${NEWS}) ${OF} ${WHAT}`,
  String.raw`(?:i'm|i am|we're|we are) interested in (?:(?:${NEWS}) ${OF} )?${WHAT},? (?:so |please )*(?:keep (?:me|us) (?:updated|posted|informed)|tell me|let me know)`,
  String.raw`subscribe(?: me| us) to (?:(?:${NEWS}) ${OF} )?${WHAT}`,
  String.raw`hear (?:about|of|from) ${WHAT}`,
  String.raw`${FOLLOW_VERB} (?:this )?(?:the )?(?:(?<as>person|story|topic)(?:(?: of|:))? )?${WHAT}`,
].map(wish => new RegExp(`^${wish}$`, 'iu'))
/** The event before the request: "whenever Renn speaks, tell me". */
const FRONTED = EVENTS.map(
  event =>
    new RegExp(
      String.raw`^${WHENEVER} ${event},? (?:then )?(?:please )?(?:(?:tell|notify|alert|ping|inform|message|dm) (?:me|us)|let (?:me|us) know|(?:i|we) (?:want|would like|'d like) to (?:know|hear)(?: it)?)$`,
      'iu',
    ),
)

const ENDS =
  /^(?:stop|quit|end|cancel|delete|remove|drop|turn off|switch off|no more|no longer|don't|do not|enough|never|(?:i'm|i am|we're|we are) done|(?:i|we) (?:don't|do not|no longer)(?: (?:want|need|care))?(?: to)?)(?! \S+$) (?:with )?/iu
/** Requests to stop that name their object directly. */
const ENDINGS: readonly RegExp[] = [
  /^(?:unfollow) (?<what>.+)$/iu,
  new RegExp(String.raw`^(?:remove|drop|delete|take|cut) ${WHAT} (?:from|off|out of|off of) (?:${LIST})$`, 'iu'),
  /^(?:enough|no more|nothing more) (?:about|of) (?<what>.+)$/iu,
  /^forget(?: about)? (?!me\b|my\b|all\b|every)(?<what>.+)$/iu,
  /^(?:i'm|i am|we're) (?:not|no longer) interested in (?<what>.+)$/iu,
]
/** "Tell me about the flood" is a question; "stop telling me about the flood" is not. */
const TOLD_OF =
  /^(?:tell|telling|informing|updating|bothering|bother|write|writing|messaging|message)(?: to)?(?: me| us) (?:about|of|on|with) (?<what>.+)$/iu
const ANY_MORE = / (?:any ?more|any longer|for good|ever again)$/iu
const KIND_OF_DIGEST =
  /^(?:daily |weekly |news )*(?:briefings?|headlines?|voices|digests?|subscriptions?|key quotes|top stories)\b|\b(?:briefings?|headlines?|digests?|subscriptions?)$/iu

const LISTED: readonly RegExp[] = [
  /^(?:(?:show|list|see|let me see|give)(?: me| us)? )?(?:all |everything |what(?:ever)? |who |the (?:people|stories|topics|things) )?(?:that )?i(?:'m| am)? follow(?:ing)?$/iu,
  /^(?:who|what|which(?: \p{L}+)?) (?:do|am|are|have) i (?:asked you to )?(?:follow|following|watch|watching|track|tracking|been following)(?: right now| at the moment| now| currently)?$/iu,
  /^(?:(?:show|list|see|let me see|give me|open|what are) )?(?:me )?my (?:follows|alerts|watch ?list|followed \p{L}+)$/iu,
  /^(?:what|which) alerts (?:do i have|are (?:set|on|there)|have i set(?: up)?)$/iu,
  /^(?:what|who) am i (?:being )?told (?:about|of)$/iu,
  /^(?:do|am) i follow(?:ing)? (?:anything|anybody|anyone|something|.+)$/iu,
  /^what (?:have|did) i ask(?:ed)? you to (?:follow|watch|track)$/iu,
]

function bare(what: string): string {
  return what
    .replace(
      /^(?:the|a|an|any|news (?:about|on|of)|(?:the )?story (?:of|about)|everything (?:about|on)|anything (?:about|on)) /iu,
      '',
    )
    .replace(/^(?:the|a|an|any) /iu, '')
    .replace(/ (?:story|saga|affair)$/iu, '')
    .replace(ANY_MORE, '')
    .trim()
}

/** The object of a request to be notified. */
function wished(text: string): { readonly what: string; readonly as?: string } | undefined {
  for (const pattern of [...FRONTED, ...WISHES]) {
    const { what, as } = pattern.exec(text)?.groups ?? {}
    if (what === undefined) continue
    const found = bare(what)
    if (found === '' || KIND_OF_DIGEST.test(found) || LEANS.test(found)) return undefined
    return { what: found, ...(as === undefined ? {} : { as: as.toLowerCase() }) }
  }
  return undefined
}

/** Cannot be followed: "this", a URL, a follow-up question. */
const LEANS =
  /^(?:it|this|that|me|up|what i follow|my follows|.*https?:.*|\S+\.\p{L}{2,}(?:\/\S*)?(?: too| as well)?|(?:who|what|when|where|why|how|whether)\b.*)$/iu

/** A request to follow: "follow the harbour strike", "tell me when … says something new". */
export function hearsFollow(words: string): Fields | undefined {
  const whole = words.replaceAll(/[‘’]/gu, "'").trim()
  if (/^(?:i |we )?(?:don't|do not) (?:let me miss|want to miss)/iu.test(whole))
    return wished(plainly(whole.replace(/^(?:i |we )?(?:don't|do not) /iu, 'not ')))
  const text = plainly(whole)
  return ENDS.test(text) ? undefined : wished(text)
}

/** A request to stop, or to list what is followed: "stop following …", "what do I follow?". */
export function hearsFollowing(words: string): Fields | undefined {
  const text = plainly(words)
  if (LISTED.some(pattern => pattern.test(text)) || LISTED.some(pattern => pattern.test(words.trim()))) return {}
  const ended = text.replace(ANY_MORE, '')
  for (const pattern of ENDINGS) {
    const what = pattern.exec(ended)?.groups?.['what']
    if (what === undefined) continue
    const found = bare(what)
    return KIND_OF_DIGEST.test(found) ? undefined : { stop: found }
  }
  if (!ENDS.test(ended)) return undefined
  const rest = ended.replace(ENDS, '').replace(/^(?:the|my|any) /iu, '')
  const told = TOLD_OF.exec(rest)?.groups?.['what']
  const stop = told === undefined ? wished(rest) : { what: bare(told) }
  return stop && { stop: stop.what }
}
