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

/** Most sentences shown. */
const MOST = 5
/** A further sentence must say at least this fraction of the question itself. */
const OF_ITS_OWN = 0.1
/** A further sentence may score at most this much less than the first. */
const WORSE = 1.2
/** A sentence of another story must cover at least this fraction of what the first one covers of the question. */
const ON_SUBJECT = 0.7
/**
 * A neighbour of the first sentence is shown with it if it is among this many of the best, and scores at most this much
 * less.
 */
const NEXT = 3
const NEARLY = 0.35

/** Words that two sentences may have together to be read at a glance. */
const GLANCE = 30
/** Another sentence may replace the first as the answer if it scores at most this much less. */
const AS_GOOD = 0.4

/** The sentence that answers, and the next best ones below it; or an honest no. */
export async function factAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const { best, reason } = answering(found, bestOf(aimed(found), asked.skip))
  if (asked.skip > 0 && best.length === 0) return noMore(found)
  if (reason !== undefined || best.length === 0) return noAnswer(asked, found, best, reason ?? 'nothing like it')
  const told = asked.skip > 0 ? best.map(one => ({ one })) : withConflicts(found, aboutTheSame(best), MOST)
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
  // Words without a question ask for a story: its headline goes above the sentences.
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

/** The best sentences, led by one that may answer if it is nearly as good as the first; or the reason why none does. */
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

/** If the question names a target, drops evidence aimed at somebody else, unless nothing remains. */
function aimed({ question, evidence }: FoundSentences): Ranking {
  if (!namesTarget(question)) return evidence
  const at = evidence.where(one => one.aimed >= AIMED)
  return at.candidates.length > 0 ? at : evidence
}

/** A neighbour of the first sentence that is nearly as good: they are read as one. */
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

/** The better neighbour of the first sentence, if both are short and nobody is quoted: it often has the rest. */
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

/** The first sentence, and the further ones that are of its story or cover nearly as much of the question. */
function aboutTheSame(best: readonly Evidence[]): readonly Evidence[] {
  const [first] = best
  if (first === undefined) return []
  const { story } = first.piece.text.source
  return best.filter(one => one.piece.text.source.story === story || one.covered >= ON_SUBJECT * first.covered)
}

/** Do two sentences say the same, or are they halves of one statement? */
export function isSame(a: Evidence, b: Evidence): boolean {
  if (a.piece.passage.text === b.piece.passage.text) return true
  // Both halves of an interrupted quotation are shown at once: "…", she said, "…".
  const [quote] = a.piece.quotes
  if (quote?.type === 'direct' && quote === b.piece.quotes[0]) return true
  const [one, other] = [new Set(a.piece.words.map(stemOf)), new Set(b.piece.words.map(stemOf))]
  const shared = [...one].filter(term => other.has(term)).length
  return shared / Math.min(one.size, other.size) > 0.85
}
