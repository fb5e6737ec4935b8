import { setImmediate } from 'node:timers/promises'
import { articlesToReadAgain, countOldAnalyses, draftOf } from '#store/articles/old-analyses.ts'
import type { Store } from '#store/database/open.ts'
import { saveAgain } from '#store/articles/save-articles.ts'
import { ANALYSIS_VERSION } from '#text/analyse.ts'
import { readArticle } from './read-article.ts'

const BATCH = 50

/**
 * Analyses again every stored article from an older version of the reader, in independent batches: if stopped, it
 * continues from there the next time. Returns how many were analysed.
 *
 * @param onProgress called with how many are done, of how many
 */
export async function reanalyse(
  store: Store,
  onProgress: (done: number, total: number) => void = () => undefined,
  version = ANALYSIS_VERSION,
): Promise<number> {
  const total = await countOldAnalyses(store, version)
  let done = 0
  let after = 0
  for (;;) {
    const batch = await articlesToReadAgain(store, version, after, BATCH)
    const last = batch.at(-1)
    if (!last) return done
    const read = []
    for (const before of batch) {
      read.push({ before, read: readArticle(draftOf(before)) })
      await setImmediate()
    }
    await saveAgain(store, read)
    after = last.seq
    done += batch.length
    onProgress(done, total)
  }
}
