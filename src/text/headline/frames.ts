import { CUE_VERBS } from '../data/cue-verbs.ts'

const KNOWS =
  /^(?:learn|realise|realize|discover|prove|show|hear|fear|hope|know|think|feel|see|knew|saw|thought|felt)(?:d|ed|n|s|t)?$/u

const PAST = new Map(Object.entries({ said: 'say', told: 'tell', wrote: 'write', swore: 'swear', found: 'find' }))

/** What can follow a verb of saying or knowing ("that", "to"), given in any form; empty for other verbs. */
export function framesOf(verb: string): ReadonlySet<string> {
  const lemmas = [PAST.get(verb) ?? verb, verb.replace(/s$/u, ''), verb.replace(/ed$/u, ''), verb.replace(/d$/u, '')]
  const frames = lemmas.flatMap(lemma => (CUE_VERBS[lemma] ?? '').split(' ').filter(Boolean))
  return new Set(KNOWS.test(verb) ? [...frames, 'that'] : frames)
}
