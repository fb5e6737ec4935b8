import { numberIn, NUMBER_WORDS } from '#calendar/numbers.ts'
import { plainly } from './plainly.ts'

type Fields = Readonly<Record<string, string | undefined>>

const CURVE = '(?:trends?|charts?|graphs?|curves?|plots?|diagrams?|frequency)'
const MADE = String.raw`(?:articles?|stories|coverage|mentions|news|reports?)`
const OF = '(?:of|for|on|in|about|with)'
const WORD = String.raw`(?:the )?(?:(?:word|words|term|topic|subject) )?(?<words>.+?)`
const TOLD =
  '(?:mentioned|in the news|written about|covered|reported(?: on)?|talked about|come up|appeared?|make the news)'
const TREND: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:show|give|draw|plot|chart|make|see|get)(?: me| us)? )?(?:the |a )?${CURVE} ${OF} (?:(?:the )?${MADE} (?:${OF} )?)?${WORD}(?: coverage)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:plot|chart|graph|draw|visuali[sz]e)(?: me| us)? (?:(?:the )?${MADE} ${OF} )?(?:how (?:often|much) )?${WORD}(?: (?:is|was|has been|were) ${TOLD}| coverage)?$`,
    'iu',
  ),
  new RegExp(String.raw`^how (?:has|is|was|did|have) ${WORD} (?:been )?trend(?:ing|ed)?$`, 'iu'),
  new RegExp(String.raw`^(?:is|are) ${WORD} (?:still )?trending$`, 'iu'),
  new RegExp(
    String.raw`^how (?:often|frequently|many times) (?:is|was|has|did|were|are|does|do) ${WORD} (?:been )?${TOLD}(?: (?:in the news|in articles|here))?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^how (?:much|many ${MADE})(?: (?:a|per|each|every) day)? (?:has|have|was|were|is|are) (?:been )?(?:there |written |published |reported )+${OF} ${WORD}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:show(?: me)? )?how (?:has|did|the)?(?: the)? ?(?:coverage|news|reporting) ${OF} ${WORD} (?:has |have )?(?:changed?|developed?|evolved?|grow(?:n|ed)?|grew)(?: over time)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^how much (?:coverage|attention|press|news) (?:did|has|does|is there ${OF}) ?${WORD}(?: (?:get|got|gotten|received?|have|had))?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:is|are|was) there (?:more|less|fewer) (?:${MADE} )?(?:${OF} )${WORD} (?:than (?:before|last \p{L}+|usual)|now|lately|these days|nowadays)$`,
    'iu',
  ),
]

/** A request for a trend: "how has the word cable been trending?". */
export function hearsTrend(words: string): Fields | undefined {
  const text = plainly(words)
  for (const pattern of TREND) {
    const asked = pattern.exec(text)?.groups?.['words']
    if (asked === undefined) continue
    const [, about = asked, since] = /^(.*?) since (.+)$/iu.exec(asked) ?? []
    return {
      words: about
        .replace(/^(?:the|word|term|topic) /iu, '')
        .replace(/ coverage$/iu, '')
        .replaceAll('"', ''),
      since,
    }
  }
  return undefined
}

const BEHIND = String.raw`(?: (?:important|big|major|much|here|today|yet|while (?:i was|we were) (?:away|out|off|asleep|gone|sleeping|on (?:holiday|vacation|leave))|since (?:i (?:last \p{L}+(?: here)?|was (?:last )?(?:here|away|gone)|left|went (?:away|home))|(?:the )?last time|my last (?:visit|look|question))))*`
const AWAY = String.raw`(?:(?:i'm|i am|i was|i've been|i have been|we were|i just (?:got|came)|i got|i came) (?:just )?(?:back|away|out|off|on (?:holiday|vacation|leave)|gone|asleep)(?: (?:again|from \p{L}+|for (?:a|an|the|\d+|\p{L}+) \p{L}+))*[,.:;!]* )?`
const CATCHUP: readonly RegExp[] = [
  new RegExp(
    String.raw`^${AWAY}(?:(?:catch|bring|get|put) (?:me|us) up(?: to (?:speed|date))?|fill (?:me|us) in|update me|catch up|what (?:did|have) (?:i|we) miss(?:ed)?|did (?:i|we) miss (?:anything|something|much)|have (?:i|we) missed (?:anything|something)|(?:is there )?anything (?:i|we) (?:missed|should know|need to know))(?: (?:on|about|with) (?:what (?:i|we) missed|everything|the news))?${BEHIND}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:what(?:'s| is| has)?(?: been)? (?:new|happened|changed|going on)|anything (?:new|happened|changed)|has anything (?:happened|changed))${BEHIND}$`,
    'iu',
  ),
]
/** Without these words it asks what is new in general, not what is new to the asker. */
const BEHIND_SAID = new RegExp(String.raw`\b(?:i|we|last time|my last)\b`, 'iu')
const BACK = new RegExp(
  String.raw`^${AWAY.slice(0, -1)}(?:and )?(?:what(?:'s| is| has)? (?:new|happened|changed|up)|anything new)$`,
  'iu',
)

/** A request for what is new since somebody last looked. */
export function hearsCatchup(words: string): Fields | undefined {
  const text = plainly(words)
  if (CATCHUP[0]?.test(text) || BACK.test(text)) return {}
  return CATCHUP[1]?.test(text) && BEHIND_SAID.test(text) ? {} : undefined
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const THING = '(?:one|story|article|item|piece|headline|result|entry|point)'
const OPEN = String.raw`(?:(?:give|show|open|read|get|see|tell|want|pick|take)(?: me| us)?(?: (?:a|the|more))*|(?:(?:a|the) )*)?`
const NUMBERED = new RegExp(
  String.raw`^(?:(?:i'd like|i want) (?:to )?)?(?:what(?:'s| is) )?${OPEN} ?(?:(?<long>long(?:er)?|detailed|full)|(?<short>short(?:er)?|brief|quick))? ?(?:summary|tl;?dr|details?|text|summari[sz]e|sum up|expand|more|about)? ?(?:(?:of|on|for|about|me|the) )*(?:number |no\.? ?|nr\.? ?|item |story |article |#)?(?:(?<digits>\d{1,2})(?:st|nd|rd|th)?|(?<ordinal>${ORDINALS.join('|')})|(?<word>${NUMBER_WORDS})(?<!^one))(?: ${THING})?(?: (?:about|say|in (?P<full>full)))?(?: (?<briefly>briefly|in short|shortly)| (?<atLength>in (?:full|detail|depth)|at length))?$`.replace(
    '(?P<full>full)',
    'full',
  ),
  'iu',
)

/** Characters; nobody picks an item from a list in more. */
const LONGEST = 200

/** An item of the list just shown, by its number: "3", "summary of 3", "the second one". */
export function hearsSummary(words: string): Fields | undefined {
  const found = words.length > LONGEST ? undefined : NUMBERED.exec(plainly(words).replace(/(?<=\d)\.$/u, ''))?.groups
  if (!found) return undefined
  const { digits, ordinal, word, long, short, briefly, atLength } = found
  const number =
    digits === undefined
      ? ordinal === undefined
        ? numberIn(word ?? '')
        : ORDINALS.indexOf(ordinal.toLowerCase()) + 1
      : Number(digits)
  if (number === undefined) return undefined
  const length = (long ?? atLength) === undefined ? ((short ?? briefly) === undefined ? undefined : 'short') : 'long'
  return { words: String(number), length }
}

const HELP: readonly RegExp[] = [
  /^(?:help(?: me)?|\?|i need help|commands|instructions|manual|man|usage)$/iu,
  /^what (?:can (?:you do|i ask(?: you)?|i do(?: here| with you)?)|(?:do|can) you (?:do|know)|are you (?:good )?for|are my options)$/iu,
  /^how (?:do|does|can|could) (?:you|this|it|crier|i) (?:work|(?:use|ask|talk to) (?:you|this|crier|it)(?: bot)?|help(?: me)?)$/iu,
  /^(?:use|ask|talk to) (?:you|this|crier)(?: bot)?$/iu,
  /^(?:(?:show|list|give|tell)(?: me)? )?(?:the |all |your )*(?:list of )?commands(?: (?:you know|there are))?$/iu,
  /^(?:what|which) (?:are (?:your|the) commands|commands (?:are there|do you (?:know|have)|can i use|exist))$/iu,
  /^(?:explain|tell me|show me) (?:how you work|how (?:this|it) works|what you can do|what you do|how to use (?:you|this))$/iu,
  /^(?:give me )?an? (?:overview|list|summary) of what you can do$/iu,
]

/** A request for help. */
export function hearsHelp(words: string): Fields | undefined {
  const text = plainly(words)
  return HELP.some(pattern => pattern.test(text) || pattern.test(words.trim().replace(/(?<![?!.])[?!.]+$/u, ''))) ||
    words.trim() === '?'
    ? {}
    : undefined
}
