import { Day } from '#core/news/article.ts'
import { publishersOf } from '#core/news/publisher.ts'
import type { TenantId } from '#core/ids.ts'
import type { DayCount, TrendQuery } from '#core/asking/newsroom.ts'
import { matches, type TextQuery } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { type FilteredArticles, filteredBy } from './search.ts'
import { termsAsked } from '#text/terms.ts'

interface Row {
  readonly day: string
  readonly source: string | null
  readonly url: string | null
  readonly articles: number
}

/** See `Newsroom`: per day, the articles a tenant sees that have all the words. */
export async function perDay(
  session: Pick<Store, 'db' | 'dialect'>,
  tenant: TenantId,
  query: TrendQuery,
): Promise<readonly DayCount[]> {
  const filtered = await filteredBy(session, tenant, query)
  if (query.words === undefined) return byDay(await counted(filtered))
  const terms = termsAsked(query.words)
  if (terms.length === 0) return []
  const attempts: readonly TextQuery[] = [{ groups: [terms] }, { groups: [terms], beginning: true }]
  for (const wanted of attempts) {
    const rows = await counted(
      filtered
        .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
        .where(matches(session.dialect, 'article_words', wanted)),
    )
    if (rows.length > 0) return byDay(rows)
  }
  return []
}

function counted(found: FilteredArticles): Promise<readonly Row[]> {
  return found
    .select(['articles.day', 'articles.source'])
    .select(({ fn }) => [fn.countAll<number>().as('articles'), fn.min('articles.url').as('url')])
    .groupBy(['articles.day', 'articles.source'])
    .orderBy('articles.day')
    .orderBy('articles.source')
    .execute()
}

function byDay(rows: readonly Row[]): readonly DayCount[] {
  const publishers = publishersOf(
    rows.map(({ source, url }) => ({
      ...(source === null ? {} : { publisher: source }),
      ...(url === null ? {} : { url }),
    })),
  )
  const all = rows.map((row, index) => ({ ...row, publisher: publishers[index] }))
  return [...new Set(rows.map(({ day }) => day))].map(day => {
    const ofDay = all.filter(row => row.day === day)
    return {
      day: Day.parse(day),
      articles: ofDay.reduce((sum, { articles }) => sum + articles, 0),
      publishers: [...new Set(ofDay.flatMap(({ publisher }) => publisher ?? []))],
    }
  })
}
