import type { WordsKnown } from '#core/asking/asking.ts'
import { SpeakerKey, type TenantId } from '#core/ids.ts'
import type { Store } from '../database/open.ts'
import { publishersSeenBy } from './publishers.ts'
import { visible } from './visible.ts'

/** The most speakers and authors looked at for one question. */
const MOST = 300

/** See `Asking.known`; `words` are folded. */
export async function wordsKnown(
  { db }: Pick<Store, 'db'>,
  tenant: TenantId,
  words: readonly string[],
): Promise<WordsKnown> {
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
  const authors = await db
    .selectFrom('articles')
    .select('author')
    .distinct()
    .where('author', 'is not', null)
    .where(visible(tenant, 'articles.origin'))
    .execute()
  return {
    publishers: publishers.map(({ name }) => name),
    authors: authors.flatMap(({ author }) => (author === null ? [] : [author])),
    speakers: [...byKey.values()].map(({ key, name, role, quotes }) => ({
      key: SpeakerKey.parse(key),
      name,
      ...(role === null ? {} : { role }),
      quotes,
    })),
  }
}
