import type { TextsQuery } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import { distance, matches, type TextQuery } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { countUpTo } from './counted.ts'
import { filteredBy, type FilteredArticles } from './search.ts'

type Session = Pick<Store, 'db' | 'dialect'>
type Groups = TextsQuery['groups']

/** Matches that are ranked, the most recently stored. */
const RANKED = 600

/** Row numbers of the articles that match a question best, best first. */
export async function candidates(session: Session, tenant: TenantId, query: TextsQuery): Promise<readonly number[]> {
  const { author, speakers, groups, limit } = query
  let filtered = await filteredBy(session, tenant, query)
  if (author !== undefined) filtered = filtered.where('articles.author', '=', author)
  if (speakers !== undefined) {
    const saying = session.db
      .selectFrom('quotes')
      .select('article')
      .where('speaker', 'in', [...speakers])
    filtered = filtered.where('articles.seq', 'in', saying)
  }
  if (groups.every(group => group.length === 0)) {
    const rows = await filtered
      .select('articles.seq')
      .orderBy('articles.published', 'desc')
      .orderBy('articles.seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map(({ seq }) => seq)
  }
  const found = new Set<number>()
  for (const wanted of await attempts(session, groups)) {
    for (const seq of await ranked(session, filtered, wanted, limit)) found.add(seq)
    if (found.size >= limit) break
  }
  return [...found].slice(0, limit)
}

/** The best of the most recently stored matches. */
async function ranked(
  { db, dialect }: Session,
  filtered: FilteredArticles,
  wanted: TextQuery,
  limit: number,
): Promise<readonly number[]> {
  const latest = filtered
    .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
    .select(['articles.seq', 'articles.published', distance(dialect, 'article_words', wanted).as('far')])
    .where(matches(dialect, 'article_words', wanted))
    .orderBy('article_words.rowid', 'desc')
    .limit(RANKED)
    .as('latest')
  const rows = await db
    .selectFrom(latest)
    .select('latest.seq')
    .orderBy('latest.far')
    .orderBy('latest.published', 'desc')
    .orderBy('latest.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ seq }) => seq)
}

/**
 * Queries to try in turn until there are enough results: first all articles with one of the rarest groups, as many of
 * those as can be ranked; then those with a commoner group and any other; then those with that group alone.
 */
async function attempts(session: Session, groups: Groups): Promise<readonly TextQuery[]> {
  const rare = await rarest(session, groups)
  const all = phrasesOf(groups)
  if (rare === groups.length) return [{ groups: all }]
  const common = groups.slice(rare).flatMap((group, index): TextQuery[] => {
    const others = phrasesOf(groups.filter((_, at) => at !== rare + index))
    const alone = phrasesOf([group])
    return others.length === 0 ? [{ groups: alone }] : [{ groups: others, within: alone }, { groups: alone }]
  })
  return rare === 0 ? common : [{ groups: all, within: phrasesOf(groups.slice(0, rare)) }, ...common]
}

/** How many of the groups, rarest first, can be combined so that all matches can still be ranked. */
async function rarest({ db, dialect }: Session, groups: Groups): Promise<number> {
  for (let count = 1; count <= groups.length; count += 1) {
    const some = db
      .selectFrom('article_words')
      .where(matches(dialect, 'article_words', { groups: phrasesOf(groups.slice(0, count)) }))
    if ((await countUpTo(db, some, RANKED)).more) return count - 1
  }
  return groups.length
}

function phrasesOf(groups: Groups): TextQuery['groups'] {
  return groups.flatMap(group => group.map(term => term.split(' ')))
}
