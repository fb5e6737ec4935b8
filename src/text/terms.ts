import { rarityOf } from './rarity.ts'
import { isPlain, plainWords, stemOf, usualDigits, wordsOf } from './words.ts'

/** Accents; the optional vowel signs of Arabic and Hebrew; the tatweel, which only stretches a word. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/gu
const JOINERS = /[\u200c\u200d]/gu
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
}

/** Too common to distinguish articles: dropped from a query that has other words. */
const COMMON = new Set(
  (
    'a about after all an and any are as at be been but by can did do for from had has have he her his how i in into is it ' +
    'its more not of on or our out over said say she so that the their them they this to up was we were what when where ' +
    'which who why will with would you'
  ).split(' '),
)

/**
 * Words normalised for comparison: lower case, without accents and apostrophes, digits as 0 to 9; `Łukašenka’s` is
 * `lukasenka`. A word with marks inside is one: C++, .NET, AT&T, U.S., F-16, O’Brien, 12,500, and a pictograph.
 */
export function foldedWords(text: string): readonly string[] {
  if (isPlain(text) && !PLAIN_MARKED.test(text)) return plainWords(text.toLowerCase())
  return wordsOf(folded(joined(usualDigits(text.replaceAll(WIDE, wide => wide.normalize('NFKC')))))).map(bare)
}

/** Full-width letters and digits, and half-width kana. */
const WIDE = /[\uff01-\uffef]+/gu
/** The Arabic article, alone or after a one-letter word; it is attached to its noun. */
const ARABIC_ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{Script=Arabic}{3})/u

/** Without apostrophes and the Arabic article. */
function bare(word: string): string {
  return word.replace(/[’']/gu, '').replace(ARABIC_ARTICLE, '')
}

const ALONE = String.raw`(?<![\p{L}\p{N}])`
const ENDS = String.raw`(?![\p{L}\p{N}])`
/** Words with marks inside, by one of those marks, and how to join their parts. */
const JOINED: readonly (readonly [mark: string, pattern: RegExp, as: string | ((whole: string) => string)])[] = [
  ['+', new RegExp(String.raw`${ALONE}([a-z])\+\+`, 'giu'), '$1plusplus'],
  ['#', new RegExp(String.raw`${ALONE}([a-z])#${ENDS}`, 'giu'), '$1sharp'],
  ['.', new RegExp(String.raw`${ALONE}\.net${ENDS}`, 'giu'), ' dotnet'],
  ['&', new RegExp(String.raw`${ALONE}(\p{L}{1,3})&(\p{L}{1,3})${ENDS}`, 'gu'), '$1$2'],
  ['.', new RegExp(String.raw`(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L}){1,9}${ENDS}\.?`, 'gu'), unmarked],
  ['-', new RegExp(String.raw`${ALONE}(\p{L}{1,3})-(\p{N}{1,4})${ENDS}`, 'gu'), '$1$2'],
  ['’', new RegExp(String.raw`${ALONE}(o)’(?=\p{L}{2})`, 'giu'), '$1'],
  ["'", new RegExp(String.raw`${ALONE}(o)'(?=\p{L}{2})`, 'giu'), '$1'],
  ['', new RegExp(String.raw`${ALONE}\p{N}{1,3}(?:[,.'’ \u00a0\u202f]\p{N}{3}){1,6}${ENDS}`, 'gu'), unmarked],
  ['', /(?![©®™])\p{Extended_Pictographic}/gu, pictograph],
]
const MARKED = /[+#.&’'-]|\p{N}\P{L}\p{N}|\p{Extended_Pictographic}/u

/** `MARKED`, for text with only English letters: `JOINED` finds nothing elsewhere. */
const PLAIN_MARKED = /\+\+|[#&]|\.[a-z\d]|-\d|o[’']|\d[,.'’ ]\d/iu

function joined(text: string): string {
  if (!MARKED.test(text)) return text
  let rest = text
  for (const [mark, pattern, as] of JOINED) {
    if (!rest.includes(mark)) continue
    rest = typeof as === 'string' ? rest.replaceAll(pattern, as) : rest.replaceAll(pattern, as)
  }
  return rest
}

function unmarked(whole: string): string {
  return `${whole.replaceAll(/[^\p{L}\p{N}]/gu, '')} `
}

function pictograph(character: string): string {
  return ` pictograph${(character.codePointAt(0) ?? 0).toString(16)} `
}

/** A text in lower case and without accents, every character at the same offset. */
export function foldedLetters(text: string): string {
  return text.replace(/[^a-z0-9\s]/gu, character => {
    const plain = folded(character)
    return plain.length === character.length ? plain : character
  })
}

function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').normalize('NFC').replace(JOINERS, '')
  return plain.replace(/[łøđðþßæœıħŧٱىیةک]/gu, letter => UNDECOMPOSED[letter] ?? letter)
}

/** The terms for the full-text index, in order: folded words, stemmed. */
export function termsOf(text: string): readonly string[] {
  return foldedWords(text).map(stemOf)
}

/** The distinct terms of a query, without the most common words unless there are no others. */
export function termsAsked(words: string): readonly string[] {
  const folded = foldedWords(words)
  const telling = folded.filter(word => !COMMON.has(word))
  return [...new Set((telling.length > 0 ? telling : folded).map(stemOf))]
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' }
/** `rarityOf` below which a word is common in English news, and so not a name with its umlaut written out. */
const COMMON_RARITY = 5.3
const MOST_SPELLINGS = 4

/** The terms of a query in each spelling of its umlauts: Müller and Mueller. The given spelling comes first. */
export function spellingsAsked(words: string): readonly (readonly string[])[] {
  const spellings = [words]
  for (const word of words.match(/\p{L}{4,}/gu) ?? []) {
    const small = word.toLowerCase().normalize('NFC')
    const out = small.replaceAll(/[äöüåøæ]/gu, letter => UMLAUTS[letter] ?? letter)
    const other = out === small ? small.replaceAll(/([ao])e|(?<![aeq])(u)e/gu, '$1$2') : out
    if (other === small || (out === small && rarityOf(stemOf(small)) < COMMON_RARITY)) continue
    for (const spelling of spellings.slice(0, MOST_SPELLINGS)) spellings.push(spelling.replace(word, other))
  }
  return spellings.slice(0, MOST_SPELLINGS).map(termsAsked)
}

/** The adjacent terms of a query: all of them together, and every pair of content words. */
export function phrasesAsked(words: string): readonly (readonly string[])[] {
  const folded = foldedWords(words).slice(0, LONGEST_PHRASE)
  const pairs = folded.slice(1).flatMap((word, index) => {
    const before = folded[index] ?? ''
    return COMMON.has(word) || COMMON.has(before) ? [] : [[stemOf(before), stemOf(word)]]
  })
  return folded.length < 3 ? pairs : [folded.map(stemOf), ...pairs]
}
const LONGEST_PHRASE = 8
