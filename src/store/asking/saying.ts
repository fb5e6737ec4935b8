import type { ReadText } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import { hasPhrases, type Phrases } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { rarityOf } from '#text/rarity.ts'
import { termsOf } from '#text/terms.ts'
import { readTexts } from './texts.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** How many of the articles with a phrase, those stored last, are counted. */
const COUNTED = 100
/** Where very many articles have the first phrase, phrases found together count as much as this many alone. */
const TOGETHER = 3
/** How many more are read for a group that none of the best has: a quote may be put together from several places. */
const BESIDE = 2

/** How many articles found by a rarer phrase are read for the next one first; the index is searched only where none of them has it. */
const LIKELY = 8
/** After so many rare phrases that nothing has, the commoner ones are not looked for. */
const MOST_MISSED = 5

/** See `Asking.saying`. */
export async function textsSaying(
  session: Session,
  tenant: TenantId,
  groups: readonly Phrases[],
  most: number,
): Promise<readonly ReadText[]> {
  const counts = new Map<number, number>()
  const byCount = (one: number, other: number) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || other - one
  const found: (readonly number[])[] = []
  const having = reader(session)
  for (const phrases of groups.toSorted((one, other) => tellingOf(other) - tellingOf(one))) {
    if (found.length >= MOST_MISSED && counts.size === 0) break
    const likely = [...counts.keys()].sort(byCount).slice(0, LIKELY)
    const there = await having(likely, phrases)
    const seqs = there.length > 0 ? there : await rowsOf(session, tenant, phrases)
    for (const seq of seqs) counts.set(seq, (counts.get(seq) ?? 0) + 1)
    found.push(seqs)
  }
  const chosen = new Set([...counts.keys()].sort(byCount).slice(0, most))
  for (const seqs of found) {
    if (seqs.some(seq => chosen.has(seq))) continue
    for (const seq of [...new Set(seqs)].sort(byCount).slice(0, BESIDE)) chosen.add(seq)
  }
  return readTexts(session, [...chosen])
}

/** How much the first phrase tells of where it stands. */
function tellingOf([first = []]: Phrases): number {
  return first.reduce((sum, term) => sum + rarityOf(term), 0)
}

/** Looks for phrases in the text of a few articles, each read once: the index would look through everything. */
function reader({ db }: Session): (seqs: readonly number[], phrases: Phrases) => Promise<readonly number[]> {
  const known = new Map<number, string>()
  return async (seqs, phrases) => {
    const unread = seqs.filter(seq => !known.has(seq))
    if (unread.length > 0) {
      const rows = await db.selectFrom('bodies').select(['article', 'body']).where('article', 'in', unread).execute()
      for (const { article, body } of rows) known.set(article, ` ${termsOf(body).join(' ')} `)
    }
    const lines = phrases.map(terms => ` ${terms.join(' ')} `)
    return seqs.filter(seq => lines.every(line => known.get(seq)?.includes(line)))
  }
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
