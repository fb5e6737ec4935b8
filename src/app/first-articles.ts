import type { Outlet } from '#core/outlet.ts'
import { HOUSE } from '#core/ids.ts'
import { isEmpty } from '#store/articles/save-articles.ts'
import type { Store } from '#store/database/open.ts'
import { READ_AHEAD } from './folders.ts'

/** Imports the articles that ship with Crier into a store that has none. The reader is loaded only if needed. */
export async function bringFirstArticles(store: Store, folder: string, output: Outlet): Promise<void> {
  if (!(await isEmpty(store, HOUSE))) return
  const [{ importPaths }, { showingProgress }, { readerAhead }] = await Promise.all([
    import('#ingest/import.ts'),
    import('./progress.ts'),
    import('#ingest/read-ahead.ts'),
  ])
  const ahead = READ_AHEAD === undefined ? {} : { read: await readerAhead(READ_AHEAD) }
  const into = { store, tenant: HOUSE, now: new Date(), ...ahead }
  await showingProgress(output, 'Reading the articles that come with Crier', onProgress =>
    importPaths([folder], into, ({ done, total, articles }) => onProgress(done / total, articles)),
  )
}
