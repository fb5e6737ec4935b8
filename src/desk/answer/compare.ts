import type { Block } from '#core/asking/reply.ts'
import { scored, SILENT, type Evidence } from '#ask/scoring/score.ts'
import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { findEvidence } from './evidence.ts'
import { articlesAnswering, isSame } from './fact.ts'
import { noAnswer } from './no.ts'
import { readAs } from './read-as.ts'
import { readings } from './readings.ts'
import { sentenceBlocks } from './show.ts'

/** What each of two says, side by side: as many sentences of each. */
const EACH = 2

export async function compareAnswer(asked: AskedAtDesk): Promise<AnswerShown> {
  const found = await findEvidence(asked)
  const { question, concepts, sought, texts } = found
  const voices = sought.map(one => scored(question, concepts, [one], texts))
  const firsts = voices.flatMap(ranked => ranked[0] ?? [])
  if (firsts.every(({ voice }) => voice < SILENT)) return noAnswer(asked, found, firsts, 'speaker silent')
  const shown: Evidence[] = []
  const blocks: Block[] = []
  for (let round = 0; round < EACH; round += 1) {
    for (const ranked of voices) {
      const next = ranked.find(
        one => one.voice >= SILENT && !shown.some(other => isSame(other, one) || encloses(blocks, one, asked.now)),
      )
      if (!next) continue
      shown.push(next)
      blocks.push(...sentenceBlocks(next, { now: asked.now, concepts: round === 0 ? concepts : [] }))
    }
  }
  return {
    reply: { outcome: 'answered', blocks: [...blocks, readAs(found), ...(await readings(asked, found, firsts))] },
    people: sought.flatMap((_, index) => question.voices[index] ?? []),
    articles: articlesAnswering(firsts),
  }
}

/** Does a sentence, with what it leans on, say again what is shown already? */
function encloses(blocks: readonly Block[], one: Evidence, now: Date): boolean {
  const shown = blocks.flatMap(block => (block.kind === 'quote' ? [block.text] : []))
  return sentenceBlocks(one, { now }).some(
    block => block.kind === 'quote' && shown.some(text => block.text.includes(text) || text.includes(block.text)),
  )
}
