import type { Kysely, Selectable } from 'kysely'
import type { ArticleCard } from '#core/news/article.ts'
import { StoryId, type ArticleId, type TenantId } from '#core/ids.ts'
import { publishersOf } from '#core/news/publisher.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Story } from '#core/news/story.ts'
import type { StoryVector } from '#text/similarity.ts'
import { headOf } from '#text/stories/turn.ts'
import { copiesOf } from '#text/stories/voices.ts'
import { CARD, cardOf, type CardRow } from './cards.ts'
import { chunks } from '../database/chunks.ts'
import { matches } from '../articles/full-text.ts'
import { vectorFrom } from '../articles/stored-vector.ts'
import type { Store } from '../database/open.ts'
import type { ArticleRow, Schema } from '../database/schema.ts'
import { termsAsked } from '#text/terms.ts'
import { cameFirst, visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>
/** Stands in for the vector of an article that is alone in its story, which is not read. */
const NOTHING: StoryVector = { terms: [], weights: [] }
/** Articles read per distinct story wanted. */
const ARTICLES_A_STORY = 8

type Member = CardRow & Pick<Selectable<ArticleRow>, 'seq' | 'story' | 'published' | 'central'>

/** The stories of a store, as `Newsroom` defines them. */
export function storiesOf(store: Session): Newsroom['stories'] {
  return {
    get: (tenant, id) => storyById(store, tenant, id),
    of: async (tenant, article) => (await storiesAbout(store, tenant, [article]))[0],
    ofAll: (tenant, articles) => storiesAbout(store, tenant, articles),
    titled: (tenant, typed, limit) => storiesTitled(store, tenant, typed, limit),
  }
}

/** A story by any id it ever had, with the articles that the tenant sees. */
async function storyById({ db }: Session, tenant: TenantId, id: StoryId): Promise<Story | undefined> {
  const alias = await db.selectFrom('story_aliases').select('story').where('id', '=', id).executeTakeFirst()
  const [story] = await storiesById(db, tenant, [alias?.story ?? id])
  return story
}

/** The stories of these articles, ordered by the first article of each. */
async function storiesAbout(
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

/** Stories with all the typed words in a headline, the last one possibly a prefix; newest first. */
async function storiesTitled(
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
    .select([...CARD, 'seq', 'story', 'published', 'central'])
    .where('story', 'in', [...ids])
    .where(visible(tenant, 'articles.origin'))
    .where(cameFirst(tenant))
    .orderBy('published', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  const byStory = new Map<string, Member[]>(ids.map(id => [id, []]))
  for (const member of members) byStory.get(member.story)?.push(member)
  const shared = [...byStory.values()].filter(told => told.length > 1)
  const vectors = await vectorsOf(db, shared.flat())
  return [...byStory].flatMap(([id, members]) => storyFrom(id, members, vectors))
}

type Vectors = ReadonlyMap<number, StoryVector>

async function vectorsOf(db: Kysely<Schema>, members: readonly Member[]): Promise<Vectors> {
  const vectors = new Map<number, StoryVector>()
  for (const some of chunks(members.map(({ seq }) => seq))) {
    const rows = await db
      .selectFrom('analyses')
      .select(['article', 'vector'])
      .where('article', 'in', [...some])
      .execute()
    for (const { article, vector } of rows) vectors.set(article, vectorFrom(vector))
  }
  return vectors
}

/** Built only from articles that the tenant sees. */
function storyFrom(id: string, members: readonly Member[], vectors: Vectors): readonly Story[] {
  const [first] = members
  if (!first) return []
  const articles = members.map(cardOf)
  const inOrder = articles.toReversed()
  const copiedInOrder = copiesOf(members.toReversed().map(({ seq }) => vectors.get(seq) ?? NOTHING))
  const copied = copiedInOrder.toReversed()
  // Reprints make each other central, so only the first to print a text counts.
  const originals = members.filter((_, index) => copied[index] === undefined)
  const central = originals.reduce(
    (most, member) => (member.central > most.central ? member : most),
    originals[0] ?? first,
  )
  const publishers = publishersOf(inOrder)
  const voices = publishers.filter((_, index) => copiedInOrder[index] === undefined)
  return [
    {
      id: StoryId.parse(id),
      headline: (headOf(originals.map(cardOf)) ?? cardOf(first)).headline,
      central: cardOf(central).id,
      articles,
      publishers: [...new Set(voices.toReversed().flatMap(publisher => publisher ?? []))],
      copies: new Map(inOrder.flatMap((article, index) => pairOf(article, inOrder[copiedInOrder[index] ?? -1]))),
    },
  ]
}

function pairOf(copy: ArticleCard, original: ArticleCard | undefined): readonly (readonly [ArticleId, ArticleId])[] {
  return original ? [[copy.id, original.id]] : []
}
