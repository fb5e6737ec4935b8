import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { SpeakerKey, type TenantId } from '#core/ids.ts'
import type { SpeakerCard } from '#core/asking/newsroom.ts'
import { TITLES } from '#text/data/people-words.ts'
import { beginsWith } from './begins.ts'
import type { Schema, SpeakerRow } from '../database/schema.ts'
import { foldedWords } from '#text/terms.ts'
import { visible } from './visible.ts'

/**
 * Speakers whose name has all the typed words, followed by those with only a prefix of the last one. If there are none,
 * those who hold such an office ("transport minister"), else those with that name without its titles.
 */
export async function speakersNamed(
  db: Kysely<Schema>,
  tenant: TenantId,
  typed: string,
  limit: number,
): Promise<readonly SpeakerCard[]> {
  const asked = foldedWords(typed)
  if (asked.length === 0 && typed.trim() !== '') return []
  const names = asked.filter(word => !TITLES.has(word))
  const named = await keysOfName(db, tenant, asked, limit)
  if (named.length > 0 || asked.length === 0) return cardsOf(db, tenant, named)
  const inOffice = await keysInOffice(db, tenant, asked, limit)
  if (inOffice.length > 0 || names.length === 0) return cardsOf(db, tenant, inOffice)
  return cardsOf(db, tenant, await keysOfName(db, tenant, names, limit))
}

async function keysOfName(
  db: Kysely<Schema>,
  tenant: TenantId,
  words: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const whole = words.length === 0 ? [] : await keysNamed(db, tenant, words, limit, 'whole')
  const begun = whole.length >= limit ? [] : await keysNamed(db, tenant, words, limit, 'begun')
  return [...new Set([...whole, ...begun])].slice(0, limit)
}

/** Most quoted first. */
async function keysInOffice(
  db: Kysely<Schema>,
  tenant: TenantId,
  words: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  let holding = db.selectFrom('speakers').where(visible(tenant, 'speakers.origin')).where('role', 'is not', null)
  for (const word of words) {
    const anywhere = `%${word.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`
    holding = holding.where(sql<boolean>`lower(role) like ${anywhere} escape '\\'`)
  }
  return mostQuoted(holding, limit)
}

/** Most quoted first. */
async function keysNamed(
  db: Kysely<Schema>,
  tenant: TenantId,
  words: readonly string[],
  limit: number,
  last: 'whole' | 'begun',
): Promise<readonly string[]> {
  let named = db.selectFrom('speakers').where(visible(tenant, 'speakers.origin'))
  for (const [index, word] of words.entries()) {
    const begun = last === 'begun' && index === words.length - 1
    const fits = begun ? beginsWith('word', word) : sql`word = ${word}`
    named = named.where(
      sql<boolean>`(speakers.key, speakers.origin) in (select speaker, origin from speaker_words where ${fits})`,
    )
  }
  return mostQuoted(named, limit)
}

async function mostQuoted(
  speakers: SelectQueryBuilder<Schema, 'speakers', object>,
  limit: number,
): Promise<readonly string[]> {
  const keys = await speakers
    .select('speakers.key')
    .groupBy('speakers.key')
    .orderBy(({ fn }) => fn.sum('quotes'), 'desc')
    .orderBy('speakers.key')
    .limit(limit)
    .execute()
  return keys.map(({ key }) => key)
}

async function cardsOf(db: Kysely<Schema>, tenant: TenantId, keys: readonly string[]): Promise<readonly SpeakerCard[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('speakers')
    .selectAll()
    .where('key', 'in', [...keys])
    .where(visible(tenant, 'speakers.origin'))
    .execute()
  return keys.flatMap(key => cardOf(rows.filter(row => row.key === key)))
}

/** One speaker, aggregated over all origins that a tenant sees. */
function cardOf(rows: readonly SpeakerRow[]): readonly SpeakerCard[] {
  const [fullest] = [...rows].sort((a, b) => b.name.length - a.name.length)
  if (!fullest) return []
  const [newest] = rows
    .filter(({ role }) => role !== null)
    .sort((a, b) => (b.role_day ?? '').localeCompare(a.role_day ?? ''))
  return [
    {
      key: SpeakerKey.parse(fullest.key),
      name: fullest.name,
      ...(newest?.role ? { role: newest.role } : {}),
      quotes: rows.reduce((sum, { quotes }) => sum + quotes, 0),
    },
  ]
}
