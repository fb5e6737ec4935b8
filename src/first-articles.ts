import { join } from 'node:path'
import { HOUSE } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import { isEmpty } from '#store/save-articles.ts'
import type { Store } from '#store/open.ts'
import { showingProgress } from './progress.ts'

/** Imports the articles that Crier ships into a store that has none yet. */
export async function bringFirstArticles(
  store: Store,
  home: string,
  output: Parameters<typeof showingProgress>[0],
): Promise<void> {
  if (!(await isEmpty(store, HOUSE))) return
  await showingProgress(output, 'Reading the articles that come with Crier', onProgress =>
    importPaths([join(home, 'articles')], { store, tenant: HOUSE, now: new Date() }, ({ done, total, articles }) =>
      onProgress(done / total, articles),
    ),
  )
}
