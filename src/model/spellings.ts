const MONTHS: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  jun: 'June',
  jul: 'July',
  aug: 'August',
  sep: 'September',
  sept: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
}
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const UNITS = 'one|two|three|four|five|six|seven|eight|nine'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const SMALL = ['zero', ...UNITS.split('|'), ...TEENS.split('|')]
const LARGE: Readonly<Record<string, string>> = {
  k: 'thousand',
  mn: 'million',
  mln: 'million',
  m: 'million',
  million: 'million',
  bn: 'billion',
  billion: 'billion',
  trn: 'trillion',
  trillion: 'trillion',
  thousand: 'thousand',
}
const TITLES: Readonly<Record<string, string>> = {
  sen: 'Senator',
  rep: 'Representative',
  gov: 'Governor',
  gen: 'General',
  prof: 'Professor',
  lt: 'Lieutenant',
  capt: 'Captain',
  sgt: 'Sergeant',
  col: 'Colonel',
}

/** A number in digits, and its scale. */
const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?`
const SCALE = 'thousand|million|billion|trillion'

/**
 * Normalises spellings that certainly mean the same: quotation marks and dashes, "per cent", "two" and 2, "1.2bn" and
 * "1.2 billion", "5 dollars" and "$5", "Nov. 3" and "3 November", "9 a.m." and "9am", "Sen." and "Senator". Not "2m",
 * which may be metres, unless it is money.
 */
export function even(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[–−‐‑]/gu, '-')
    .replace(/\b ?per ?cent\b/giu, '%')
    .replace(/\n\s*\n/gu, ' ¶ ')
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(String.raw`\b(${TENS})[- ](${UNITS})\b`, 'giu'), (_, tens: string, unit: string) =>
      String(tensOf(tens) + smallOf(unit)),
    )
    .replace(new RegExp(String.raw`\b(?:${TENS})\b`, 'giu'), word => String(tensOf(word)))
    .replace(new RegExp(String.raw`\b(?:zero|${UNITS}|${TEENS})\b`, 'giu'), word => String(smallOf(word)))
    .replace(/\b1 (?=(?:third|quarter|half)\b)/gu, 'a ')
    .replace(
      new RegExp(String.raw`(?<=\d)(${SCALE}|bn|mn|mln|trn)\b`, 'giu'),
      (_, large: string) => ` ${largeOf(large)}`,
    )
    .replace(/(?<=\d )(?:bn|mn|mln|trn)\b/giu, large => largeOf(large))
    .replace(
      new RegExp(String.raw` ?([mk])\b(?<=\p{Sc} ?${FIGURE} ?[mk])`, 'giu'),
      (_, large: string) => ` ${largeOf(large)}`,
    )
    .replace(new RegExp(String.raw`(?<![\p{Sc}\d.,])(${FIGURE}(?: (?:${SCALE}))?)[ -]dollars?\b`, 'giu'), '$$$1')
    .replace(new RegExp(String.raw`(?<![\p{Sc}\d.,])(${FIGURE}(?: (?:${SCALE}))?)[ -]euros?\b`, 'giu'), '€$1')
    .replace(
      /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= \d)|(?<=\d )(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.(?= \p{Ll}| \d))?/gu,
      month => monthOf(month),
    )
    .replace(new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (${MONTH})\b`, 'gu'), '$2 $1')
    .replace(new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?:st|nd|rd|th)\b`, 'gu'), '$1 $2')
    .replace(
      /\b(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b(?:\.(?! \p{Lu}|$))?/giu,
      (_, hour: string, minute: string | undefined, half: string) =>
        `${hour}${minute === undefined ? '' : `:${minute}`}${half.toLowerCase()}m`,
    )
    .replace(
      /\b(?:Sen|Rep|Gov|Gen|Prof|Lt|Capt|Sgt|Col)\.(?= )/gu,
      title => TITLES[title.slice(0, -1).toLowerCase()] ?? title,
    )
}

function tensOf(word: string): number {
  return (TENS.split('|').indexOf(word.toLowerCase()) + 2) * 10
}

function smallOf(word: string): number {
  return SMALL.indexOf(word.toLowerCase())
}

function largeOf(word: string): string {
  return LARGE[word.toLowerCase()] ?? word
}

function monthOf(month: string): string {
  return MONTHS[month.replace('.', '').toLowerCase()] ?? month
}
