import type { ReadText } from '#core/asking/asking.ts'
import type { TenantId } from '#core/ids.ts'
import { hasPhrases, type Phrases } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { rarityOf } from '#text/rarity.ts'
import { isMissing, lineOf, missingFrom } from '#text/check/missing.ts'
import { phrasesOf, type Phrase } from '#text/check/phrases.ts'
import { termsOf } from '#text/terms.ts'
import type { KeptTexts } from './kept-texts.ts'
import { readTexts } from './texts.ts'
import { visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** Articles with a phrase that are counted, the most recently stored. */
const COUNTED = 100
/** If very many articles have the first phrase, adjacent phrases found together count as much as this many alone. */
const TOGETHER = 3
/**
 * Articles read additionally for a group that none of the best has: a quote may be stitched together from several
 * places.
 */
const BESIDE = 2

/** Articles found by a rarer phrase that are read for the next one before the index is searched. */
const LIKELY = 8
/** Rare phrases without hits after which the commoner ones are not searched. */
const MOST_MISSED = 5

/** See `Asking.saying`. */
export async function textsSaying(
  session: Session,
  kept: KeptTexts,
  tenant: TenantId,
  terms: readonly string[],
  most: number,
): Promise<readonly ReadText[]> {
  const counts = new Map<number, number>()
  const byCount = (one: number, other: number) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || other - one
  const likeliest = () => [...counts.keys()].sort(byCount).slice(0, LIKELY)
  const found: (readonly number[])[] = []
  const reader = readerOf(session, terms)
  let searched = 0
  for (const phrases of phrasesOf(terms).toSorted((one, other) => tellingOf(other) - tellingOf(one))) {
    if (searched >= MOST_MISSED && counts.size === 0) break
    const read = await reader(likeliest())
    let seqs: readonly number[] = read
      .filter(({ line }) => phrases.every(phrase => line.includes(lineOf(phrase))))
      .map(({ seq }) => seq)
    if (seqs.length === 0) {
      // If all were read, one with the very words would lack nothing.
      const missing = counts.size <= LIKELY ? leastMissing(read) : undefined
      if (missing && !isMissing(missing, phrases[0] ?? [])) continue
      seqs = await rowsOf(session, tenant, phrases)
      searched += 1
    }
    for (const seq of seqs) counts.set(seq, (counts.get(seq) ?? 0) + 1)
    found.push(seqs)
  }
  const chosen = new Set([...counts.keys()].sort(byCount).slice(0, most))
  const read = await reader(likeliest())
  for (const stretch of leastMissing(read) ?? []) {
    const known = read.filter(({ line }) => line.includes(lineOf(stretch))).map(({ seq }) => seq)
    found.push(known.length > 0 ? known : await rowsWith(session, tenant, [stretch]))
  }
  for (const seqs of found) {
    if (seqs.some(seq => chosen.has(seq))) continue
    for (const seq of [...new Set(seqs)].sort(byCount).slice(0, BESIDE)) chosen.add(seq)
  }
  return readTexts(session, kept, [...chosen])
}

/** How distinctive the first phrase is. */
function tellingOf([first = []]: Phrases): number {
  return first.reduce((sum, term) => sum + rarityOf(term), 0)
}

interface Read {
  readonly seq: number
  readonly line: string
  readonly missing: readonly Phrase[]
}

/** Reads and caches the text of a few articles; the index would search everything. */
function readerOf({ db }: Session, terms: readonly string[]): (seqs: readonly number[]) => Promise<readonly Read[]> {
  const known = new Map<number, Read>()
  return async seqs => {
    const unread = seqs.filter(seq => !known.has(seq))
    if (unread.length > 0) {
      const rows = await db.selectFrom('bodies').select(['article', 'body']).where('article', 'in', unread).execute()
      for (const { article: seq, body } of rows) {
        const line = lineOf(termsOf(body))
        known.set(seq, { seq, line, missing: missingFrom(line, terms) })
      }
    }
    return seqs.flatMap(seq => known.get(seq) ?? [])
  }
}

/** What the best match lacks; `undefined` if there is no match. */
function leastMissing(read: readonly Read[]): readonly Phrase[] | undefined {
  const lack = ({ missing }: Read) => missing.flat().length
  return read.reduce<Read | undefined>(
    (least, other) => (least && lack(least) <= lack(other) ? least : other),
    undefined,
  )?.missing
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
