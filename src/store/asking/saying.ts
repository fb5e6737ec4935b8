import type { ReadText } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import { hasPhrases, type Phrases } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { readTexts } from './texts.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** How many of the articles with a phrase, those stored last, are counted. */
const COUNTED = 100
/** Where very many articles have the first phrase, phrases found together count as much as this many alone. */
const TOGETHER = 3
/** How many more are read for a group that none of the best has: a quote may be put together from several places. */
const BESIDE = 2

/** See `Asking.saying`. */
export async function textsSaying(
  session: Session,
  tenant: TenantId,
  groups: readonly Phrases[],
  most: number,
): Promise<readonly ReadText[]> {
  const found = await Promise.all(groups.map(phrases => rowsOf(session, tenant, phrases)))
  const counts = new Map<number, number>()
  for (const seq of found.flat()) counts.set(seq, (counts.get(seq) ?? 0) + 1)
  const byCount = (one: number, other: number) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || other - one
  const chosen = new Set([...counts.keys()].sort(byCount).slice(0, most))
  for (const seqs of found) {
    if (seqs.some(seq => chosen.has(seq))) continue
    for (const seq of [...new Set(seqs)].sort(byCount).slice(0, BESIDE)) chosen.add(seq)
  }
  return readTexts(session, [...chosen])
}

async function rowsOf(session: Session, tenant: TenantId, phrases: Phrases): Promise<readonly number[]> {
  const first = await rowsWith(session, tenant, phrases.slice(0, 1))
  if (first.length < COUNTED || phrases.length === 1) return first
  const together = await rowsWith(session, tenant, phrases)
  return [...Array.from({ length: TOGETHER }, () => together).flat(), ...first]
}

async function rowsWith({ db, dialect }: Session, tenant: TenantId, phrases: Phrases) {
  const rows = await db
    .selectFrom('article_words')
    .innerJoin('articles', 'articles.seq', 'article_words.rowid')
    .select('articles.seq')
    .where(hasPhrases(dialect, 'article_words', phrases))
    .where(visible(tenant, 'articles.origin'))
    .orderBy('article_words.rowid', 'desc')
    .limit(COUNTED)
    .execute()
  return rows.map(({ seq }) => seq)
}
