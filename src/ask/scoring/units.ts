import { NUMBER_WORDS } from '#calendar/numbers.ts'
import { hasNumber } from './wanted.ts'

const NUMBER = String.raw`(?:\d[\d.,]{0,15}|\b(?:an?|half an?|several|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|${NUMBER_WORDS}))(?:[ -](?:hundred|thousand|million|billion|trillion)\b)?`
const LENGTH =
  '(?:(?:kilo|centi|milli)?met(?:re|er)s?|km|cm|mm|miles?|feet|foot|ft|inch(?:es)?|yards?|stor(?:e?ys?|ies)|light-years?)'
const WEIGHT = '(?:(?:kilo)?grams?|kilos?|kg|tonn?es?|tons?|pounds|lbs?|ounces?|stones?)'
const TIME = '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))'
const CURRENCY =
  '(?:crowns?|dollars?|euros?|pounds|francs?|yen|yuan|cents?|pence|krone[rn]?|kronor|zloty|hryvnias?|rou?bles?|pesos?|reais|rupees?|shillings?|dinars?)'

const numberOf = (unit: string) => new RegExp(String.raw`${NUMBER}[ -]?${unit}\b`, 'iu')

/** Measures, with the units that answer for each: "62 metres deep", "288 mph", "twice a week". */
const MEASURES: readonly (readonly [asked: RegExp, told: RegExp, only: boolean])[] = [
  [/\bhow (?:long|tall|deep|wide|thick)\b/iu, numberOf(LENGTH), true],
  [/\bhow (?:far|high|close)\b/iu, numberOf(LENGTH), false],
  [
    /\bhow (?:fast|quick)\b|\bwhat speed\b/iu,
    new RegExp(String.raw`\b(?:mph|kph|km/h|knots?)\b|${NUMBER}[ -]?${LENGTH} (?:an|per|a) ${TIME}\b`, 'iu'),
    false,
  ],
  [/\bhow heavy\b|\bhow much .{1,80} weigh/iu, numberOf(WEIGHT), false],
  [/\bhow (?:hot|cold|warm)\b|\btemperature\b/iu, /\d ?°|\bdegrees\b/iu, false],
  [
    /\bhow (?:often|frequently)\b/iu,
    new RegExp(
      String.raw`\b(?:once|twice|never|always|rarely|seldom|daily|hourly|weekly|monthly|yearly|annually)\b|${NUMBER} times\b|\b(?:every|each|per) (?:other |second |single |few |${NUMBER} )?${TIME}\b`,
      'iu',
    ),
    false,
  ],
]
/** Confidence that a number of anything else is the measure. */
const PERHAPS = 0.4

/** Confidence that a sentence has the measure that a question asks for: 0 to 1; `undefined` if it asks for none. */
export function measuring(question: string): ((sentence: string) => number) | undefined {
  const measure = MEASURES.find(([asked]) => asked.test(question))
  if (measure === undefined) return undefined
  const [, told, only] = measure
  return sentence => (told.test(sentence) ? 1 : only ? 0 : PERHAPS)
}

/** Numbers that count no things, each with the question that would ask for them. */
const OTHERS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [/\bper ?cents?\b|\bpoints?\b/iu, new RegExp(String.raw`${NUMBER}(?: to ${NUMBER})? ?(?:%|per ?cent\b)`, 'giu')],
  [
    new RegExp(String.raw`\b${CURRENCY}\b`, 'iu'),
    new RegExp(
      String.raw`[$€£¥] ?\d[\d.,]{0,15}(?: ?(?:hundred|thousand|million|billion|trillion|[mbk]n?)\b)?|${NUMBER} ${CURRENCY}\b`,
      'giu',
    ),
  ],
  [
    new RegExp(String.raw`\b${TIME}\b`, 'iu'),
    new RegExp(String.raw`${NUMBER}(?:[ -](?:to|or|and)[ -]${NUMBER})?[ -]${TIME}\b(?:[ -]olds?\b)?`, 'giu'),
  ],
  [new RegExp(String.raw`\b${LENGTH}\b`, 'iu'), new RegExp(String.raw`${NUMBER}[ -]${LENGTH}\b`, 'giu')],
  [/\b(?:all|both)\b/iu, /\b(?:all|both|neither|double|single)\b/giu],
  // "Flight 8501" is part of a name; "Some 80 people" at the beginning of a sentence is not.
  [/\p{Lu}[\p{L}-]{2,20} \d/u, /\d(?<=[\p{Ll},] \p{Lu}[\p{L}-]{2,20} \d)[\d.]{0,9}(?! (?:people|percent|million))/gu],
]

/**
 * For a "how many" question, drops from a sentence the numbers that count nothing: percentages, sums, spans, lengths,
 * and numbers in names; `undefined` for other questions.
 */
export function countsOnly(question: string): ((sentence: string) => string) | undefined {
  if (!/\bhow many\b/iu.test(question)) return undefined
  const others = OTHERS.flatMap(([asked, told]) => (asked.test(question) ? [] : [told]))
  return sentence =>
    hasNumber(sentence) ? others.reduce((rest, told) => rest.replaceAll(told, ' '), sentence) : sentence
}
