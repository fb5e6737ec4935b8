import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Optional dependencies of discord.js and pg, and native code. */
const EXTERNAL = ['libsql', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack', 'pg-native', '@discordjs/voice']
/** Globals that packages written for `require` expect. */
const BANNER = `
import { createRequire } from 'node:module'
import { fileURLToPath as toPath } from 'node:url'
const require = createRequire(import.meta.url)
const __filename = toPath(import.meta.url)
const __dirname = toPath(new URL('.', import.meta.url))
`

/** A replica in one file, which loads in a fraction of the time: killing needs many. */
export interface Bundle {
  readonly worker: string
  remove(): Promise<void>
}

/** Writes it where the external packages can be resolved. */
export async function bundleWorker(): Promise<Bundle> {
  const folder = await mkdtemp(fileURLToPath(new URL('../../node_modules/.crier-bench-', import.meta.url)))
  const worker = join(folder, 'worker.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    keepNames: true,
    external: EXTERNAL,
    banner: { js: BANNER },
    logLevel: 'error',
  })
  return { worker, remove: () => rm(folder, { recursive: true }) }
}
