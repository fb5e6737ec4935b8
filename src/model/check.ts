import type { Article } from '#core/news/article.ts'
import { clean } from './clean.ts'
import { factsOf, recordOf, stands } from './facts.ts'
import { claimTokensOf, type ClaimToken } from './tokens.ts'

/** The article that a retelling is checked against. */
export type CheckedArticle = Pick<Article, 'headline' | 'body'>

export type Checked =
  | { readonly ok: true; readonly sentences: readonly string[] }
  /** Why it cannot be shown, for the operator. */
  | { readonly ok: false; readonly reason: string }

/** Characters. Single sentences of news are rarely longer; lines on average must not be. */
const SENTENCE_LENGTH = 320
/** A retelling keeps at least this fraction of the distinctive words; an apology or another topic does not. */
const SHARED = 0.6
const STEM = 4
/** Endings that no sentence has, even without a full stop. */
const BREAKS_OFF = /(?:[,;:–—-]|\b(?:and|or|but|the|an?|of|to|in|on|for|with|by|at|from|that|which|who))$/iu
/** A full stop and another sentence, rather than an initial, or a title and a name. */
const NEXT_SENTENCE =
  /(?<!\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Prof|Capt|Sgt|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec))[.!?]\s+(?=\p{Lu})/gu
const QUOTATION = /["“”„«»]|(?<![\p{L}\p{N}])['‘](?=\p{L})/u

/**
 * Decides whether a model's text may be shown: at most `most` lines, no quotations (those come only from the article),
 * and no number, date or proper name that the article does not have. The rules are for English.
 */
export function check(text: string, { headline, body }: CheckedArticle, most: number): Checked {
  if (text.length > most * SENTENCE_LENGTH * 2) return no(`it has ${text.length} characters with its markup`)
  const lines = clean(text)
  const length = lines.reduce((sum, line) => sum + line.length, 0)
  if (!lines.some(line => /\p{L}/u.test(line))) return no('it is empty')
  if (lines.length > most) return no(`it has ${lines.length} lines, not at most ${most}`)
  if (length > most * SENTENCE_LENGTH) return no(`it has ${length} characters, not at most ${most * SENTENCE_LENGTH}`)
  if (lines.some(line => QUOTATION.test(line))) return no('it quotes')
  const sentences = lines.reduce((sum, line) => sum + sentencesIn(line), 0)
  if (sentences > most) return no(`it has ${sentences} sentences, not at most ${most}`)
  if (lines.some(line => !/^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}]/u.test(line)))
    return no('it does not begin as a sentence does')
  if (lines.some(line => BREAKS_OFF.test(line))) return no('it breaks off')

  const reference = recordOf(claimTokensOf(`${headline}\n\n${body}`))
  const stems = new Set(reference.tokens.map(stemOf))
  for (const line of lines) {
    const tokens = claimTokensOf(line)
    const invented = factsOf(tokens).find(fact => !stands(fact, reference))
    if (invented) return no(`it says “${invented.map(({ word }) => word).join(' ')}”, and the article does not`)
    const telling = tokens.map(stemOf).filter(stem => stem.length === STEM)
    const shared = telling.filter(stem => stems.has(stem)).length
    if (tokens.length === 0 || shared < telling.length * SHARED) return no('it is about something else')
  }
  return { ok: true, sentences: lines }
}

/** A short prefix of a word, which mostly unites "vote", "votes" and "voted". */
function stemOf({ word }: ClaimToken): string {
  return word.slice(0, STEM)
}

function sentencesIn(line: string): number {
  return line.split(NEXT_SENTENCE).length
}

function no(reason: string): Checked {
  return { ok: false, reason }
}
