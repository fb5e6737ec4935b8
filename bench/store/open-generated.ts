import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '#core/log.ts'
import { HOUSE } from '#core/ids.ts'
import { type Crier, openCrier } from '#src/app/crier.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { generated } from './generated.ts'

const BATCH = 50

/**
 * A Crier with generated articles. They are kept in `database` and reused if it is given; otherwise they are deleted on
 * close.
 */
export async function openGenerated(
  articles: number,
  database: string | undefined,
  log: Log,
): Promise<{ readonly crier: Crier; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-bench-'))
  const config = {
    databaseUrl: `file:${database ?? join(folder, 'crier.db')}`,
    variables: {},
    zone: 'UTC',
    secrets: [],
  }
  const fault = (error: unknown) => {
    throw error
  }
  const crier = await openCrier(config, fault, log)
  const arrival = { origin: HOUSE, at: new Date(), baseline: true }
  for (let first = (await crier.newsroom.asking.size(HOUSE)).articles; first < articles; first += BATCH) {
    const count = Math.min(BATCH, articles - first)
    const batch = Array.from({ length: count }, (_, index) => generated(first + index))
    await saveArticles(crier.store, arrival, batch)
  }
  return {
    crier,
    async close() {
      await crier.close()
      await rm(folder, { recursive: true })
    },
  }
}
