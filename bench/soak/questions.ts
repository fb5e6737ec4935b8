import type { Question } from '../load/questions.ts'
import { drafted, pick, seeded } from '../store/generated.ts'
import type { Feeds } from './feeds.ts'

/** Endless questions: about what is stored, and about pages and feeds that are healthy, new each time, or failing. */
export function questionsOf(feeds: Feeds): () => Question {
  const random = seeded(7)
  let turn = 0
  return () => {
    turn += 1
    const words = (drafted(60_000_000 + Math.floor(random() * 300)).draft.title ?? '').split(' ').slice(0, 2).join(' ')
    const failing = pick(feeds.failingAtOnce, random)
    const asks: readonly Question[] = [
      { kind: '/latest', command: 'latest', options: {} },
      { kind: '/summary of a page', command: 'summary', options: { words: feeds.page(turn) } },
      { kind: '/summary of a page that fails', command: 'summary', options: { words: failing } },
      { kind: '/sources add of what fails', command: 'sources', options: { do: 'add', which: failing } },
      { kind: '/find', command: 'find', options: { words } },
      { kind: '/catchup', command: 'catchup', options: {} },
      { kind: 'plain words', said: `summary of ${words}` },
      { kind: 'completing a speaker', completes: ['said', 'person', words.slice(0, 2)] },
    ]
    return asks[turn % asks.length] ?? pick(asks, random)
  }
}
