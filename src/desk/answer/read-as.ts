import type { Block } from '#core/asking/reply.ts'
import type { Found } from './evidence.ts'

/** Small print: how the question was understood. */
export function readAs({ question, concepts, sought }: Found): Block {
  const who = sought.map(({ name }, index) => name ?? question.voices[index]?.words ?? '').join(' and ')
  const what = concepts.map(({ word }) => word).join(' ')
  const parts = [
    [WORDS[question.kind], who === '' ? '' : `of ${who}`, what === '' ? '' : `on “${what}”`]
      .filter(part => part !== '')
      .join(' '),
    question.publisher === undefined ? '' : `in ${question.publisher}`,
    question.author === undefined ? '' : `by ${question.author}`,
    question.days === undefined ? '' : question.days.words,
  ].filter(part => part !== '')
  return { kind: 'note', text: [`Read as: ${parts.join(', ')}`] }
}

const WORDS: Readonly<Record<Found['question']['kind'], string>> = {
  fact: 'what is said',
  yesno: 'whether',
  who: 'who',
  when: 'when',
  where: 'where',
  howmany: 'how many',
  why: 'why',
  said: 'statements',
  whosaid: 'who said',
  stance: 'the stance',
  compare: 'statements',
  list: 'articles',
  new: 'what is new',
  summary: 'a summary',
  story: 'the story',
  about: 'anything',
  smalltalk: 'a word',
}
