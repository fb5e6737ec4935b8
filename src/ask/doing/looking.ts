import { mended } from '../reading/slips.ts'

type Fields = Readonly<Record<string, string | undefined>>

const tidy = (words: string): string =>
  mended(words.replace(/[‘’]/gu, "'").replace(/(?<![?!.\s])[?!.\s]+$/u, ''), () => false).replace(
    /(?<![\s,])[\s,]+(?:please|thanks|thank you)$/iu,
    '',
  )

const OUTLETS =
  '(?:newspapers?|papers?|sources?|outlets?|feeds?|publishers?|publications?|magazines?|sites?|websites?|media|news ?papers|broadcasters|agencies)'
const SOURCES = [
  new RegExp(
    String.raw`^(?:which|what)(?: (?:news|kind of))? ${OUTLETS}\b.*\b(?:you|here|there|we|crier|read|follow|covered|articles come|available|included)\b`,
    'iu',
  ),
  new RegExp(String.raw`^(?:what|which|who) (?:are|is) (?:your|the|all your|all the|our) (?:news )?${OUTLETS}$`, 'iu'),
  new RegExp(
    String.raw`^(?:show|list|tell|give)(?: me| us)?(?: all)?(?: the| your| our)? (?:news )?${OUTLETS}(?: (?:you|here|there|that|we)\b.*)?$`,
    'iu',
  ),
  /^(?:who|what) do you read$/iu,
  /^where (?:do|does) (?:you|crier|the (?:news|articles)) (?:get|come|take|have|find)\b.*$/iu,
  new RegExp(
    String.raw`^(?:do you (?:read|follow|have)|are you (?:reading|following)) (?:any |other )?${OUTLETS}`,
    'iu',
  ),
]
const ADD =
  /^(?:please )?(?:follow|add|subscribe to)(?: the)?(?: (?:feed|site|source|newspaper|paper|blog|rss))*(?: (?:of|at|from))? (?<which>(?:https?:\/\/)?[\w-]+\.[\w.-]+\S*)$/iu
const DROP =
  /^(?:please )?(?<do>remove|drop|pause|resume)(?: the)? (?:feed|source|newspaper|site)(?: of| at| from)? (?<which>.+)$/iu

/** The feeds: "which newspapers do you read?", "add https://…". */
export function hearsFeeds(words: string): Fields | undefined {
  const text = tidy(words)
  const add = ADD.exec(words.trim())?.groups?.['which']
  if (add !== undefined) return { which: add }
  const drop = DROP.exec(text)?.groups
  if (drop) return { do: drop['do'] === 'drop' ? 'remove' : drop['do']?.toLowerCase(), which: drop['which'] }
  return SOURCES.some(pattern => pattern.test(text)) ? {} : undefined
}

const TREND = [
  /^(?:show |give me |draw |plot |chart )?(?:me )?(?:the |a )?(?:trend|chart|graph|curve|plot|frequency)s? (?:of|for|on|in|about)(?: the)?(?: (?:word|words|term|topic|coverage of|mentions of|subject))? ?(?<words>.+)$/iu,
  /^how (?:has|is|was|did|have)(?: the)?(?: (?:word|term|topic|subject))? ?(?<words>.+?) (?:been )?trend(?:ing|ed)?$/iu,
  /^(?:is|are)(?: the)?(?: (?:word|term|topic))? ?(?<words>.+?) trending$/iu,
  /^how (?:often|frequently|many times) (?:is|was|has|did|were|are)(?: the)?(?: (?:word|term|topic))? ?(?<words>.+?) (?:been )?(?:mentioned|in the news|written about|covered|come up|appear(?:ed)?|reported)(?: (?:in the news|in articles|here))?$/iu,
  /^how (?:much|many articles|many stories)(?: a day)? (?:has|have|was|were|is|are) (?:been )?(?:there |written |published |reported )+(?:about|on|with) (?<words>.+)$/iu,
  /^(?:plot|chart|graph|draw)(?: me)?(?: the)?(?: (?:word|words|term|topic|coverage of|articles (?:on|about)|mentions of))? ?(?<words>.+)$/iu,
  /^how (?:has|did)(?: the)? coverage of (?<words>.+?) (?:change|develop|evolve|grow)(?:d|ed)?$/iu,
  /^how much (?:coverage|attention|press) (?:did|has|does|is there (?:of|on|for)) ?(?<words>.+?)(?: (?:get|got|gotten|received?|have))?$/iu,
]

/** How much is written about something, day by day: "how has the word cable been trending?". */
export function hearsTrend(words: string): Fields | undefined {
  const text = tidy(words)
  for (const pattern of TREND) {
    const groups = pattern.exec(text)?.groups
    const asked = groups?.['words']
    if (asked === undefined) continue
    const [, about = asked, since] = /^(.*?) since (.+)$/iu.exec(asked) ?? []
    return { words: about.replace(/^(?:the|word|term|topic) /iu, '').replaceAll('"', ''), since }
  }
  return undefined
}

const CATCHUP =
  /^(?:(?:can you |could you )?(?:catch me up|bring me up to (?:speed|date)|fill me in|update me|get me up to speed)|catch up|what (?:did|have) i miss(?:ed)?|did i miss (?:anything|something)|(?:is there )?anything i (?:missed|should know)|what have i missed|what did i miss while i was (?:away|out|off|asleep|on holiday)|what(?:'s| is| has) (?:new|happened|changed) since (?:i (?:last (?:looked|asked|was here)|was (?:last )?(?:here|away))|last time|my last visit)|anything (?:new )?since (?:i (?:last (?:looked|asked|was here)|was away)|last time))$/iu

/** What is new since somebody last looked. */
export function hearsCatchup(words: string): Fields | undefined {
  return CATCHUP.test(tidy(words)) ? {} : undefined
}

const NUMBERED =
  /^(?:(?:please )?(?:(?:give me |show me )?(?:a |the )?(?:summary|tl;?dr|details?) ?(?:of|on|for)?|summari[sz]e|sum up|open|show|read|tell me (?:more )?about|more (?:on|about))(?: me)? )?(?:the )?(?:number |no\.? ?|nr\.? ?|item |story |article |#)?(?<words>\d{1,2})(?:st|nd|rd|th)?(?: (?:one|story|article))?$/iu

/** One of the list just shown, by its number: "3", "summary of 3". */
export function hearsSummary(words: string): Fields | undefined {
  return NUMBERED.exec(tidy(words))?.groups
}

const HELP =
  /^(?:help(?: me)?|\?|what can (?:you do|i ask(?: you)?|i do(?: here)?)|how (?:do|does) (?:you|this|it|crier) work|commands|what (?:do|can) you (?:do|know)|how can you help(?: me)?|how do i use (?:you|this|crier)|instructions|manual|usage|(?:show|list)(?: me)?(?: the| all| your)* commands|what are (?:your|the) commands)$/iu

/** What one can ask. */
export function hearsHelp(words: string): Fields | undefined {
  return words.trim() === '?' || HELP.test(tidy(words)) ? {} : undefined
}
