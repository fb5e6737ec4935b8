import { plainly } from './plainly.ts'

type Fields = Readonly<Record<string, string | undefined>>

const OUTLETS =
  '(?:newspapers?|papers?|sources?|outlets?|feeds?|publishers?|publications?|magazines?|sites?|websites?|media|broadcasters?|agencies)'
const NOUN = '(?:feeds?|sources?|sites?|newspapers?|papers?|blogs?|rss)'
/** A URL as people write it: with its scheme, or a host that ends in letters. */
const ADDRESS = String.raw`(?<which>https?:\/\/\S+|(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?)`
const NAME = String.raw`(?<which>\p{Lu}[\p{L}\d'&.-]*(?: \p{Lu}[\p{L}\d'&.-]*){0,4})`
const WITH_NOUN = String.raw`(?:the )?(?:${NOUN}(?: (?:of|from|at))? (?<which>\S.*?)|(?<which>\S.*?) ${NOUN})`

const DOING: readonly (readonly [string, string, string?])[] = [
  [
    'add',
    String.raw`(?:(?:also )?(?:follow|add|read|include|fetch|poll|subscribe to|start (?:reading|following))|new ${NOUN}:?)`,
  ],
  [
    'remove',
    '(?:remove|drop|delete|get rid of|throw out|(?:stop|quit) (?:reading|following|fetching|polling)|unsubscribe from|no longer (?:read|follow))',
  ],
  ['pause', "(?:pause|hold|suspend|don't fetch|put(?=.* on hold$))", ' on hold'],
  ['resume', '(?:resume|unpause|continue|restart|start(?=.* again$)|read(?=.* again$)|fetch(?=.* again$))', ' again'],
]
const VERBS = DOING.toReversed().flatMap(([task, verb, after = '']) => {
  const ends = after === '' ? '' : `(?:${after})?`
  const one = (what: string, flags: string) => ({ task, pattern: new RegExp(`^${verb} ${what}${ends}$`, flags) })
  return [
    one(
      String.raw`(?:(?:the )?${NOUN}(?: (?:of|from|at|called))? )?${ADDRESS}(?: (?:as|to|from|in) (?:an? |the |our |your )?(?:new )?${NOUN})?`,
      'iu',
    ),
    ...(task === 'add'
      ? []
      : [
          one(String.raw`${NAME} (?:from|off|out of) (?:the |our |your )?${NOUN}`, 'u'),
          one(WITH_NOUN.replace('(?<which>', '(?<one>'), 'iu'),
        ]),
    ...(task === 'resume' ? [one(NAME, 'u')] : []),
  ]
})
const PAGES: readonly RegExp[] = [
  /^(?<how>always|never|don't) (?:fetch|load|get|read) (?:the )?pages? (?:of|from|for) (?<which>.+)$/iu,
  /^(?:fetch|load|get|read) (?:the )?pages? (?:of|from|for) (?<which>.+?) (?<how>always|never|only when needed|when needed|if needed|only if needed)$/iu,
  /^(?:fetch|load|get|read) (?<which>.+?)(?:'s|s') pages? (?<how>always|never|only when needed|when needed|if needed|only if needed)$/iu,
  /^(?<how>always|never) (?:fetch|load|get|read) (?<which>.+?)(?:'s|s') pages?$/iu,
]
const LISTED: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:which|what|how many)(?: (?:news|kind of|other))* ${OUTLETS}\b(?: (?:do|are|is|does|have|has|can|you|we|here|there|i|read|reading|follow|following|followed|cover|covered|have|use|available|included|known|connected|broken|failing|working|down|dead|fine|ok|paused|slow|to|your|news|in|articles|come|from|the))*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:what|which|who) (?:are|is) (?:your|the|all your|all the|our|these)(?: news)? ${OUTLETS}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:show|list|tell|give|name|see)(?: me| us)?(?: all| every)?(?: the| your| our| of your)*(?: news)? ${OUTLETS}(?: (?:you|that you|here|there|that|we|i)\b.*)?$`,
    'iu',
  ),
  /^(?:who|what)(?: all)? do you read$/iu,
  /^where (?:do|does) (?:you|crier|the (?:news|articles)|it|this) (?:get|come|take|have|find)(?: (?:the|your|its|all|this|that|news|articles|stories|from|it))*$/iu,
  new RegExp(
    String.raw`^(?:do you (?:read|follow|have|cover)|are you (?:reading|following)) (?:any |other |more )*${OUTLETS}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:are|is|do|does|how are|how is) (?:all |any |the |our |your |my )*${OUTLETS} (?:all )?(?:working|work|ok|okay|fine|alive|broken|failing|down|healthy|up|doing)$`,
    'iu',
  ),
]

/** Requests about feeds: "which newspapers do you read?", "add https://…", "pause the feed of Capewire". */
export function hearsFeeds(words: string): Fields | undefined {
  const text = plainly(words)
  for (const { task, pattern } of VERBS) {
    const groups = pattern.exec(text)?.groups ?? {}
    const which = groups['which'] ?? groups['one']
    if (which === undefined || /^(?:the|my|our|your|these|all|any)$/iu.test(which)) continue
    return task === 'add' ? { which } : { do: task, which }
  }
  for (const pattern of PAGES) {
    const { which, how = '' } = pattern.exec(text)?.groups ?? {}
    if (which === undefined) continue
    const pages = /always/iu.test(how) ? 'always' : /never|don't/iu.test(how) ? 'never' : 'needed'
    return { do: 'change', which, pages }
  }
  return LISTED.some(pattern => pattern.test(text)) ? {} : undefined
}
