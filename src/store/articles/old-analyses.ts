import { Day, type ArticleDraft } from '#core/news/article.ts'
import type { Stored } from './identify.ts'
import type { Store } from '../database/open.ts'

type Whole = Stored & { readonly body: string }

/** How many stored analyses are from another version of the reader. */
export async function countOldAnalyses({ db }: Store, version: number): Promise<number> {
  const { total } = await db
    .selectFrom('analyses')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('version', '!=', version)
    .executeTakeFirstOrThrow()
  return total
}

/**
 * Articles with an analysis from another version, with a `seq` beyond `after`; pass the last one's `seq` for the next
 * page.
 */
export async function articlesToReadAgain(
  { db }: Store,
  version: number,
  after: number,
  limit: number,
): Promise<readonly Whole[]> {
  return db
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .selectAll('articles')
    .select('body')
    .where('version', '!=', version)
    .where('articles.seq', '>', after)
    .orderBy('articles.seq')
    .limit(limit)
    .execute()
}

/** The draft of a stored article, as it came in. */
export function draftOf(stored: Whole): ArticleDraft {
  return {
    day: Day.parse(stored.day),
    body: stored.body,
    ...(stored.key === null ? {} : { key: stored.key }),
    ...(stored.title === null ? {} : { title: stored.title }),
    ...(stored.published_at === null ? {} : { publishedAt: new Date(stored.published_at) }),
    ...(stored.undated === 1 ? { undated: true } : {}),
    ...(stored.source === null ? {} : { publisher: stored.source }),
    ...(stored.url === null ? {} : { url: stored.url }),
    ...(stored.author === null ? {} : { author: stored.author }),
  }
}
