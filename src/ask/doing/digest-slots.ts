import { readQuiet, writeQuiet } from '#calendar/quiet.ts'
import { findZone } from '#calendar/zone.ts'
import type { Taking } from './taking.ts'

const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'headlines',
    /\b(?:(?:news|daily|morning|evening|today's|this (?:morning|evening)'s) ){0,4}headlines?(?: (?:digest|subscription)s?)?(?:'s)?(?!\w)/iu,
  ],
  [
    'voices',
    /\b(?:a digest of )?(?:(?:(?:key |main )quotes|voices)(?: (?:digest|subscription)s?)?|quotes (?:digest|subscription)s?|who said what|what (?:people|everyone|everybody) (?:said|says?))(?:'s)?(?!\w)/iu,
  ],
  [
    'briefing',
    /\b(?:(?:news|daily|weekly|morning|evening|today's|this (?:morning|evening)'s) ){0,4}(?:briefings?|round-?ups?|top stories|(?:news ?|daily |weekly )(?:summary|summaries|overview|digests?|letters?|update|thing)|(?:summary|overview) of the (?:day's )?news|brief me|newsletters?)(?: (?:digest|subscription)s?)?(?:'s)?(?!\w)/iu,
  ],
  ['digest', /\b(?:digests?|editions?|issues?)(?:'s)?(?!\w)/iu],
  ['news', /\b(?:news|stories|articles)\b/iu],
]

/** Placeholder for the name of a digest. */
export const NAMED = '§'

/** The kind of digest named: a specific one, `digest` for any, `news` for what may be one. */
export function takeKind(taking: Taking): string | undefined {
  const text = ` ${taking.rest()} `
  const [kind, pattern] = KINDS.find(([, named]) => named.test(text)) ?? []
  if (pattern) taking.set(text.replace(pattern, ` ${NAMED} `))
  return kind
}

const QUIET =
  /,? ?\b(?:and |but )?(?:hold (?:it|them|everything)|(?:keep )?(?:quiet|silent)(?: hours)?|nothing)(?: (?:between|from))? (\d{1,2}(?::\d\d)?) ?(?:and|to|until|-|–) ?(\d{1,2}(?::\d\d)?)/iu

export function takeQuiet({ take }: Taking): string | undefined {
  const [, from, until] = take(QUIET) ?? []
  if (from === undefined || until === undefined) return undefined
  const full = (time: string) => (time.includes(':') ? time : `${time}:00`)
  return writeQuiet(readQuiet(`${full(from)}-${full(until)}`))
}

const ZONES: readonly RegExp[] = [
  /,? ?\b(?:to |in |on )?(?:the )?(?:time ?zone|zone)(?: of| to| =| is)? (?<zone>[\p{L}_]+(?:[/ ][\p{L}_]+)?)/iu,
  /,? ?\b(?:in |on )?(?:the )?(?<zone>\p{L}+(?:[ /_]\p{L}+)?) time(?: ?zone)?\b/iu,
  /,? ?\b(?:in |on )?(?:the )?(?<zone>\p{L}+) time(?: ?zone)?\b/iu,
  /,? ?\b(?:in )?(?<zone>UTC|GMT|CET|EST|EET|[A-Z]\p{L}+\/[A-Z][\p{L}_/]+)(?!\w)/u,
]

/** The zone of the times, as an IANA name. */
export function takeZone(taking: Taking): string | undefined {
  for (const pattern of ZONES) {
    const found = pattern.exec(` ${taking.rest()} `)?.groups?.['zone']
    const zone = found === undefined ? undefined : findZone(found)
    if (zone === undefined) continue
    taking.take(pattern)
    return zone
  }
  return undefined
}

/** What ends a subject: a place, a time, another filter, politeness. */
const STOP = String.raw`(?=,|;| (?:here|in (?:here|this|the|our)|to (?:this|the|us|me)|every|each|daily|weekly|hourly|on (?:mon|tue|wed|thu|fri|sat|sun|week|work)\w*|at \d|at (?:noon|midnight)|${NAMED}|weekdays?|weekends?|without|but|except|please|thanks|as an?|from now|since|for the|now|today|any ?more|in|from|out)(?!\w)| *$)`
const SUBJECT = String.raw`(?:the |any |a )?(?<words>(?!(?:mon|tue|wed|thu|fri|sat|sun|week|work|hold|time|it\b|that\b|now\b|and\b|for\b|to\b|with\b|(?:the )?(?:\d|last\b|first\b|second\b|third\b|fourth\b)|a while|the ${NAMED}|${NAMED})\w*)[\p{L}][\p{L}\p{N}' -]*?)(?: news| stories| articles)?`
const pattern = (before: string, after = '') => new RegExp(before + SUBJECT + (after === '' ? STOP : after), 'iu')
const OF_DIGEST = String.raw` (?:out of|from|in) (?:the |our |my )?(?=${NAMED})`

const WITHOUT: readonly RegExp[] = [
  pattern(String.raw`\b(?:leave|keep|take) `, String.raw` out(?: of (?:the |our |my )?(?=${NAMED})| *$)`),
  pattern(String.raw`\b(?:no more|no|drop|remove|cut) `, OF_DIGEST),
  pattern(
    String.raw`,? ?\b(?:and |but )?(?:without|except(?: for)?|excluding|but (?:no|not)|(?:should )?(?:leave|leaving) out|skip(?:ping)?|minus) `,
  ),
  pattern(String.raw`, ?(?:but )?no `),
]
const ABOUT: readonly RegExp[] = [
  pattern(String.raw`\b(?:limit|restrict|narrow|confine) (?:the |our |my )?${NAMED} (?:down )?to `),
  pattern(
    String.raw`\b(?:should |must |can )?(?:only|just) (?:be |have |show |tell |cover )?(?:about |on )?`,
    String.raw`(?: (?=as an? |in the |in our |please|${NAMED})| *$)`,
  ),
  pattern(
    String.raw`\b(?:should |must )?(?:only |just )?(?:be )?(?:about|on|covering|regarding|concerning|to do with|around) `,
  ),
]
const OUTLET =
  /\bfrom (?:the )?(?<outlet>(?!(?:mon|tue|wed|thu|fri|sat|sun|now|this|the\b|our\b|here|what|it\b|us\b|me\b|my\b|our\b|\d)\w*)\p{L}[\p{L}'-]*(?: (?!(?:every|each|daily|weekly|on|at|here|to|please|weekdays?|again|in)\b)\p{Lu}[\p{L}'-]*)?)(?= |$)/iu

export interface Filters {
  readonly topics?: string
  readonly without?: string
  readonly only?: string
}

/** What a digest should contain, and what not. */
export function takeFilters(taking: Taking): Filters {
  const without = takeOne(taking, WITHOUT)
  const topics = takeOne(taking, ABOUT)
  const outlet = taking.take(OUTLET)?.groups?.['outlet']
  return {
    ...(topics === undefined ? {} : { topics: commas(topics) }),
    ...(without === undefined ? {} : { without: commas(without) }),
    ...(outlet === undefined ? {} : { only: `source:${/\s/u.test(outlet) ? `"${outlet}"` : outlet}` }),
  }
}

function takeOne({ take }: Taking, patterns: readonly RegExp[]): string | undefined {
  for (const one of patterns) {
    const words = take(one)?.groups?.['words']?.trim()
    if (words !== undefined && words !== '') return words
  }
  return undefined
}

function commas(words: string): string {
  return words.replaceAll(/ ?(?:,|\band\b|\bor\b|&) ?/giu, ', ')
}
