import { generated, pick, seeded } from '../store/generated.ts'

/** One look-up, as people on Discord make it. */
export type Question =
  | { readonly kind: string; readonly command: string; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: string; readonly said: string }
  | { readonly kind: string; readonly completes: readonly [command: string, option: string, typed: string] }

/** Words that a twentieth to a fifth of all articles have. */
const COMMON = ['government', 'police', 'minister', 'year', 'president', 'company']

/** An endless supply of questions about generated articles, all kinds equally often. */
export function questionsAbout(articles: number, seed: number): () => Question {
  const random = seeded(seed)
  let turn = seed
  return () => {
    const { draft, analysis } = generated(Math.floor(random() * articles))
    const words = (draft.title ?? '').split(' ').slice(0, 2).join(' ')
    const speaker = analysis.quotes[0]?.speaker?.name ?? 'nobody'
    const typed = speaker.slice(0, 1 + Math.floor(random() * 3))
    const asks: readonly Question[] = [
      { kind: '/summary', command: 'summary', options: { words } },
      { kind: '/quotes', command: 'quotes', options: { words } },
      { kind: '/said', command: 'said', options: { person: speaker } },
      { kind: '/find', command: 'find', options: { words } },
      { kind: '/find, a common word', command: 'find', options: { words: pick(COMMON, random) } },
      { kind: '/story', command: 'story', options: { words } },
      { kind: '/latest', command: 'latest', options: {} },
      { kind: '/latest, a common word', command: 'latest', options: { topic: pick(COMMON, random) } },
      { kind: 'plain words', said: pick([`what did ${speaker} say`, `summary of ${words}`], random) },
      { kind: 'completing a speaker', completes: ['said', 'person', typed] },
      { kind: 'completing a story', completes: ['story', 'words', words.slice(0, 12)] },
    ]
    turn += 1
    return asks[turn % asks.length] ?? pick(asks, random)
  }
}
