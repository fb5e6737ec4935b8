import type { Asking, WordsKnown } from '#core/asking/asking.ts'
import { SpeakerKey, type TenantId } from '#core/ids.ts'
import type { Store } from '../database/open.ts'
import { foldedWords } from '#text/terms.ts'
import { countTerms, sizeOf } from './counts.ts'
import { KeptTexts } from './kept-texts.ts'
import { publishersSeenBy } from './publishers.ts'
import { textsSaying } from './saying.ts'
import { textsFor, textsOf } from './texts.ts'
import { visible } from './visible.ts'

/** Most speakers and authors considered for one question. */
const MOST = 300

/** The data that questions in plain words are answered from, as `Asking` defines it. */
export function askingOf(store: Pick<Store, 'db' | 'dialect'>): Asking {
  const kept = new KeptTexts()
  return {
    known: (tenant, words) => wordsKnown(store, tenant, words),
    counts: (tenant, terms, most) => countTerms(store, tenant, terms, most),
    size: tenant => sizeOf(store, tenant),
    texts: (tenant, query) => textsFor(store, kept, tenant, query),
    saying: (tenant, terms, most) => textsSaying(store, kept, tenant, terms, most),
    textsOf: (tenant, articles) => textsOf(store, kept, tenant, articles),
  }
}

/** See `Asking.known`; `words` are folded. */
async function wordsKnown({ db }: Pick<Store, 'db'>, tenant: TenantId, words: readonly string[]): Promise<WordsKnown> {
  const publishers = await publishersSeenBy(db, tenant)
  if (words.length === 0) return { publishers: publishers.map(({ name }) => name), authors: [], speakers: [] }
  const keys = await db
    .selectFrom('speaker_words')
    .select('speaker')
    .distinct()
    .where('word', 'in', [...words])
    .where(visible(tenant, 'speaker_words.origin'))
    .limit(MOST)
    .execute()
  const rows =
    keys.length === 0
      ? []
      : await db
          .selectFrom('speakers')
          .selectAll()
          .where(
            'key',
            'in',
            keys.map(({ speaker }) => speaker),
          )
          .where(visible(tenant, 'speakers.origin'))
          .execute()
  const byKey = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const other = byKey.get(row.key)
    if (!other || row.name.length > other.name.length) byKey.set(row.key, row)
  }
  const asked = new Set(words)
  const authors = await db
    .selectFrom('bylines')
    .select('name')
    .distinct()
    .where('name', '<>', '')
    .where(visible(tenant, 'bylines.origin'))
    .execute()
  return {
    publishers: publishers.map(({ name }) => name),
    authors: authors.flatMap(({ name }) => (foldedWords(name).some(word => asked.has(word)) ? [name] : [])),
    speakers: [...byKey.values()].map(({ key, name, role, quotes }) => ({
      key: SpeakerKey.parse(key),
      name,
      ...(role === null ? {} : { role }),
      quotes,
    })),
  }
}
