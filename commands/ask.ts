import { z } from 'zod'
import { continued, wantsMore } from '#ask/going-on.ts'
import type { Question } from '#ask/question.ts'
import { readQuestion, wordsAsked } from '#ask/read-question.ts'
import { defineCommand } from '#core/asking/command.ts'
import { answerTo } from '#desk/answer/answer.ts'
import { keep, recall, type Conversation } from '#desk/answer/conversation.ts'
import { share } from '#desk/find/inputs.ts'

export default defineCommand({
  name: 'ask',
  description: 'A question in plain words, answered with the sentence that answers it, or an honest no',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['ask who criticised the mayor?', 'ask how much did the company offer', 'ask what is new since Monday'],
  fallback: 'question',
  input: z.object({
    question: z.string().min(1).max(4000).describe('what you want to know, in plain words').meta({ positional: true }),
    share,
  }),
  async run({ input, place, person, now, zone }, newsroom) {
    const known = await newsroom.asking.known(place.tenant, wordsAsked(input.question))
    const read = readQuestion(input.question, known, now, zone)
    const before = await recall(newsroom.memory, person, place)
    const question = continued(read, before, known)
    const more = before !== undefined && wantsMore(read.text)
    const skip = more ? before.shown : 0
    const shown = (more ? before.before : before?.articles) ?? []
    const told = await answerTo({ question, tenant: place.tenant, newsroom, now, zone, shown, skip })
    if (question.kind !== 'smalltalk') {
      const { people = [], articles = [], shown: upTo = 0 } = told
      await keep(newsroom.memory, person, place, {
        question: kept(question),
        people: [...people],
        articles: [...articles],
        before: [...shown],
        shown: upTo,
      })
    }
    return told.reply
  },
})

/** The question as remembered: by now it stands on its own. */
function kept(question: Question): Conversation['question'] {
  const { about, context = [], voices } = question
  return { ...question, about: [...about], context: [...context], voices: voices.map(voice => ({ ...voice })) }
}
