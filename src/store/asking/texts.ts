import type { ReadText, TextsQuery } from '#core/asking/asking.ts'
import { StoryId, type ArticleId, type TenantId } from '#core/ids.ts'
import { passagesOf, QUOTE } from '../articles/analysis-rows.ts'
import { articleOf, CARD } from './cards.ts'
import type { Store } from '../database/open.ts'
import { candidates } from './candidates.ts'
import type { KeptTexts } from './kept-texts.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** See `Asking.texts`. */
export async function textsFor(
  session: Session,
  kept: KeptTexts,
  tenant: TenantId,
  query: TextsQuery,
): Promise<readonly ReadText[]> {
  return readTexts(session, kept, await candidates(session, tenant, query))
}

export async function textsOf(
  session: Session,
  kept: KeptTexts,
  tenant: TenantId,
  articles: readonly ArticleId[],
): Promise<readonly ReadText[]> {
  if (articles.length === 0) return []
  const rows = await session.db
    .selectFrom('articles')
    .select(['seq', 'id'])
    .where('id', 'in', [...articles])
    .where(visible(tenant, 'articles.origin'))
    .execute()
  const seqs = articles.flatMap(id => rows.find(row => row.id === id)?.seq ?? [])
  return readTexts(session, kept, seqs)
}

/** The texts of these rows; cached ones that have not changed are not read again. */
export async function readTexts(
  { db }: Session,
  kept: KeptTexts,
  seqs: readonly number[],
): Promise<readonly ReadText[]> {
  if (seqs.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('bodies', 'bodies.article', 'articles.seq')
    .innerJoin('analyses', 'analyses.article', 'articles.seq')
    .select([...CARD, 'seq', 'title', 'story', 'body', 'version', 'language', 'sentences', 'ranking'])
    .where('seq', 'in', [...seqs])
    .execute()
  const quotes = await db
    .selectFrom('quotes')
    .select([...QUOTE])
    .where('article', 'in', [...seqs])
    .orderBy('article')
    .orderBy('position')
    .execute()
  const spoken = new Map<number, (typeof quotes)[number][]>()
  for (const quote of quotes) {
    const own = spoken.get(quote.article) ?? []
    own.push(quote)
    spoken.set(quote.article, own)
  }
  const bySeq = new Map(rows.map(row => [row.seq, row]))
  return seqs.flatMap(seq => {
    const row = bySeq.get(seq)
    if (!row) return []
    const statements = spoken.get(seq) ?? []
    const read = (): ReadText => ({
      article: articleOf(row),
      analysis: passagesOf(row.body, row, statements),
      story: StoryId.parse(row.story),
    })
    return [kept.text(seq, row, statements, read)]
  })
}
