import { stemOf } from '#text/words.ts'
import { verbsOf } from '../intents/manners.ts'
import type { Question } from '../question.ts'
import type { Concept } from './concepts.ts'
import type { Piece, Prepared } from './prepare.ts'
import { tells } from './wanted.ts'

/** A sentence that may answer, with why. */
export interface Evidence {
  readonly piece: Piece
  readonly score: number
  /** The share of the question that the sentence itself says, and that it says with what stands around it. */
  readonly own: number
  readonly covered: number
  /** By the place of a concept, how surely the sentence itself has it. */
  readonly said: readonly number[]
  /** The same, with what stands around it. */
  readonly around: readonly number[]
  /** Whose words they are, of those asked for: 0 to 1. */
  readonly voice: number
  /** How surely it tells a thing of the kind that is wanted, 0 to 1. */
  readonly tells: number
}

/** What a concept counts that stands not in the sentence but near it. */
const NEAR = { paragraph: 0.6, neighbour: 0.45 }
/** What it counts for an article: in its heading and beginning all, else this; or where another of its story begins with it. */
const ARTICLE = { body: 0.75, story: 0.6 }
/** What the heading says is what an article is about, and tells its sentences little apart. */
const SAID_ABOVE = 0.6
const PART = {
  article: 0.5,
  sentence: 0.5,
  wanted: 0.16,
  head: 0.1,
  rank: 0.03,
  close: 0.04,
  brief: 0.06,
  manner: 0.12,
  spoken: 0.06,
}

/** "Kestrian" for "Kestria", "deliveries" for "delivered": the same word with another ending. */
const SAME_BEGIN = 0.65

function isForm(term: string, { name }: Concept): boolean {
  if (name === undefined || term.length < 4) return false
  let same = 0
  while (same < term.length && term[same] === name[same]) same += 1
  const [less, more] = [Math.min(term.length, name.length) - same, Math.max(term.length, name.length) - same]
  return same >= 5 ? less <= 1 && more <= 4 : same >= 4 && less === 0 && more <= 2
}

/** What whose words are asked for is compared by. */
export interface Sought {
  readonly key?: string
  readonly name?: string
  readonly concepts: readonly Concept[]
}

/** Scores every sentence of these articles for a question, best first. Pure. */
export function scored(
  question: Question,
  concepts: readonly Concept[],
  sought: readonly Sought[],
  texts: readonly Prepared[],
): readonly Evidence[] {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1
  const manner = question.manner && new Set(verbsOf(question.manner).map(stemOf))
  const head =
    question.head === undefined ? undefined : concepts.find(({ word }) => word === question.head?.toLowerCase())
  const all: Evidence[] = []
  const headings = new Map(
    texts.map(text => [text, concepts.map(concept => Math.max(inSet(text.title, concept), inSet(text.lede, concept)))]),
  )
  const stories = new Map<string, number[]>()
  for (const [text, heading] of headings) {
    const known = stories.get(text.source.story)
    stories.set(
      text.source.story,
      known ? known.map((quality, at) => Math.max(quality, heading[at] ?? 0)) : [...heading],
    )
  }
  for (const text of texts) {
    const own = text.pieces.map(piece => concepts.map(concept => ownOf(piece, concept)))
    const heading = headings.get(text) ?? []
    const story = stories.get(text.source.story) ?? []
    const article = concepts.map((_, at) =>
      Math.max(heading[at] ?? 0, ARTICLE.story * (story[at] ?? 0), ...own.map(said => ARTICLE.body * (said[at] ?? 0))),
    )
    const articleShare = share(article, concepts, total)
    for (const piece of text.pieces) {
      const said = own[piece.index] ?? []
      const local = said.map((quality, at) =>
        Math.max(
          quality,
          ...[-2, -1, 1, 2].map(step => near(text, piece, step) * (own[piece.index + step]?.[at] ?? 0)),
        ),
      )
      const around = local.map((quality, at) => Math.max(quality, article[at] ?? 0))
      const telling = local.map((quality, at) => quality * (1 - SAID_ABOVE * (heading[at] ?? 0)))
      const ownShare = share(said, concepts, total)
      const covered = share(around, concepts, total)
      const told = question.wanted === undefined ? 1 : tells(piece.passage.text, question.wanted)
      const voice = sought.length === 0 ? 0 : Math.max(...sought.map(one => voiceOf(piece, one)))
      const score =
        PART.article * articleShare +
        PART.sentence * share(telling, concepts, total) +
        (question.wanted === undefined ? 0 : PART.wanted * (2 * told - 1)) +
        (head ? PART.head * headNear(piece, head) : 0) +
        PART.rank * (1 - piece.rank) +
        PART.close * closeness(piece, concepts) +
        PART.brief * (1 - Math.min(1, piece.terms.length / 40)) +
        (manner && piece.terms.some(term => manner.has(term)) ? PART.manner : 0) +
        (question.kind === 'whosaid' && piece.quotes.some(({ speaker }) => speaker) ? PART.spoken : 0)
      all.push({ piece, score, own: ownShare, covered, said, around, voice, tells: told })
    }
  }
  return all.toSorted((a, b) => b.score - a.score)
}

function share(qualities: readonly number[], concepts: readonly Concept[], total: number): number {
  return concepts.reduce((sum, { weight }, at) => sum + weight * (qualities[at] ?? 0), 0) / total
}

function ownOf({ terms, spoken }: Piece, concept: Concept): number {
  let best = 0
  for (const [at, term] of terms.entries()) {
    const quality =
      concept.terms.get(term) ??
      concept.terms.get(`${term} ${terms[at + 1] ?? ''}`) ??
      (isForm(term, concept) ? SAME_BEGIN : 0)
    if (quality > best) best = quality
  }
  if (best < 0.9 && spoken.size > 0) best = Math.max(best, 0.9 * inSet(spoken, concept))
  return best
}

export function inSet(terms: ReadonlySet<string>, concept: Concept): number {
  let best = 0
  for (const [term, quality] of concept.terms) {
    if (quality > best && term.split(' ').every(part => terms.has(part))) best = quality
  }
  return best
}

function near(text: Prepared, piece: Piece, step: number): number {
  const other = text.pieces[piece.index + step]
  if (!other) return 0
  const far = Math.abs(step) === 2 ? 0.8 : 1
  return far * (other.paragraph === piece.paragraph ? NEAR.paragraph : Math.abs(step) === 1 ? NEAR.neighbour : 0)
}

/** 1 where a number stands right before what is counted. */
function headNear({ terms }: Piece, head: Concept): number {
  for (const [at, term] of terms.entries()) {
    if ((head.terms.get(term) ?? 0) === 0) continue
    for (let back = 1; back <= 3; back += 1) if (/\d/u.test(terms[at - back] ?? '')) return 1
  }
  return 0
}

/** 1 where the concepts that a sentence has stand close together. */
function closeness({ terms }: Piece, concepts: readonly Concept[]): number {
  const places = terms.flatMap((term, at) => (concepts.some(concept => concept.terms.has(term)) ? [at] : []))
  if (places.length < 2) return 0
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1
  return Math.min(1, (2 * places.length) / (span + places.length))
}

/** How surely a sentence tells the words of the one who is sought. */
export function voiceOf(piece: Piece, { key, name, concepts }: Sought): number {
  const speakers = piece.quotes.flatMap(({ speaker }) => speaker ?? [])
  if (name !== undefined && key !== undefined) {
    if (speakers.some(speaker => speaker.name === name || sameName(speaker.name, name))) return 1
    const last = name.split(/\s+/u).at(-1) ?? name
    const named = piece.passage.text.includes(last)
    return named ? (speakers.length === 0 ? 0.7 : 0.3) : 0
  }
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return 0
  const heading = (concept: Concept) => Math.max(inSet(piece.text.title, concept), inSet(piece.text.lede, concept))
  const bySpeaker = concepts.map(concept => inSet(piece.spoken, concept))
  const bySentence = concepts.map(concept => ownOf({ ...piece, spoken: new Set() }, concept))
  const best = (direct: readonly number[], factor: number) =>
    direct.some(quality => quality > 0)
      ? (factor *
          concepts.reduce(
            (sum, concept, at) =>
              sum + concept.weight * Math.max(direct[at] ?? 0, 0.6 * heading(concept), 0.6 * (bySentence[at] ?? 0)),
            0,
          )) /
        total
      : 0
  return Math.max(best(bySpeaker, 1), best(bySentence, speakers.length > 0 ? 0.75 : 0.8))
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
