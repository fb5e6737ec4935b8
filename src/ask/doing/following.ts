import { mended } from '../reading/slips.ts'

type Fields = Readonly<Record<string, string | undefined>>

const NEWS = String.raw`(?:anything|something|news|any news|an update|any updates?|updates?|more|a new (?:article|report|development)|new (?:articles?|things?|developments?)|development)s?`
const TELL = String.raw`(?:please )?(?:can you |could you |will you |would you )?(?:tell|notify|alert|ping|inform|message|warn|write to|dm) (?:me|us)|(?:please )?(?:can you |could you )?let (?:me|us) know|i (?:want|would like|'d like) to (?:know|hear|be told|be notified)`
const SPEAKS = new RegExp(
  String.raw`^(?:${TELL}) (?:when|whenever|if|as soon as|every time|each time|once) (?<what>.+?) (?:says?|said|speaks?|talks?|comments?|makes? a statement|gives? (?:an )?interview|announces?|is quoted|tells?)\b(?: (?:something|anything|again|new|else|more))*$`,
  'iu',
)
const CHANGES = new RegExp(
  String.raw`^(?:${TELL}) (?:when|whenever|if|as soon as|every time|each time|once) (?:(?:there(?:'s| is| are)?|you (?:have|get|see|find|hear)|it comes to) (?:${NEWS})(?: new)? (?:about|on|from|in|with|of|regarding) (?<what>.+)|(?:${NEWS})(?: new)? (?:happens|comes up|appears|is published|comes in|breaks)(?: (?:about|on|from|in|with|regarding))? ?(?<what2>.+)|(?<what3>.+?) (?:is (?:in the news|mentioned)|makes the news|comes up|changes|has news|gets new articles))$`,
  'iu',
)
const KEEP =
  /^(?:please )?(?:can you |could you |i want to |i'd like to |we want to )?(?:keep (?:me|us) (?:posted|updated|informed|up to date|in the loop)|keep (?:an eye|track|tabs)|watch|track|monitor|(?:tell|notify|alert|ping|update|inform) (?:me|us) (?:about|of|on) (?:(?:any|all|new|every) )*(?:news|updates?|developments?|articles?|things?)?|(?:send|give) (?:me|us) (?:updates?|news|alerts?|notifications?)|(?:notify|alert|ping|update) (?:me|us)|(?:updates?|alerts?|notifications?)|(?:have |need |get |want )(?:updates?|alerts?|notifications?)|subscribe (?:me |us )?to (?:the )?(?:story|topic|news|updates?|saga))(?: (?:on|of|about|with|in|from))+ (?<what>.+)$/iu
const FOLLOW =
  /^(?:please )?(?:can you |could you |can i |could i |i want to |i'd like to |i would like to |we want to |let me |let's |start )?follow(?:ing)? (?:the )?(?:(?<as>person|story|topic) )?(?<what>.+)$/iu
const UNFOLLOW =
  /^(?:please )?(?:can you |could you |i want to |i'd like to )?(?:unfollow|(?:stop|quit|end) (?:following|watching|tracking|telling me (?:about|of|when)|alerting me (?:about|on)|notifying me (?:about|of|on)|updating me on|sending me (?:news|updates|alerts) (?:on|about))|don't (?:follow|tell me about|want to hear about)|i (?:don't|do not) (?:want|need|care) (?:to (?:follow|hear|know|be told|read)|anything|updates|news)(?: (?:any more|anymore))?(?: (?:about|of|on))?|no (?:more|longer) (?:follow|(?:news|updates|alerts) (?:on|about)))(?: the)? (?<stop>.+?)(?: (?:any ?more|any longer|says anything|says something(?: new)?))?$/iu
const LISTED =
  /^(?:who|what|which (?:people|stories|topics|things)) (?:do|am) i (?:follow(?:ing)?|watch(?:ing)?|track(?:ing)?)$|^(?:show|list)(?: me)? (?:what|who|everything|all) i(?: am|'m)? follow(?:ing)?$|^my follows$/iu

const tidy = (words: string): string =>
  mended(words.replace(/[‘’]/gu, "'").replace(/(?<![?!.\s])[?!.\s]+$/u, ''), () => false).replace(
    /(?<![\s,])[\s,]+(?:please|thanks|thank you)$/iu,
    '',
  )

const bare = (what: string | undefined): string | undefined => what?.replace(/^(?:the|a|an|any) /iu, '').trim()

/** Something to be told of: "follow the harbour strike", "tell me when … says something new". */
export function hearsFollow(words: string): Fields | undefined {
  const text = tidy(words)
  if (/^follow (?:https?:|\S+\.\w{2,}(?:\/|$))/iu.test(text)) return undefined
  const speaks = SPEAKS.exec(text)?.groups
  if (speaks) return { what: bare(speaks['what']) }
  const changes = CHANGES.exec(text)?.groups
  if (changes) return { what: bare(changes['what'] ?? changes['what2'] ?? changes['what3']) }
  const { what, as } = KEEP.exec(text)?.groups ?? FOLLOW.exec(text)?.groups ?? {}
  return what === undefined ? undefined : { what: bare(what), ...(as === undefined ? {} : { as: as.toLowerCase() }) }
}

/** An end to it, or what is followed: "stop following …", "what do I follow?". */
export function hearsFollowing(words: string): Fields | undefined {
  const text = tidy(words)
  const stop = UNFOLLOW.exec(text)?.groups?.['stop']
  if (stop !== undefined) return { stop: bare(stop) }
  return LISTED.test(text) ? {} : undefined
}
