import { readConfig, readVariables } from '#src/config.ts'
import { showingProgress } from '#src/progress.ts'
import { reanalyse } from '#ingest/reanalyse.ts'
import { openStore } from '#store/open.ts'
import { EXIT, type Exit, type Shell } from './shell.ts'

/** Reads the stored articles again that an older version of the reader has read. */
export async function analyseAgain({ stdout, stderr, env, home }: Shell): Promise<Exit> {
  const { databaseUrl } = readConfig(await readVariables(home, env), home)
  const store = await openStore(databaseUrl)
  try {
    const read = await showingProgress(stderr, 'Reading again', onProgress =>
      reanalyse(store, (done, total) => onProgress(done / (total || 1), done)),
    )
    stdout.write(`${read} read again\n`)
    return EXIT.ok
  } finally {
    await store.close()
  }
}
