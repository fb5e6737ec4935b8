import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** In the bundle that `bin/build.js` makes, all code stands in `dist/`, beside the folders of what is discovered. */
const BUNDLED = !import.meta.url.endsWith('.ts')
/** The folder of the package, or of the checkout. */
export const ROOT = rootAbove(import.meta.dirname)
const CODE = BUNDLED ? import.meta.dirname : ROOT

/** The folder of the commands: one file each. */
export const COMMANDS = join(CODE, 'commands')
/** The folder of the kinds of digest: one file each. */
export const DIGESTS = join(CODE, 'digests')
/** The articles that ship with Crier. */
export const ARTICLES = join(ROOT, 'articles')

/** How those articles are read, as far as that was written down for a quick first start. */
export const READ_AHEAD = BUNDLED ? join(CODE, 'read-ahead.json') : undefined

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}
