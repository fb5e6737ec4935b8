import type { Leaning } from '#core/news/analysis.ts'
import { withoutDateline } from '../../sentences/dateline.ts'
import { anaphorOf, frontedPronoun } from './anaphors.ts'
import type { Reading } from './reading.ts'

/** A capitalised word that neither opens the sentence nor is a day or a month. */
const NAME =
  /\b(?=\p{Lu})(?<!^[\s"'“‘(]*)(?!\p{L}+day\b|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}'’-]+/u

const OPENING_MARKS = /^[\s"'“”‘’«„([*•·–—…¿¡-]+/u

/**
 * Characters; after a dateline, a longer sentence has the news however it opens, while a shorter one may set a scene:
 * “If it worked once, …”.
 */
const TEASES = 100

/** "The authors of that piece were content.", "Readers in that house left." */
const OF_THAT = /^[^“”"„«]{1,60}?\b(?:of|by|for|from|with|about|behind|in|on|at|under) that (?!of\b)\p{Ll}/u

/** "“The bridge is safe,” he told reporters.", "The bridge, she said, is safe.": the speaker was named before. */
const SAID_BY_WHOM =
  /^[^“”"]{0,80}(?:[“"][^“”"]+["”]|,)\s(?:he|she)\s(?:\p{Ll}+ly\s)?(?:said|says|told|tells|added|adds|wrote|writes|\p{Ll}{3,}ed)\b/u

/**
 * What a sentence's opening leans on, ignoring marks before its first word.
 *
 * @param language ISO 639-1; one without rules of its own uses those of English
 */
export function leaningOf(sentence: string, language = 'en'): Leaning {
  const bare = sentence.replace(OPENING_MARKS, '')
  const anaphor = anaphorOf(bare, language)
  if (anaphor !== 'nothing') return anaphor
  const told = withoutDateline(sentence)
  if (told !== sentence && told.length <= TEASES && language === 'en') return frontedPronoun(told)
  if (language === 'en' && OF_THAT.test(sentence)) return 'the sentence before'
  if (SAID_BY_WHOM.test(sentence)) return 'a name before'
  return startsAmidQuotation(sentence) || isBareQuotation(sentence) || /^\p{Ll}/u.test(bare)
    ? 'the sentence before'
    : 'nothing'
}

/**
 * Can a sentence be shown with these? What it leans on must come directly before it, and what it presupposes anywhere
 * before.
 */
export type Stands = (index: number, shown: ReadonlySet<number>) => boolean

export function standing({
  sentences,
  leaning: leanings,
  presumed,
}: Pick<Reading, 'sentences' | 'leaning' | 'presumed'>): Stands {
  return (index, shown) => {
    if (presumed[index]?.some(tellers => !tellers.some(teller => shown.has(teller)))) return false
    const leaning = leanings[index] ?? 'nothing'
    if (leaning === 'nothing') return true
    if (!shown.has(index - 1)) return false
    if (leaning === 'the sentence before') return true
    for (let before = index - 1; shown.has(before); before -= 1)
      if (NAME.test(sentences[before]?.text ?? '')) return true
    return false
  }
}

/** "…and went home,” he said.": closes a quotation that another sentence opened. */
function startsAmidQuotation(sentence: string): boolean {
  const curly = sentence.search(/[“”„]/u)
  if (curly !== -1) return sentence[curly] === '”'
  return /^[^"]*[.,!?]"(?:\s[^"]*)?$/u.test(sentence)
}

/** "“We left.”": nothing but a quotation, without its speaker. */
function isBareQuotation(sentence: string): boolean {
  return /^(?:["“„][^"“”]*(?:["“”][.\s]*)?|«[^«»]*(?:»[.\s]*)?|[‘'](?:[^’'"“]|[’'](?=\p{L}))*(?:[’'][.\s]*)?)$/u.test(
    sentence,
  )
}
