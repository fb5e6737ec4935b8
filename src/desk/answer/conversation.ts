import { z } from 'zod'
import { ArticleId, SpeakerKey } from '#core/ids.ts'
import { Day } from '#core/news/article.ts'
import type { MemoryKey } from '#core/memory-key.ts'
import { memoryKey, personTag } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import type { Person } from '#core/person.ts'
import type { Address } from '#core/place.ts'

/** Milliseconds for which a question can refer to what was shown. */
const KEPT_MS = 15 * 60 * 1000

const Voice = z.object({ words: z.string(), name: z.string().exactOptional(), key: SpeakerKey.exactOptional() })
const Question = z.object({
  kind: z.enum([
    'fact',
    'yesno',
    'who',
    'when',
    'where',
    'howmany',
    'why',
    'said',
    'whosaid',
    'stance',
    'compare',
    'list',
    'new',
    'summary',
    'story',
    'about',
    'smalltalk',
  ]),
  text: z.string(),
  wanted: z.enum(['number', 'money', 'age', 'date', 'duration', 'place', 'person', 'reason']).exactOptional(),
  head: z.string().exactOptional(),
  about: z.array(z.string()),
  context: z.array(z.string()).exactOptional(),
  voices: z.array(Voice),
  manner: z
    .enum(['criticised', 'denied', 'promised', 'demanded', 'warned', 'praised', 'admitted', 'called'])
    .exactOptional(),
  publisher: z.string().exactOptional(),
  author: z.string().exactOptional(),
  days: z.object({ since: Day.exactOptional(), until: Day.exactOptional(), words: z.string() }).exactOptional(),
  length: z.enum(['short', 'long']).exactOptional(),
  cases: z.enum(['pl', 'uk']).exactOptional(),
  goesOn: z.literal(true).exactOptional(),
})

/** The last question of one person in one place, and what was shown. */
const Conversation = z.object({
  question: Question,
  people: z.array(Voice),
  articles: z.array(ArticleId),
  /** What had been shown before that, so that "more" is resolved in the same context. */
  before: z.array(ArticleId),
  /** How much of it was shown. */
  shown: z.number(),
})
export type Conversation = z.infer<typeof Conversation>

export async function recall(memory: Memory, person: Person, place: Address): Promise<Conversation | undefined> {
  return Conversation.safeParse(await memory.get(keyOf(person, place))).data
}

export function keep(memory: Memory, person: Person, place: Address, conversation: Conversation): Promise<void> {
  return memory.set(keyOf(person, place), conversation, KEPT_MS)
}

function keyOf(person: Person, { tenant, platform, channel, thread }: Address): MemoryKey {
  return memoryKey('conversation', { tenant, person: personTag(person) }, [platform, channel, thread ?? ''].join(':'))
}
