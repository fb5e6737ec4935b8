import type { StoryId } from '#core/ids.ts'
import type { Concept } from './concepts.ts'
import { matching } from './match.ts'
import type { Prepared, PreparedSentence } from './prepare.ts'

/** Factors for a concept that is not in the sentence itself but nearby. */
const NEARBY = {
  /** In the sentence before, if this one leans on it: "She said …". */
  leaning: 0.8,
  paragraph: 0.45,
  neighbour: 0.3,
  body: 0.73,
  story: 0.6,
  form: 0.65,
  /** Two sentences away. */
  further: 0.8,
  heading: 2,
}

/** Confidence that each sentence of an article has each concept, indexed by both. */
export interface Coverage {
  readonly own: readonly (readonly number[])[]
  readonly heading: readonly number[]
  /** In its heading, its story, or anywhere in it. */
  readonly article: readonly number[]
}

/** Openings whose subject is named in the sentence before: "He also denied …", "In May the company said …". */
const SUBJECT =
  /^["“'‘]?(?:(?:And|But|So|Yet|Then|However|Instead|Still|Later|Since \p{Lu}?\p{Ll}+|In \p{Lu}?[\p{L}\d]+|On \p{Lu}\p{L}+),? )?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|neither|one of them|the (?:latter|former|company|firm|group|union|minister|mayor|pair|two|three|man|woman|couple|move|decision|plan|deal|attack|accident|incident|report|study|judge|court|club|team|party|government|ministry|hospital|school|museum|spokes(?:man|woman|person)))\b/iu

const NOBODY: ReadonlySet<string> = new Set()

/** @param silent ignore the names and roles of speakers */
export function coverageOf(
  texts: readonly Prepared[],
  concepts: readonly Concept[],
  silent: boolean,
): ReadonlyMap<Prepared, Coverage> {
  const match = matching(concepts, NEARBY.form)
  const read = texts.map(text => {
    const own = text.pieces.map(({ words, spoken }) => match.words(words, silent ? NOBODY : spoken))
    const title = match.terms([...text.title])
    const lede = text.pieces.flatMap((piece, at) =>
      piece.paragraph === 0 && at < NEARBY.heading ? [own[at] ?? []] : [],
    )
    const heading = title.map((quality, at) => Math.max(quality, ...lede.map(said => said[at] ?? 0)))
    return { text, own, heading }
  })
  const stories = new Map<StoryId, readonly number[]>()
  for (const { text, heading } of read) {
    const known = stories.get(text.source.story)
    stories.set(text.source.story, known?.map((quality, at) => Math.max(quality, heading[at] ?? 0)) ?? heading)
  }
  return new Map(
    read.map(({ text, own, heading }) => {
      const story = stories.get(text.source.story) ?? []
      const article = heading.map((quality, at) => {
        let best = Math.max(quality, NEARBY.story * (story[at] ?? 0))
        for (const said of own) best = Math.max(best, NEARBY.body * (said[at] ?? 0))
        return best
      })
      return [text, { own, heading, article }] as const
    }),
  )
}

/** Offsets of neighbouring sentences. */
const STEPS = [-2, -1, 1, 2] as const

/** Confidence that a sentence has each concept, itself or in its neighbours. */
export function besideOf(piece: PreparedSentence, { own }: Coverage): readonly number[] {
  const { text, index } = piece
  const itself = own[index] ?? []
  let best: number[] | undefined
  for (const step of STEPS) {
    const said = own[index + step]
    if (!said?.some(isThere)) continue
    const factor = nearness(text.pieces[index + step], piece, step)
    best ??= [...itself]
    for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at] ?? 0, factor * (said[at] ?? 0))
  }
  return best ?? itself
}

export function isThere(quality: number): boolean {
  return quality > 0
}

function nearness(other: PreparedSentence | undefined, piece: PreparedSentence, step: number): number {
  if (!other) return 0
  if (step === -1 && SUBJECT.test(piece.passage.text)) return NEARBY.leaning
  const far = Math.abs(step) === 2 ? NEARBY.further : 1
  if (other.paragraph === piece.paragraph) return far * NEARBY.paragraph
  return Math.abs(step) === 1 ? NEARBY.neighbour : 0
}
