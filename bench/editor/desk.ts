import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pino from 'pino'
import { outletOn } from '#core/outlet.ts'
import { openCrier, type Crier } from '#src/app/crier.ts'
import { bringFirstArticles } from '#src/app/first-articles.ts'

export const HOME = resolve(import.meta.dirname, '../..')

/** Crier with the articles it ships, in a temporary database. */
export async function withShippedArticles<T>(use: (crier: Crier) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-editor-'))
  const config = { databaseUrl: `file:${join(folder, 'crier.db')}`, variables: {}, zone: 'UTC', secrets: [] }
  const fault = (error: unknown) => {
    throw error
  }
  try {
    const crier = await openCrier(config, fault, pino({ enabled: false }))
    try {
      await bringFirstArticles(crier.store, join(HOME, 'articles'), outletOn(process.stderr))
      return await use(crier)
    } finally {
      await crier.close()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
