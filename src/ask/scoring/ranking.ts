import type { PreparedSentence } from './prepare.ts'

/** A sentence as far as it is known by what it covers of the question. */
export interface Candidate {
  readonly piece: PreparedSentence
  /** What it covers, as a score. */
  readonly covers: number
  /** The share of the question that the sentence itself says, and that it says with its neighbours. */
  readonly own: number
  readonly near: number
  /** By the place of a concept, how surely the sentence itself has it. */
  readonly said: readonly number[]
  /** The same, with its neighbours. */
  readonly beside: readonly number[]
  /** The same, of the heading of its article. */
  readonly above: readonly number[]
  /** Whose words they are, of those asked for: 0 to 1. */
  readonly voice: number
  /** How surely somebody who was asked for speaks in it, and is not only named. */
  readonly theirs: number
  /** Of a manner asked for ("criticised"): how much of whom or what it was about the sentence says beside it, 0 to 1. */
  readonly aimed: number
}

/** A sentence that may answer, read closely. */
export interface Evidence extends Candidate {
  readonly score: number
  /** The share of the question that it says with all that stands around it. */
  readonly covered: number
  /** By the place of a concept, how surely the sentence has it with all that stands around it. */
  readonly around: readonly number[]
  /** How surely it tells a thing of the kind that is wanted, 0 to 1. */
  readonly tells: number
}

/** A candidate before it is read closely. */
interface Waiting<C> {
  readonly candidate: C
  /** It comes before all that do not lead. */
  readonly leads: boolean
  /** Its score is this at most. */
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
 * Sentences, best first; of the same score, those given first. A sentence is read closely only once it may be the next:
 * most never are, and reading is what takes long.
 */
export class Ranking<C = Candidate, E extends Scored = Evidence> implements Iterable<E> {
  readonly candidates: readonly C[]
  readonly #all: readonly Waiting<C>[]
  readonly #read: (candidate: C) => E
  /** By their places, the likeliest last. */
  readonly #waiting: number[]
  /** The best last. */
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

  /** The one in this place; absent after the last. */
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

  /** Those of them that fit, best first. */
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
