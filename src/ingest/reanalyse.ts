import { setImmediate } from 'node:timers/promises'
import { articlesToReadAgain, countOldAnalyses, draftOf } from '#store/articles/old-analyses.ts'
import type { Store } from '#store/database/open.ts'
import { saveAgain } from '#store/articles/save-articles.ts'
import { ANALYSIS_VERSION } from '#text/analyse.ts'
import { readArticle } from './read-article.ts'

const BATCH = 50

/**
 * Reads every stored article again that an older version of the reader read, in batches that each stand alone: stopped
 * half way, it goes on from there the next time. Answers how many were read.
 *
 * @param onProgress with how many are done, of how many
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
