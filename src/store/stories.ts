import type { Kysely, Selectable } from 'kysely'
import { StoryId, type ArticleId, type TenantId } from '#core/ids.ts'
import type { Story } from '#core/story.ts'
import { CARD, cardOf, type CardRow } from './cards.ts'
import { matches } from './full-text.ts'
import type { Store } from './open.ts'
import type { ArticleRow, Schema } from './schema.ts'
import { termsAsked } from '#text/terms.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>
/** How many articles are looked through for so many different stories. */
const ARTICLES_A_STORY = 8

type Member = CardRow & Pick<Selectable<ArticleRow>, 'story' | 'body_hash' | 'published' | 'central'>

/** A story by any id it ever had, as far as the tenant sees its articles. */
export async function getStory({ db }: Session, tenant: TenantId, id: StoryId): Promise<Story | undefined> {
  const alias = await db.selectFrom('story_aliases').select('story').where('id', '=', id).executeTakeFirst()
  const [story] = await storiesById(db, tenant, [alias?.story ?? id])
  return story
}

/** The stories of these articles, in the order of the first article of each. */
export async function storiesOf(
  { db }: Session,
  tenant: TenantId,
  articles: readonly ArticleId[],
): Promise<readonly Story[]> {
  if (articles.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'story'])
    .where('id', 'in', [...articles])
    .where(visible(tenant, 'articles.origin'))
    .execute()
  const storyOf = new Map<string, string>(rows.map(({ id, story }) => [id, story]))
  const ids = articles.flatMap(id => storyOf.get(id) ?? [])
  return storiesById(db, tenant, [...new Set(ids)])
}

/** Stories with all the typed words in a headline, the last one perhaps only begun; newest first. */
export async function storiesTitled(
  { db, dialect }: Session,
  tenant: TenantId,
  typed: string,
  limit: number,
): Promise<readonly Story[]> {
  const terms = termsAsked(typed)
  const titled = db
    .selectFrom('article_words')
    .select('rowid')
    .where(matches(dialect, 'article_words', { groups: [terms], beginning: true, heading: true }))
  const rows = await db
    .selectFrom('articles')
    .select('story')
    .where(visible(tenant, 'articles.origin'))
    .$if(terms.length > 0, query => query.where('seq', 'in', titled))
    .orderBy('published', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit * ARTICLES_A_STORY)
    .execute()
  const ids = [...new Set(rows.map(({ story }) => story))].slice(0, limit)
  return storiesById(db, tenant, ids)
}

async function storiesById(db: Kysely<Schema>, tenant: TenantId, ids: readonly string[]): Promise<readonly Story[]> {
  if (ids.length === 0) return []
  const members = await db
    .selectFrom('articles')
    .select([...CARD, 'story', 'body_hash', 'published', 'central'])
    .where('story', 'in', [...ids])
    .where(visible(tenant, 'articles.origin'))
    .orderBy('published', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  const byStory = new Map<string, Member[]>(ids.map(id => [id, []]))
  for (const member of members) byStory.get(member.story)?.push(member)
  return [...byStory].flatMap(([id, members]) => storyFrom(id, members))
}

/** Told of the articles that the tenant sees; none of it comes from the others. */
function storyFrom(id: string, members: readonly Member[]): readonly Story[] {
  const [first] = members
  if (!first) return []
  const central = members.reduce((most, member) => (member.central > most.central ? member : most), first)
  return [
    {
      id: StoryId.parse(id),
      headline: central.headline,
      articles: members.map(cardOf),
      sources: voicesOf(members),
    },
  ]
}

/** Publishers, each once; of those that print one text only the first to do so. */
function voicesOf(newestFirst: readonly Member[]): readonly string[] {
  const voices = new Map<string, string>()
  for (const { source, body_hash } of newestFirst) if (source !== null) voices.set(body_hash, source)
  return [...new Set(voices.values())]
}
