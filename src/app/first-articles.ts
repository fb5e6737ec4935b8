import { join } from 'node:path'
import type { Outlet } from '#core/outlet.ts'
import { HOUSE } from '#core/ids.ts'
import { isEmpty } from '#store/articles/save-articles.ts'
import type { Store } from '#store/database/open.ts'

/** Imports the articles that Crier ships into a store that has none yet. The reader is loaded only when it has to read. */
export async function bringFirstArticles(store: Store, home: string, output: Outlet): Promise<void> {
  if (!(await isEmpty(store, HOUSE))) return
  const [{ importPaths }, { showingProgress }] = await Promise.all([
    import('#ingest/import.ts'),
    import('./progress.ts'),
  ])
  await showingProgress(output, 'Reading the articles that come with Crier', onProgress =>
    importPaths([join(home, 'articles')], { store, tenant: HOUSE, now: new Date() }, ({ done, total, articles }) =>
      onProgress(done / total, articles),
    ),
  )
}
