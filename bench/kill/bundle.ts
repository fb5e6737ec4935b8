import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

/** What discord.js and pg ask for and do without, and what has native code. */
const EXTERNAL = ['libsql', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack', 'pg-native', '@discordjs/voice']
/** What packages that were written for `require` expect to find. */
const BANNER = `
import { createRequire } from 'node:module'
import { fileURLToPath as toPath } from 'node:url'
const require = createRequire(import.meta.url)
const __filename = toPath(import.meta.url)
const __dirname = toPath(new URL('.', import.meta.url))
`

/** Puts a replica into one file, so that it loads in a fraction of the time: killing wants many of them. */
export async function bundleWorker(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    keepNames: true,
    external: EXTERNAL,
    banner: { js: BANNER },
    logLevel: 'error',
  })
}
