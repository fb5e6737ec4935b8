import type { Passage } from '#core/news/passage.ts'
import { BODY_NAME_ENDS, NAME_PARTICLES, NOT_NAMES, ROLE_NOUNS, TITLE_PARTS, TITLES } from '../../data/people-words.ts'
import { PLACE_BEGINS, PLACES } from '../../data/places.ts'
import { isFirstName } from '../../quotes/tokens/gender.ts'
import { OPENS_A_SENTENCE } from '../../sentences/abbreviations.ts'

const WORD = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}-]|['’](?=\p{Lu}))*/gu
/** Text with only English letters, which is searched several times faster. */
const PLAIN = /^[\0-\u{7F}\u2010-\u2027]*$/u
const PLAIN_WORD = /[A-Za-z](?:[A-Za-z0-9-]|['’](?=[A-Z]))*/g
/** Titles that do not help to identify a surname. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|sir|herr|frau|monsieur|madame|mme|señor|señora|sr|sra)$/u

interface Word {
  readonly lower: string
  readonly start: number
  readonly capital: boolean
  /** It follows the word before with only a space, or the full stop of an initial or a title, between. */
  readonly joined: boolean
}

/** The people named in a text, and where their full names are. */
export interface NamesInText {
  /** For each short name in a sentence, the earlier sentences that have it in full; empty if none has. */
  presumed(index: number): readonly (readonly number[])[]
  /** Does a sentence have a person's full name? */
  namesPerson(index: number): boolean
  /** Does a sentence have a name of several words, or any name in its middle? */
  namesAny(index: number): boolean
}

export function namesOf(sentences: readonly Passage[]): NamesInText {
  const words = sentences.map(({ text }) => wordsIn(text))
  const plain = new Set<string>()
  for (const list of words) for (const { capital, lower } of list) if (!capital) plain.add(lower)
  const runs = words.map(runsOf)
  const full = new Map<string, number[]>()
  const people = new Set<number>()
  for (const [index, list] of runs.entries()) {
    for (const run of list) {
      for (const word of introduced(run)) {
        const known = full.get(word)
        if (known) known.push(index)
        else full.set(word, [index])
      }
      if (run.length > 1 && isFirstName(run.find(({ lower }) => !isTitle(lower))?.lower ?? '')) people.add(index)
    }
  }
  return {
    presumed: index => {
      const tellers: (readonly number[])[] = []
      for (const run of runs[index] ?? []) {
        const word = shortForm(run)
        if (word === undefined || (run[0]?.start === words[index]?.[0]?.start && plain.has(word))) continue
        const places = full.get(word) ?? []
        const before = places.filter(place => place < index)
        if (before.length > 0 && !places.includes(index)) tellers.push(before)
      }
      return tellers
    },
    namesPerson: index => people.has(index),
    namesAny: index => (runs[index] ?? []).some(run => run.length > 1 || run[0]?.start !== words[index]?.[0]?.start),
  }
}

function wordsIn(text: string): readonly Word[] {
  const found: Word[] = []
  let end = 0
  let before = ''
  for (const { 0: word, index } of text.matchAll(PLAIN.test(text) ? PLAIN_WORD : WORD)) {
    const lower = word.toLowerCase()
    found.push({ lower, start: index, joined: isJoined(text, end, index, before), capital: word[0] !== lower[0] })
    end = index + word.length
    before = word
  }
  return found
}

function isJoined(text: string, end: number, start: number, before: string): boolean {
  if (start === end + 1) return text[end] === ' '
  if (start !== end + 2 || !text.startsWith('. ', end)) return false
  return before.length === 1 || isTitle(before.toLowerCase())
}

/** Runs of adjacent capitalised words, without a capital that only opens the sentence. */
function runsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let open: Word[] | undefined
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const inside: boolean =
      open !== undefined && NAME_PARTICLES.has(word.lower) && next !== undefined && next.joined && next.capital
    if (!word.joined) open = undefined
    if (word.capital && !NOT_NAMES.has(word.lower) && !(index === 0 && OPENS_A_SENTENCE.has(word.lower))) {
      if (open) open.push(word)
      else runs.push((open = [word]))
    } else if (!inside) open = undefined
  }
  return runs
}

function isTitle(lower: string): boolean {
  return HONORIFIC.test(lower) || TITLES.has(lower) || TITLE_PARTS.has(lower) || ROLE_NOUNS.has(lower)
}

/** The words by which a run introduces somebody: after "Sen. Rob Whitlock", Rob and Whitlock are known. */
function introduced(run: readonly Word[]): readonly string[] {
  const last = run.at(-1)
  if (run.length < 2 || last === undefined || !isOwnName(run)) return []
  const bare = run.filter(({ lower }) => !isTitle(lower))
  const titled = run.some(({ lower }) => isTitle(lower) && !HONORIFIC.test(lower))
  if (bare.length < 2) return titled ? [last.lower] : []
  const [first] = bare
  return first && isFirstName(first.lower) && !PLACES.has(first.lower) ? [last.lower, first.lower] : [last.lower]
}

/** Not a place or organisation that ends in a common word: "Crown Court", "Fort Port". */
function isOwnName(run: readonly Word[]): boolean {
  const last = run.at(-1)?.lower ?? ''
  return (
    last.length > 2 &&
    !BODY_NAME_ENDS.has(last) &&
    !isTitle(last) &&
    !PLACES.has(run.map(({ lower }) => lower).join(' ')) &&
    !PLACES.has(last) &&
    !PLACE_BEGINS.has(run[0]?.lower ?? '')
  )
}

/** A single name, at most with an honorific. */
function shortForm(run: readonly Word[]): string | undefined {
  const bare = run.filter(({ lower }) => !HONORIFIC.test(lower))
  return bare.length === 1 ? bare[0]?.lower : undefined
}
