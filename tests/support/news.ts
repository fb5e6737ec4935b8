import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOUSE, type TenantId } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import type { Store } from '#store/database/open.ts'

/** Imports articles in the plain format into the house, or for one tenant, as if they had come at that instant. */
export async function bringNews(
  store: Store,
  now: Date,
  articles: readonly string[],
  tenant: TenantId = HOUSE,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-news-'))
  await Promise.all(articles.map((text, index) => writeFile(join(folder, `${index}.txt`), text)))
  await importPaths([folder], { store, tenant, now })
}
