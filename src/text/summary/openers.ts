import type { Reading } from './reading.ts'

const PERSON = /^(?:he|she|his|her|hers|him)(?:['’](?:s|d|ll))?\b/iu
const THING =
  /^(?:they|it|its|their|theirs|them|this|that|these|those|such|both|neither|the (?:latter|former|pair|duo|two))(?:['’](?:s|d|ll|re|ve))?\b/iu
const OTHER_HALF =
  /^(?:but|and|or|nor|yet|however|instead|otherwise|moreover|furthermore|therefore|thus|hence|nevertheless|nonetheless|likewise|similarly|then|also|so|still|besides|for (?:example|instance)|in (?:addition|contrast|other words|turn|response|return)|as a result|on the other hand|by contrast|at the same time|not only that|that said|even so|what['’]s more)\b/iu
/** A capitalised word that neither opens the sentence nor is a day or a month. */
const NAME =
  /(?<!^[\s"“'‘(]*)\b(?!\p{L}+day\b|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}'’-]+/u

/** What a sentence needs before it to be understood. */
export type Leaning = 'nothing' | 'the sentence before' | 'a name before'

/** How a sentence opens, whatever marks stand before its first word. */
export function leaningOf(sentence: string): Leaning {
  const bare = sentence.replace(/^[\s"'“”‘’«„([*•·–—…-]+/u, '')
  if (PERSON.test(bare)) return 'a name before'
  return THING.test(bare) ||
    OTHER_HALF.test(bare) ||
    startsAmidQuotation(sentence) ||
    isBareQuotation(sentence) ||
    /^\p{Ll}/u.test(bare)
    ? 'the sentence before'
    : 'nothing'
}

/** May a sentence be shown with those? What it leans on has to stand right before it. */
export type Stands = (index: number, shown: ReadonlySet<number>) => boolean

export function standing({ sentences, leaning: leanings }: Pick<Reading, 'sentences' | 'leaning'>): Stands {
  return (index, shown) => {
    const leaning = leanings[index] ?? 'nothing'
    if (leaning === 'nothing') return true
    if (!shown.has(index - 1)) return false
    if (leaning === 'the sentence before') return true
    for (let before = index - 1; shown.has(before); before -= 1)
      if (NAME.test(sentences[before]?.text ?? '')) return true
    return false
  }
}

/** "…and went home,” he said.": a quotation closes here that another sentence opened. */
function startsAmidQuotation(sentence: string): boolean {
  const curly = sentence.search(/[“”]/u)
  if (curly !== -1) return sentence[curly] === '”'
  return /^[^"]*[.,!?]"(?:\s[^"]*)?$/u.test(sentence)
}

/** "“We left.”": nothing but what somebody said, and not who. */
function isBareQuotation(sentence: string): boolean {
  return /^(?:["“][^"“”]*["”]?|[‘'](?:[^’'"“]|[’'](?=\p{L}))*[’']?)$/u.test(sentence)
}
