import { showingProgress } from '#src/app/progress.ts'
import { reanalyse } from '#ingest/reanalyse.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import { withStore } from '../with-store.ts'

/** Re-analyses the stored articles that an older version of the reader has read. */
export function analyseAgain(shell: Shell): Promise<Exit> {
  return withStore(shell, async store => {
    const read = await showingProgress(shell.stderr, 'Reading again', onProgress =>
      reanalyse(store, (done, total) => onProgress(done / (total || 1), done)),
    )
    shell.stdout.line(`${read} read again`)
    return EXIT.ok
  })
}
