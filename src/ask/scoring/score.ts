import type { ArticleId } from '#core/ids.ts'
import { stemOf } from '#text/words.ts'
import { AT_SOMEBODY, mannerOf, verbsOf } from '../intents/manners.ts'
import type { Question } from '../question.ts'
import type { Concept } from './concepts.ts'
import { inSet, ownOf } from './match.ts'
import type { PreparedSentence, Prepared } from './prepare.ts'
import { rolesOf, voiceOf, type Sought } from './voice.ts'
import { tells } from './wanted.ts'
import { WEIGHTS, type Weights } from './weights.ts'

/** A sentence that may answer, with why. */
export interface Evidence {
  readonly piece: PreparedSentence
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
  /** Of a manner asked for ("criticised"): how much of whom or what it was about the sentence says beside it, 0 to 1. */
  readonly aimed: number
}

/** Below this, whose words these are is a guess. */
export const SILENT = 0.35
/** A sentence that says again what happened is no answer to why: a reason counts this much more. */
const REASON = 2
/** A question of so few words may go on from what was shown before. */
const FEW = 3

/** Somebody is named by their own word, not by one like it. */
const BY_NAME = 0.95
/** "criticised" and "the mayor" in one sentence. */
const AIMED = 0.25
const NOBODY: ReadonlySet<string> = new Set()

/** Scores every sentence of these articles for a question, best first. Pure. */
export function scored(
  question: Question,
  concepts: readonly Concept[],
  sought: readonly Sought[],
  texts: readonly Prepared[],
  shown: ReadonlySet<ArticleId> = new Set(),
  weights: Weights = WEIGHTS,
): readonly Evidence[] {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0) || 1
  const manner = question.manner && new Set(verbsOf(question.manner).map(stemOf))
  const head =
    question.head === undefined ? undefined : concepts.find(({ word }) => word === question.head?.toLowerCase())
  // Whoever is criticised is not who criticised: of such a question a speaker says nothing by their own name.
  const ofOthers = question.kind === 'whosaid' && question.manner !== undefined && AT_SOMEBODY.has(question.manner)
  const objects = concepts.filter(({ word }) => mannerOf(word) === undefined)
  const all: Evidence[] = []
  const roles = rolesOf(texts)
  const told = new Set(texts.flatMap(({ source }) => (shown.has(source.article.id) ? [source.story] : [])))
  const goesOn = question.goesOn === true || question.about.length <= FEW
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
    const own = text.pieces.map(piece => {
      const said = ofOthers ? { terms: piece.terms, spoken: NOBODY } : piece
      return concepts.map(concept => ownOf(said, concept, weights.form))
    })
    const heading = headings.get(text) ?? []
    const story = stories.get(text.source.story) ?? []
    const article = concepts.map((_, at) =>
      Math.max(heading[at] ?? 0, weights.story * (story[at] ?? 0), ...own.map(said => weights.body * (said[at] ?? 0))),
    )
    const articleShare = share(article, concepts, total)
    for (const piece of text.pieces) {
      const said = own[piece.index] ?? []
      const local = said.map((quality, at) =>
        Math.max(
          quality,
          ...[-2, -1, 1, 2].map(step => near(text, piece, step, weights) * (own[piece.index + step]?.[at] ?? 0)),
        ),
      )
      const around = local.map((quality, at) => Math.max(quality, article[at] ?? 0))
      const telling = local.map((quality, at) => quality * (1 - weights.above * (heading[at] ?? 0)))
      const ownShare = share(said, concepts, total)
      const covered = share(around, concepts, total)
      const fits = question.wanted === undefined ? 1 : tells(piece.passage.text, question.wanted)
      const voice = sought.length === 0 ? 0 : Math.max(...sought.map(one => voiceOf(piece, one, roles)))
      const inManner = manner !== undefined && piece.terms.some(term => manner.has(term))
      const aimed =
        objects.length === 0
          ? 1
          : share(
              objects.map(object => ((said[concepts.indexOf(object)] ?? 0) >= BY_NAME ? 1 : 0)),
              objects,
            )
      const score =
        weights.article * articleShare +
        weights.sentence * share(telling, concepts, total) +
        (question.wanted === undefined
          ? 0
          : weights.wanted * (question.wanted === 'reason' ? REASON : 1) * (2 * fits - 1)) +
        (head ? weights.head * headNear(piece, head) : 0) +
        (goesOn && told.has(text.source.story) ? weights.shown : 0) +
        weights.rank * (1 - piece.rank) +
        weights.close * closeness(piece, concepts) +
        weights.brief * (1 - Math.min(1, piece.terms.length / 40)) +
        (inManner ? weights.manner : 0) +
        (inManner && ofOthers ? AIMED * aimed : 0) +
        (question.kind === 'whosaid' && piece.quotes.some(({ speaker }) => speaker) ? weights.spoken : 0) -
        (ofOthers && objects.some(object => inSet(piece.spoken, object) >= BY_NAME) ? weights.silent : 0) +
        (sought.length === 0 ? 0 : weights.voice * voice - (voice < SILENT ? weights.silent : 0))
      all.push({ piece, score, own: ownShare, covered, said, around, voice, tells: fits, aimed: inManner ? aimed : 0 })
    }
  }
  return all.toSorted((a, b) => b.score - a.score)
}

function share(
  qualities: readonly number[],
  concepts: readonly Concept[],
  total = concepts.reduce((sum, { weight }) => sum + weight, 0),
): number {
  return concepts.reduce((sum, { weight }, at) => sum + weight * (qualities[at] ?? 0), 0) / total
}

function near(text: Prepared, piece: PreparedSentence, step: number, { paragraph, neighbour }: Weights): number {
  const other = text.pieces[piece.index + step]
  if (!other) return 0
  const far = Math.abs(step) === 2 ? 0.8 : 1
  return far * (other.paragraph === piece.paragraph ? paragraph : Math.abs(step) === 1 ? neighbour : 0)
}

/** 1 where a number stands right before what is counted. */
function headNear({ terms }: PreparedSentence, head: Concept): number {
  for (const [at, term] of terms.entries()) {
    if ((head.terms.get(term) ?? 0) === 0) continue
    for (let back = 1; back <= 3; back += 1) if (/\d/u.test(terms[at - back] ?? '')) return 1
  }
  return 0
}

/** 1 where the concepts that a sentence has stand close together. */
function closeness({ terms }: PreparedSentence, concepts: readonly Concept[]): number {
  const places = terms.flatMap((term, at) => (concepts.some(concept => concept.terms.has(term)) ? [at] : []))
  if (places.length < 2) return 0
  const span = (places.at(-1) ?? 0) - (places[0] ?? 0) + 1
  return Math.min(1, (2 * places.length) / (span + places.length))
}
