import type { PreparedSentence } from './prepare.ts'

/** A sentence that has been scored only by how much of the question it covers. */
export interface Candidate {
  readonly piece: PreparedSentence
  /** Its score for coverage. */
  readonly covers: number
  /** The fraction of the question that the sentence itself covers, and that it covers with its neighbours. */
  readonly own: number
  readonly near: number
  /** By index of the concept, the confidence that the sentence itself has it. */
  readonly said: readonly number[]
  /** The same, with its neighbours. */
  readonly beside: readonly number[]
  /** The same, for the heading of its article. */
  readonly above: readonly number[]
  /** Confidence that the words are those of a speaker asked for, 0 to 1. */
  readonly voice: number
  /** Confidence that somebody who was asked for speaks in it, rather than being mentioned. */
  readonly theirs: number
  /** For a requested manner ("criticised"): the fraction of the target that the sentence names, 0 to 1. */
  readonly aimed: number
}

/** A candidate that has been read closely. */
export interface Evidence extends Candidate {
  readonly score: number
  /** The fraction of the question that it covers with all its context. */
  readonly covered: number
  /** Confidence that the sentence with all its context has each concept, by the concept's index. */
  readonly around: readonly number[]
  /** Confidence that it contains something of the requested kind, 0 to 1. */
  readonly tells: number
}

/** A candidate that has not been read closely yet. */
interface Waiting<C> {
  readonly candidate: C
  /** Ranks above all that do not lead. */
  readonly leads: boolean
  /** Upper bound of its score. */
  readonly most: number
}

interface Scored {
  readonly score: number
}

interface Read<E> {
  readonly evidence: E
  readonly leads: boolean
  readonly place: number
}

/**
 * Sentences, best first; ties in the given order. A sentence is read closely only once it may be the next: most never
 * are, and reading is the slow part.
 */
export class Ranking<C = Candidate, E extends Scored = Evidence> implements Iterable<E> {
  readonly candidates: readonly C[]
  readonly #all: readonly Waiting<C>[]
  readonly #read: (candidate: C) => E
  /** Indices of unread candidates, the most promising last. */
  readonly #waiting: number[]
  /** Read but not yet ranked, the best last. */
  readonly #next: Read<E>[] = []
  readonly #ranked: E[] = []

  constructor(all: readonly Waiting<C>[], read: (candidate: C) => E) {
    this.candidates = all.map(({ candidate }) => candidate)
    this.#all = all
    this.#read = read
    this.#waiting = [...all.keys()].toSorted((a, b) => {
      const [one, other] = [all[a], all[b]]
      return one && other ? Number(one.leads) - Number(other.leads) || one.most - other.most : 0
    })
  }

  *[Symbol.iterator](): Iterator<E> {
    for (let at = 0; ; at += 1) {
      const one = this.at(at)
      if (!one) return
      yield one
    }
  }

  /** The sentence of this rank, from 0; `undefined` after the last. */
  at(place: number): E | undefined {
    while (this.#ranked.length <= place) {
      const next = this.#take()
      if (!next) return undefined
      this.#ranked.push(next)
    }
    return this.#ranked[place]
  }

  best(most: number): readonly E[] {
    return Array.from({ length: most }, (_, place) => this.at(place)).filter(one => one !== undefined)
  }

  /** A ranking of those that fit. */
  where(fits: (candidate: C) => boolean): Ranking<C, E> {
    return new Ranking(
      this.#all.filter(({ candidate }) => fits(candidate)),
      this.#read,
    )
  }

  #take(): E | undefined {
    for (;;) {
      const place = this.#waiting.at(-1)
      const waiting = place === undefined ? undefined : this.#all[place]
      const best = this.#next.at(-1)
      if (place === undefined || waiting === undefined || (best && isSurelyBefore(best, waiting)))
        return this.#next.pop()?.evidence
      this.#waiting.pop()
      const read = { evidence: this.#read(waiting.candidate), leads: waiting.leads, place }
      const at = this.#next.findLastIndex(other => isBefore(read, other))
      this.#next.splice(at + 1, 0, read)
    }
  }
}

function isSurelyBefore({ evidence, leads }: Read<Scored>, other: Waiting<unknown>): boolean {
  return leads === other.leads ? evidence.score > other.most : leads
}

function isBefore(one: Read<Scored>, other: Read<Scored>): boolean {
  if (one.leads !== other.leads) return one.leads
  const ahead = one.evidence.score - other.evidence.score
  return ahead > 0 || (ahead === 0 && one.place < other.place)
}
