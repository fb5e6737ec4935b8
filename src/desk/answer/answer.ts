import type { Asked, Told } from './asked.ts'
import { factAnswer } from './fact.ts'
import { listAnswer } from './list.ts'
import { storyAnswer, summaryAnswer } from './whole.ts'
import { compareAnswer } from './compare.ts'
import { personAnswer } from './person.ts'
import { talk } from './talk.ts'

/** Answers a question by its kind. */
export async function answerTo(asked: Asked): Promise<Told> {
  const { question } = asked
  switch (question.kind) {
    case 'smalltalk':
      return { reply: talk(question.talk ?? 'greeting') }
    case 'list':
    case 'new':
      return listAnswer(asked)
    case 'summary':
      return summaryAnswer(asked)
    case 'story':
      return storyAnswer(asked)
    case 'compare':
      return compareAnswer(asked)
    case 'who':
      return (await personAnswer(asked)) ?? factAnswer(asked)
    case 'about':
      return (await personAnswer(asked)) ?? factAnswer({ ...asked, question: { ...question, voices: [] } })
    case 'fact':
    case 'yesno':
    case 'when':
    case 'where':
    case 'howmany':
    case 'why':
    case 'said':
    case 'whosaid':
    case 'stance':
      return factAnswer(asked)
  }
}
