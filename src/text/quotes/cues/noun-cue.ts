import { CUE_NOUNS } from '../../data/cue-nouns.ts'
import type { Cue } from './cue.ts'
import type { CueEntry } from './lexicon.ts'
import { type Range, phraseAfter, phraseBefore } from '../tokens/phrases.ts'
import type { Unit } from '../tokens/units.ts'
import { isPossessive } from '../tokens/words.ts'

/** Nouns with an infinitive: "her promise to pay". */
const COMMITS = /^(?:promises?|pledges?|vow|threats?|demands?|plea|offer|proposal)$/u

/** A noun with a that-clause and an owner: "his claim that …", "warnings from Berg that …". */
export function nounCue(unit: Unit, i: number): Cue | undefined {
  const { tokens } = unit
  const token = tokens[i]
  if (!token || !CUE_NOUNS.has(token.lower)) return undefined
  const giver = /^(?:from|by)$/u.test(tokens[i + 1]?.lower ?? '') ? phraseAfter(unit, i + 2) : undefined
  const next = giver?.to ?? i + 1
  // "Her complaint is that …": the content runs to the end, with no predicate after it.
  const equates = /^(?:is|was|remains)$/u.test(tokens[next]?.lower ?? '') && tokens[next + 1]?.lower === 'that'
  const to = equates ? next + 1 : next
  const promises = COMMITS.test(token.lower) && tokens[to]?.lower === 'to' && tokens[to + 1]?.pos === 'VERB'
  // "Their argument, that the road is private, | was rejected"
  const aside = tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'that'
  if (tokens[to]?.lower !== 'that' && !promises && !aside) return undefined
  const owner = giver ?? ownerBefore(unit, i)
  if (!owner) return undefined
  const entry: CueEntry = { lemma: token.lower, rest: [], frames: new Set([promises ? 'to' : 'that']) }
  const base = { entry, from: i, to: aside ? to + 1 : to, group: Math.min(i, owner.from), unsaid: false }
  const close = aside ? tokens.findIndex(({ text }, k) => k > to + 1 && text === ',') : -1
  const until = equates || close > 0 ? { until: close > 0 ? close : tokens.length } : {}
  return { ...base, ...until, kind: 'noun', form: 'base', order: 'before', subject: owner }
}

function nameStart(tokens: Unit['tokens'], end: number): number {
  let from = end
  while (tokens[from - 1]?.pos === 'PROPN') from--
  return from
}

function ownerBefore(unit: Unit, noun: number): Range | undefined {
  const { tokens } = unit
  let at = noun
  while (at > 0 && /^(?:ADJ|ADV)$/u.test(tokens[at - 1]?.pos ?? '')) at--
  const owner = tokens[at - 1]
  if (owner && /^(?:his|her|their|its)$/u.test(owner.lower)) return { from: at - 1, to: at }
  // "the DOJ demand that …"
  if (owner?.pos === 'PROPN' && at === noun && /^(?:DET|ADP)$/u.test(tokens[nameStart(tokens, at) - 1]?.pos ?? ''))
    return { from: nameStart(tokens, at), to: at }
  return owner && isPossessive(owner) ? phraseBefore(unit, at - 1, 0) : undefined
}
