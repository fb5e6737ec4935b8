import type { AskedAtDesk, AnswerShown } from './asked.ts'
import { factAnswer } from './fact.ts'
import { listAnswer } from './list.ts'
import { storyAnswer, summaryAnswer } from './whole.ts'
import { compareAnswer } from './compare.ts'
import { personAnswer } from './person.ts'
import type { Question } from '#ask/question.ts'
import type { Reply } from '#core/asking/reply.ts'

const SAYS: Readonly<Record<NonNullable<Question['talk']>, string>> = {
  thanks: 'You are welcome.',
  greeting:
    'Hello. Ask me anything about the news, as you would ask a colleague: “who criticised the mayor?”, “what is new since Monday?”',
  farewell: 'Goodbye. What you follow still comes to you.',
  self: 'I am Crier, a program that has read the articles here and answers with their own sentences. I make nothing up, so I often have to say that they do not say.',
  praise: 'Good to hear.',
  blame:
    'I am sorry. Ask me in other words, or name the person, the place or the day: I know only what the articles here say.',
}

/** A short human reply to small talk. */
function talk(kind: NonNullable<Question['talk']>): Reply {
  return { outcome: 'answered', blocks: [{ kind: 'paragraph', text: [SAYS[kind]] }] }
}

/** Answers a question by its kind. */
export async function answerTo(asked: AskedAtDesk): Promise<AnswerShown> {
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
