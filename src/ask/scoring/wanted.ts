import { foldedWords } from '#text/terms.ts'
import type { Wanted } from '../question.ts'

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|thirds|quarter|quarters|fifth|tenth|none|nobody|no one|once|twice|double|single|both|neither|all'
const NUMBER = new RegExp(String.raw`\d|\b(?:${NUMBER_WORDS})\b`, 'iu')
const MONEY =
  /[$€£¥]\s?\d|\d[\d.,]{0,15}\s?(?:million|billion|thousand|m|bn|k)?\s?(?:\p{Ll}{1,20} )?(?:percent|per cent|%|crowns?|dollars?|euros?|pounds?|francs?|yen|cents?|pence|krone[rn]?|kronor|zloty|hryvnias?|rubles?|roubles?|pesos?|reais|rupees?|yuan|shillings?|dinars?)\b|\b(?:free|for nothing|million|billion|percent)\b/iu
const AGE =
  /\b\d{1,3}-(?:year|month|day|week)s?-old\b|\b(?:aged?|age of)\b|,\s\d{1,3}(?=[,.;])|\b\d[\d.,]{0,9}(?: (?:hundred|thousand|million|billion))? years old\b|\b(?:hundred|thousand|\d{3,}) years\b|\bborn\b|\bolder\b|\byoungest\b|\boldest\b|\bdates?d? (?:back|to|from)\b|\b(?:BC|AD)\b/u
const DATE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b(?:today|tomorrow|yesterday|tonight|midnight|noon|Christmas|Easter|new year|spring|summer|autumn|winter)\b|\b(?:next|last|this|coming|following) (?:day|week|month|year|morning|night|evening|summer|winter|spring|autumn|season|century)\b|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:hours?|days?|weeks?|fortnights?|months?|years?|decades?)\b|\b(?:century|o'clock|dawn|dusk|at once|immediately)\b|\b\d{1,2} ?[ap]\.?m\b/iu
const DURATION =
  /\b(?:\d[\d.,]{0,15}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety|several|few|half)(?: and a half)?[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centuries|matches|games|seasons|rounds)\b|\b(?:until|since|for good|forever|all (?:day|night|week|year)|over(?:night| the weekend)|permanent|from \w+ to|fortnight|the end of)\b/iu
const PLACE =
  /\b(?:in|at|off|near|to|from|on|above|below|outside|inside|between|behind|along|through|into|onto|of|under|beside|around|across)\s+(?:the\s+)?(?:\p{Ll}+\s+)?\p{Lu}|\b(?:kilometres?|miles?|metres?|north|south|east|west|hall|street|road|square|house|school|church|hospital|museum|gallery|station|harbour|port|river|island|village|town|city|valley|coast|shore|sea|lake|forest|park|roof|cellar|basement|garden|yard|dock|quay|bridge|field|room|kitchen|pantry|deck|border|abroad|home|centre|center|stadium|court|building|warehouse|depot|tunnel|mountain|hill)\b/u
const PERSON =
  /\p{Lu}[\p{L}'’-]{1,40} (?:(?:van|von|de|da|ter|der|dos|of|the|al|el|bin) )*\p{Lu}[\p{L}'’-]+|\b(?:Mr|Mrs|Ms|Dr|Captain|Judge|President|Mayor|Professor|Father)\.? \p{Lu}|\b(?:who|man|woman|boy|girl|brother|sister|father|mother|son|daughter|wife|husband|\d+-year-old)\b|(?<=\p{Ll} )\p{Lu}[\p{L}'’-]+/u
const REASON =
  /\b(?:because|due to|owing to|thanks to|on account of|on the grounds?|caus(?:e|ed|es|ing)|blam(?:e|ed|es|ing)|reasons?|so that|so as|in order|led to|as a result|for fear|to (?:avoid|prevent|help|make|keep|save|protect|win|stop|pay|let|get)|means? that|therefore|attribut\w+|trigger\w*|spark\w*|for want of|for lack of|cit(?:ed|ing)|started (?:in|when|after|with)|began (?:in|when|after|with)|explain\w*|argued that|said that .{1,200} (?:had|was|were)|since (?:he|she|it|they|the|there|no|nobody)|as a precaution|had found|been found|too (?:many|much|few|little|late|old|small)|never (?:paid|been)|failed|lost contact|out of)\b/iu
const REASON_PERHAPS = /\b(?:after|when|with|for|over|following|had|too|while|so|was|were)\b/iu
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec'
const CALENDAR_DAY = new RegExp(
  String.raw`\b\d{1,2}\.? (?:${MONTH})\b|\b(?:${MONTH})\.? \d|\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b(?:next|coming|following) (?:day|week|month|year|morning|night|evening|summer|winter|spring|autumn|season|\p{L}{3,6}day)\b|\b(?:tomorrow|tonight|midnight|noon|century|o.clock|a\.m\.|p\.m\.)|\b(?:in|by|from|until|since|before|after|of|last|this|end of|early|late) (?:${MONTH}|spring|summer|autumn|winter|Christmas|Easter|New Year)\b`,
  'u',
)

const AT =
  /\b(?:in|at|off|near|to|from|on|outside|inside|between|through|into|along|behind|above|below|under|across|around|beside|west of|east of|north of|south of)\s+(?:(?:the|an?|his|her|their|its|one|two)\s+)?((?:[\p{L}’'-]{2,20}\s+){0,2}(?:hall|street|road|square|house|school|church|hospital|museum|gallery|station|harbour|port|river|island|village|town|city|valley|coast|shore|sea|lake|forest|park|roof|cellar|basement|garden|yard|dock|quay|bridge|field|room|kitchen|pantry|deck|border|centre|center|stadium|court|building|warehouse|depot|tunnel|mountain|hill|office|branch|university|shop|wall|airport|laboratory|ship|boat|gym|hotel|tent|camp)\b|\p{Lu}[\p{L}’'-]{1,40}(?:\s\p{Lu}[\p{L}’'-]{1,40}){0,3})|\b\d[\d.,]{0,9}\s(?:\p{Ll}{1,12}\s)?(?:kilometres?|miles?|metres?)\b/gu

/** Does a sentence have a place that is not in the question? */
export function tellsPlace(sentence: string, asked: ReadonlySet<string>): boolean {
  return [...sentence.matchAll(AT)].some(([, place = '']) => !foldedWords(place).some(word => asked.has(word)))
}

/** Phrases that say how something is done. */
const MEANS =
  /\bby (?:\p{L}+ly )?\p{L}{2,}ing\b|\b(?:using|via|by means of|with the help of|(?:through|with) an?|thanks to|by way of)\b/u
const ASKS_MEANS =
  /^(?:and |so )?how (?:did|do|does|can|could|was|were|is|are|has|have|had|will|would|the|an?|he|she|they|it)\b/iu

/** Is it asked how something is done? */
export function asksMeans(question: string): boolean {
  return ASKS_MEANS.test(question)
}

/** Does a sentence tell by what means something is done? */
export function tellsMeans(sentence: string): boolean {
  return MEANS.test(sentence)
}

const YEAR = /\b(?:1\d|20)\d\d\b/u
const CLOCK =
  /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:a\.?m|p\.?m)\b|\b(?:noon|midday|midnight|dawn|dusk|sunrise|sunset|o['’]clock)\b|\bpast \p{Ll}+|\bquarter to\b/u
const OF_TIME: Readonly<Record<string, RegExp>> = { year: YEAR, century: YEAR, time: CLOCK, hour: CLOCK, moment: CLOCK }

/** Does a sentence have a year, or an hour, as asked for: "in what year"? */
export function tellsTime(sentence: string, asked: string): boolean {
  return OF_TIME[asked]?.test(sentence) ?? tellsDay(sentence)
}

/** 1 if a sentence has the requested hour or year, -1 if it has none, 0 if another time was requested. */
export function tellsMoment(sentence: string, asked: string): number {
  const told = OF_TIME[asked]
  return told === undefined ? 0 : told.test(sentence) ? 1 : -1
}

/** Does a sentence have a number, in digits or in words? */
export function hasNumber(sentence: string): boolean {
  return NUMBER.test(sentence)
}

/** Does a sentence have a number in digits that is not in the question? */
export function tellsFigure(sentence: string, asked: ReadonlySet<string>): boolean {
  return [...sentence.matchAll(/\d{1,15}/gu)].some(([figure]) => !asked.has(figure))
}

/** Does a sentence have a sum of money? */
export function tellsSum(sentence: string): boolean {
  return SUM.test(sentence)
}

const SUM = /[$€£¥]|\b(?:crowns?|dollars?|euros?|pounds?)\b/iu

/** Does a sentence give an absolute day, not one relative to its article: "5 November" rather than "on Tuesday"? */
export function tellsDay(sentence: string): boolean {
  return CALENDAR_DAY.test(sentence)
}

/** Years, dates and times of day are not quantities. */
const CALENDAR =
  /\b(?:1[5-9]|20)\d\d\b(?! (?:people|cases|tonnes|crowns))|\b\d{1,2}(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\b\d{1,2}[:.]\d\d\b(?! (?:crowns|percent|metres))/gu
const NAME = /\p{Lu}[\p{L}'’-]{1,40} (?:(?:van|von|de|da|ter|der|dos|of|the|al|el|bin) )*\p{Lu}[\p{L}'’-]+/u

/** Confidence that a sentence contains something of this kind, 0 to 1. */
export function tells(sentence: string, wanted: Wanted): number {
  switch (wanted) {
    case 'number':
      return NUMBER.test(sentence.replaceAll(CALENDAR, ' ')) ? 1 : 0
    case 'money':
      return MONEY.test(sentence) ? 1 : /\d/u.test(sentence.replace(CALENDAR, ' ')) ? 0.7 : 0
    case 'age':
      return AGE.test(sentence) ? 1 : 0
    case 'date':
      return DATE.test(sentence) ? 1 : 0
    case 'duration':
      return DURATION.test(sentence) ? 1 : 0
    case 'place':
      return PLACE.test(sentence) ? 1 : 0
    case 'person':
      return NAME.test(sentence) ? 1 : PERSON.test(sentence) ? 0.6 : 0
    case 'reason':
      return REASON.test(sentence) ? 1 : REASON_PERHAPS.test(sentence) ? 0.3 : 0
  }
}
