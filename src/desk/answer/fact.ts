import type { Block } from '#core/asking/reply.ts'
import type { ArticleId } from '#core/ids.ts'
import { stemOf, wordsOf } from '#text/words.ts'
import type { Evidence, Ranking } from '#ask/scoring/ranking.ts'
import { AIMED } from '#ask/scoring/score.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { withConflicts, type ShownSentence } from './conflicts.ts'
import { findEvidence, type FoundSentences } from './evidence.ts'
import { noAnswer, noMore } from './no.ts'
import { peopleShown } from './people-shown.ts'
import { namesTarget, reasonFor, type Reason } from './reasons.ts'
import { readAs } from './read-as.ts'
import { readings } from './readings.ts'
import { sentenceBlocks } from './show.ts'

/** The most sentences shown. */
const MOST = 5
/** A further sentence says at least so much of the question itself. */
const OF_ITS_OWN = 0.1
/** A further sentence is shown while it is so nearly as good as the first. */
const WORSE = 1.2
/** Each one that is shown lets the next fall behind the first by less. */
const STRICTER = 0.1
/** A sentence of another story covers at least this share of what the first one covers of the question. */
const ON_SUBJECT = 0.7
/** Among so many best ones, and by so little behind, a neighbour of the first is shown with it. */
const NEXT = 3
const NEARLY = 0.35

/** Two sentences of so many words together are read at a glance. */
const GLANCE = 30
/** By so little behind the first, another sentence may answer in its place. */
const AS_GOOD = 0.4

/** The sentence that answers, and the next best ones below it; or the honest no. */
export async function factAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const { best, reason } = answering(found, bestOf(aimed(found), asked.skip))
  if (asked.skip > 0 && best.length === 0) return noMore(found)
  if (reason !== undefined || best.length === 0) return noAnswer(asked, found, best, reason ?? 'nothing like it')
  const told = asked.skip > 0 ? best.map(one => ({ one })) : withConflicts(found, worthReading(best), MOST)
  const numbers = found.question.wanted === 'number' || found.question.wanted === 'money'
  const shown = told.map(({ one }) => one)
  const beside = asked.skip === 0 ? (besideFirst(shown) ?? readWith(shown[0], found)) : undefined
  const { now } = asked
  const blocks = told
    .filter(({ one }) => one !== beside)
    .flatMap(({ one, label }: ShownSentence, index): Block[] => [
      ...sentenceBlocks(one, {
        now,
        ...(index === 0 ? { concepts: found.concepts, numbers } : {}),
        ...(index === 0 && beside ? { beside: beside.piece } : {}),
        ...(label === undefined ? {} : { label }),
      }),
    ])
  // Words without a question ask for a story: its headline stands over what it says of them.
  const title = asked.question.kind === 'about' ? shown[0]?.piece.text.source.article.title : undefined
  return {
    reply: {
      ...(title === undefined ? {} : { title }),
      outcome: 'answered',
      blocks: [...blocks, { kind: 'divider', soft: true }, readAs(found), ...(await readings(asked, found, shown))],
    },
    people: peopleShown(shown),
    articles: articlesAnswering(shown),
    shown: asked.skip + best.length,
  }
}

/** The best sentences with one first that may answer, where one is nearly as good as the first; or why none does. */
function answering(
  found: FoundSentences,
  best: readonly Evidence[],
): { readonly best: readonly Evidence[]; readonly reason: Reason | undefined } {
  const reason = reasonFor(found, best)
  const [first] = best
  if (reason !== 'nothing of that kind' || first === undefined || first.tells > 0) return { best, reason }
  for (const one of best.slice(1)) {
    if (one.score < first.score - AS_GOOD) break
    const turned = [one, ...best.filter(other => other !== one)]
    if (reasonFor(found, turned) === undefined) return { best: turned, reason: undefined }
  }
  return { best, reason }
}

/** Without what was aimed at somebody else, where something was aimed at whom the question names. */
function aimed({ question, evidence }: FoundSentences): Ranking {
  if (!namesTarget(question)) return evidence
  const at = evidence.where(one => one.aimed >= AIMED)
  return at.candidates.length > 0 ? at : evidence
}

/** The sentence before or after the first one that comes nearly as near to the answer: they are read as one. */
function besideFirst(best: readonly Evidence[]): Evidence | undefined {
  const [first, ...others] = best.slice(0, NEXT)
  return others.find(
    ({ piece, score }) =>
      first !== undefined &&
      score >= first.score - NEARLY &&
      piece.text === first.piece.text &&
      piece.paragraph === first.piece.paragraph &&
      Math.abs(piece.index - first.piece.index) === 1,
  )
}

/** The better of the sentences before and after the first one, where both are short and nobody speaks: it often tells the rest. */
function readWith(first: Evidence | undefined, { evidence }: FoundSentences): Evidence | undefined {
  if (first === undefined || first.piece.quotes.length > 0) return undefined
  const words = wordsOf(first.piece.passage.text).length
  return evidence
    .where(
      ({ piece }) =>
        piece.text === first.piece.text &&
        piece.paragraph === first.piece.paragraph &&
        Math.abs(piece.index - first.piece.index) === 1 &&
        words + wordsOf(piece.passage.text).length <= GLANCE,
    )
    .at(0)
}

export function articlesAnswering(best: readonly Evidence[]): readonly ArticleId[] {
  return [...new Set(best.map(({ piece }) => piece.text.source.article.id))]
}

/** The best sentences that say different things. */
export function bestOf(evidence: Iterable<Evidence>, skip = 0): readonly Evidence[] {
  let top: Evidence | undefined
  const taken: Evidence[] = []
  for (const one of evidence) {
    top ??= one
    if (taken.length === MOST + skip || (skip === 0 && one.score < top.score - WORSE)) break
    const alone = taken.length > 0 && one.own < OF_ITS_OWN && one.voice < OF_ITS_OWN
    if (alone || taken.some(other => isSame(other, one))) continue
    taken.push(one)
  }
  return taken.slice(skip)
}

/** The first sentence, with those further ones that are on its subject and nearly as good. */
function worthReading(best: readonly Evidence[]): readonly Evidence[] {
  const [first] = best
  const read: Evidence[] = []
  for (const one of best) {
    const isNear = first !== undefined && one.score >= first.score - WORSE + STRICTER * (read.length - 1)
    if (one === first || (isNear && isOnSubject(one, first))) read.push(one)
  }
  return read
}

function isOnSubject(one: Evidence, first: Evidence): boolean {
  return one.piece.text.source.story === first.piece.text.source.story || one.covered >= ON_SUBJECT * first.covered
}

/** Do two sentences say the same, or are they halves of one statement? */
export function isSame(a: Evidence, b: Evidence): boolean {
  if (a.piece.passage.text === b.piece.passage.text) return true
  // Both halves of what was said are shown at once: "…", she said, "…".
  const [quote] = a.piece.quotes
  if (quote?.type === 'direct' && quote === b.piece.quotes[0]) return true
  const [one, other] = [new Set(a.piece.words.map(stemOf)), new Set(b.piece.words.map(stemOf))]
  const shared = [...one].filter(term => other.has(term)).length
  return shared / Math.min(one.size, other.size) > 0.85
}
