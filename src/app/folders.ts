import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** In the bundle that `bin/build.js` makes, all code is in `dist/`, beside the folders of what is discovered. */
const BUNDLED = !import.meta.url.endsWith('.ts')
/** The folder of the package or checkout. */
export const ROOT = rootAbove(import.meta.dirname)
const CODE = BUNDLED ? import.meta.dirname : ROOT

export const COMMANDS = join(CODE, 'commands')
export const DIGESTS = join(CODE, 'digests')
/** The articles that ship with Crier. */
export const ARTICLES = join(ROOT, 'articles')

/** The analyses of those articles, precomputed for a quick first start. */
export const READ_AHEAD = BUNDLED ? join(CODE, 'read-ahead.json') : undefined

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}
