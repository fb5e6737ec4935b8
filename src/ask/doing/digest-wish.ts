import { takeWhen, whenWords } from '#calendar/wished.ts'
import { mended } from '../reading/slips.ts'
import { takeFilters, takeKind, takeQuiet, takeZone, type Filters } from './digest-slots.ts'
import { takingFrom } from './taking.ts'

/** A request about digests: act, kind, schedule, subject. */
export interface DigestWish extends Filters {
  readonly act: 'subscribe' | 'end' | 'pause' | 'resume' | 'change' | 'shown' | 'last' | 'preview' | 'now'
  /** A specific kind, or `digest` for any; absent: everything posted here. */
  readonly kind?: string
  readonly when?: string
  readonly zone?: string
  readonly quiet?: string
  readonly since?: string
}

/** Words by their role in a request, each class removed before the next is searched for. */
const CLASSES = {
  preview: /\bpreview(?: of)?\b|\b(?:what|how) would\b|\blook(?: like)?\b/iu,
  last: /\b(?:last|latest|previous|most recent)\b(?= (?:posted )?(?:§|post\b))|\bposted last\b/iu,
  onHold: /\bon hold\b/iu,
  offHold: /\boff hold\b/iu,
  resume:
    /\b(?:resume|unpause|continue|restart|unmute|reactivate|re-?enable|go(?:es)? on|carry on|keep going|bring back|back on)\b/iu,
  again: /\b(?:again|back|once more)\b/iu,
  pause:
    /\b(?:pause|paused|hold(?: off)?|suspend|mute|snooze|silence|freeze|interrupt|halt|a (?:rest|break)(?: from)?)\b/iu,
  while:
    /\b(?:for now|for (?:a|the) (?:while|time being|bit|moment)|for the time being|for (?:a|one|two|three|\d+) (?:days?|weeks?)|until (?:i|we|further|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b(?: \S+){0,4}|this week|temporarily|today)\b/iu,
  begin:
    /\b(?:sign(?:ed)? (?:us|me|this channel) up|set up|turn(?:ed)? on|switch(?:ed)? on|subscribe (?=me|us|this|to|here)|subscribe(?! *$)|drop(?= (?:\S+ ){1,6}in (?:here|this)\b))\b/iu,
  end: /\b(?:unsubscribe|stop|stops|stopping|cancel|end|ends|quit|kill|remove|delete|drop|disable|discontinue|terminate|scrap|axe|abolish|finish|get rid of|do away with|opt(?:ed)? out(?: of)?|shut off|(?:take|took) (?:us|me) off|sign (?:us|me) out|no more|no longer|any ?more|any longer|not (?:needed|wanted)|no need(?: for)?|no use(?: for)?|never|don't|do not|not|no|enough|done with|tired of|fed up with|spare (?:us|me)|leave out|take(?= (?:\S+ ){1,6}out of\b)|out(?= of)|nobody (?:reads|wants)|off)\b/iu,
  start: /\b(?:start|begin|enable|reactivate|add|create|book)\b/iu,
  change:
    /\b(?:move|change|reschedule|shift|switch|make (?:the|our|my)|instead(?: of (?:at )?[\w:.]+(?: ?[ap]m)?)?|rather|prefer|should|set(?= (?:\S+ ){1,6}to\b)|(?<!hours? |hourly )from \d{1,2}(?::\d\d)?(?: ?[ap]m)?(?= to\b))\b/iu,
  maybeChange: /\b(?:put|push|set)\b/iu,
  listed:
    /\b(?:subscriptions?|subscribed|scheduled|regularly|next|posted|gets?(?: sent)?|sent)\b|\b(?:comes?|come)(?= |$)/iu,
  asked: /^ *(?:what(?:'s)?|which|when|at what|is|are|do|does|who|did|was|were|has|have|had)\b/iu,
} as const
type Class = keyof typeof CLASSES

/** What a digest says about something is a question to the articles. */
const SAYS = /\b(?:did|does|say|said|says)\b/iu
const HERE =
  /\b(?:in|to|for|into|with|from|here in) (?:here|(?:this|the|our|my) (?:channel|room|place|chat|group|team|inbox|thread))\b|\bhere\b/iu
const SINCE =
  /\bsince (last \p{L}+|(?:the )?\d{1,2}(?:st|nd|rd|th)? \p{L}+|\p{L}+ \d{1,2}(?:st|nd|rd|th)?|[\p{L}\d-]+)|\b(?:for|of|over|in) the (?:last|past) (\d+ (?:days?|weeks?|hours?))/iu
/** Words that do not contribute to a request. */
const FILLERS = new Set(
  `a an the this that these those it its they them all any some our my your us me we i you one everything anything things thing stuff
  please pls thanks thank cheers hey hi hello morning crier ok okay so well yes also just maybe perhaps kindly now then and but to of
  for in on at with by as is are be been am was were will would could can may might shall should do does did d'you let's let like
  love want wants wanted need needs needed have has had get got give gives see show read open run repeat bring tell remind send sends
  sending sent post posts posting posted deliver delivering put publish share push mail drop receive arrange schedule possible how
  what which where when who about i'd we'd i'm we're i've it's that's there there's make sure so very really up out over off
  appreciate happy after mind would you're team everyone everybody channel room use once twice say first thing from quick current
  today today's daily weekly morning evening afternoon another more time times hour hours day week month if look here keep come comes
  coming getting giving weekly stupid damn bloody nothing something again said i'll we'll book could've regular for until already
  myself ourselves down too good goods sir friend prefer rather people's subscription subscriptions missed digest news summary
  overview through upon list take taking seen much many enough later early earlier reads`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

/** Parses a request about what is posted: every word must contribute to it or be a filler. Pure. */
export function digestWish(words: string): DigestWish | undefined {
  const text = mended(words.replace(/[‘’]/gu, "'").replace(/(?<![?!.])[?!.]+$/u, ''), () => false)
  const taking = takingFrom(text.replaceAll(/[!?.:;](?= |$)/gu, ','))
  const { take, takeAll } = taking
  const kind = takeKind(taking)
  const quiet = takeQuiet(taking)
  const zone = takeZone(taking)
  const asked = CLASSES.asked.test(taking.rest())
  const changing = changes(taking.rest())
  const filters = takeFilters(taking)
  const has = new Set<Class>()
  const look = (...classes: readonly Class[]) => {
    for (const one of classes) if (takeAll(CLASSES[one])) has.add(one)
  }
  look('last', 'preview', 'begin')
  const ago = take(SINCE)
  const since = ago?.[1] ?? ago?.[2]
  const here = takeAll(HERE)
  look('onHold', 'offHold', 'resume', 'again', 'while', 'change')
  const when = takeWhen(taking.rest())
  taking.set(when.rest)
  look('pause', 'start', 'end', 'maybeChange')
  look('listed')
  const left = taking
    .rest()
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter(word => word !== '' && !FILLERS.has(word))
  if (left.length > 0) return undefined
  const schedule = whenWords(when)
  const recurs = when.days !== undefined || when.every !== undefined
  const slots = {
    ...(kind === undefined || kind === 'news' ? {} : { kind }),
    ...(schedule === undefined ? {} : { when: schedule }),
    ...(zone === undefined ? {} : { zone }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(since === undefined ? {} : { since }),
    ...filters,
  }
  const act = actOf({
    has,
    kind,
    asked,
    recurs,
    timed: schedule !== undefined,
    here,
    changing,
    filtered: Object.keys(filters).length > 0,
    zoned: zone !== undefined,
    says: SAYS.test(text),
  })
  return act && { act, ...slots }
}

/** A change of what is posted: "The briefing should leave out sport", "only harbour news in the briefing". */
function changes(text: string): boolean {
  return /\b(?:leave|keep|take) (?:\S+ ){1,8}out\b|\b(?:no more|drop|remove|cut|only|just) (?:\S+ ){1,8}(?:in|from) (?:the |our |my )?§|\b(?:limit|restrict|narrow|confine)\b|\bshould\b/iu.test(
    text,
  )
}

interface Told {
  readonly has: ReadonlySet<Class>
  readonly kind: string | undefined
  readonly asked: boolean
  readonly recurs: boolean
  readonly timed: boolean
  readonly here: boolean
  readonly changing: boolean
  readonly filtered: boolean
  readonly zoned: boolean
  readonly says: boolean
}

function actOf({
  has,
  kind,
  asked,
  recurs,
  timed,
  here,
  changing,
  filtered,
  zoned,
  says,
}: Told): DigestWish['act'] | undefined {
  const some = kind !== undefined && kind !== 'news'
  const ends = has.has('end')
  if (has.has('preview') && some) return 'preview'
  if (has.has('last') && !ends) return kind === 'news' ? undefined : 'last'
  if (asked && !some && !has.has('listed')) return undefined
  if (!timed && (has.has('resume') || has.has('offHold'))) return 'resume'
  if (!timed && has.has('again') && !ends) return some || has.has('start') ? 'resume' : undefined
  if (has.has('pause') || has.has('onHold') || (ends && has.has('while'))) return 'pause'
  if (some && changing && filtered && !recurs) return 'change'
  if (ends && !filtered) return 'end'
  if (asked && has.has('listed') && !timed) return 'shown'
  if (!some && !(kind === 'news' && recurs)) return has.has('listed') && !timed && !filtered ? 'shown' : undefined
  if (timed && has.has('change')) return 'change'
  if (zoned && has.has('change')) return 'change'
  if (timed && has.has('maybeChange') && !here && !recurs) return 'change'
  if (timed || has.has('begin') || has.has('start')) return 'subscribe'
  if (asked && has.has('listed')) return 'shown'
  return asked && says ? undefined : 'now'
}
