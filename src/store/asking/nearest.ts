import type { TenantId } from '#core/ids.ts'
import { beginsWith } from './begins.ts'
import { editDistance } from '#core/edit-distance.ts'
import { matches } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import { foldedWords, termsOf } from '#text/terms.ts'
import { visible } from './visible.ts'
import { backwards } from '../articles/vocabulary.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** Suggestions looked up per word: each takes a query. */
const TRIED = 8

/**
 * The words probably meant: each one without hits is replaced by the nearest one with hits, at most two edits away.
 * `undefined` if nothing changes.
 */
export async function nearestWords(session: Session, tenant: TenantId, words: string): Promise<string | undefined> {
  const asked = foldedWords(words).slice(0, 12)
  const meant: string[] = []
  for (const word of asked) {
    meant.push((await finds(session, tenant, word)) ? word : ((await nearestWord(session, tenant, word)) ?? word))
  }
  return meant.some((word, index) => word !== asked[index]) ? meant.join(' ') : undefined
}

async function nearestWord(session: Session, tenant: TenantId, word: string): Promise<string | undefined> {
  const most = word.length > 4 ? 2 : 1
  const known = await alike(session, word)
  const near = known
    .map(candidate => ({ candidate, distance: editDistance(word, candidate, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || sharedStart(b.candidate, word) - sharedStart(a.candidate, word))
  for (const { candidate } of near.slice(0, TRIED)) {
    if (await finds(session, tenant, candidate)) return candidate
  }
  return undefined
}

/** A misspelling nearly always keeps the word's first or last half: two index ranges instead of all words. */
async function alike({ db }: Session, word: string): Promise<readonly string[]> {
  const half = Math.max(1, Math.min(4, Math.floor(word.length / 2)))
  const starts = db
    .selectFrom('words')
    .select('word')
    .where(beginsWith('word', word.slice(0, half)))
  const ends = db
    .selectFrom('words')
    .select('word')
    .where(beginsWith('backwards', backwards(word).slice(0, half)))
  const rows = await starts.union(ends).execute()
  return rows.map(row => row.word)
}

async function finds({ db, dialect }: Session, tenant: TenantId, word: string): Promise<boolean> {
  const found = await db
    .selectFrom('articles')
    .innerJoin('article_words', 'article_words.rowid', 'articles.seq')
    .select('articles.id')
    .where(matches(dialect, 'article_words', { groups: [termsOf(word)] }))
    .where(visible(tenant, 'articles.origin'))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}
