import type { TenantId } from '#core/ids.ts'
import type { Newsroom, SpeakerCard } from '#core/asking/newsroom.ts'
import type { Follow, Followed } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { followPerson, followTopic } from './follow-actions.ts'
import { pickArticle } from '../find/pick-article.ts'

type Meant = Pick<Follow, 'followed' | 'name'>

const OFFERED = 4

/**
 * What the words name to follow: a speaker by full name, a story by id, link or number, otherwise a topic. Throws a
 * Refusal that offers both where they may name a person or a topic: nobody is followed by a guess.
 */
export async function pickFollowed(
  newsroom: Newsroom,
  tenant: TenantId,
  words: string,
  as: Followed['kind'] | undefined,
): Promise<Meant> {
  const what = words.trim()
  switch (as) {
    case 'topic':
      return topic(what)
    case 'story':
      return story(newsroom, tenant, what)
    case 'person':
      return person(await newsroom.quotes.speakers(tenant, what, OFFERED), what, [])
    case undefined: {
      if (/^(?:#|https?:)/iu.test(what)) return story(newsroom, tenant, what)
      const speakers = await newsroom.quotes.speakers(tenant, what, OFFERED)
      return speakers.length === 0 ? topic(what) : person(speakers, what, [followTopic(what)])
    }
  }
}

function topic(name: string): Meant {
  return { followed: { kind: 'topic', what: name.toLowerCase() }, name }
}

async function story(newsroom: Newsroom, tenant: TenantId, words: string): Promise<Meant> {
  const { article } = await pickArticle(newsroom, tenant, words, 'story')
  const found = await newsroom.stories.of(tenant, article.id)
  if (!found) throw new Error(`article ${article.id} belongs to no story; every stored article has one`)
  return { followed: { kind: 'story', what: found.id }, name: found.headline }
}

function person(
  speakers: readonly SpeakerCard[],
  words: string,
  others: readonly ReturnType<typeof followTopic>[],
): Meant {
  const exact = speakers.find(({ name }) => name.toLowerCase() === words.toLowerCase())
  if (exact) return { followed: { kind: 'person', what: exact.key }, name: exact.name }
  if (speakers.length === 0) {
    throw new Refusal(`Nobody called “${words}” is quoted here. You can follow it as a topic.`, [followTopic(words)])
  }
  const offered = [...speakers.map(({ name }) => followPerson(name)), ...others]
  throw new Refusal(`What do you mean by “${words}”?`, offered)
}
