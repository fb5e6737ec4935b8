import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')

/** One import in one file. */
export interface Import {
  readonly from: string
  /** As written. */
  readonly target: string
  /** The file it resolves to, by its path from the root; `undefined` for a package. */
  readonly to: string | undefined
  /** `import()`: loaded on first use. */
  readonly lazy: boolean
}

/** Source files by path from the root. */
export type Tree = ReadonlyMap<string, string>

/** Every source file in these folders. */
export async function readTree(...folders: readonly string[]): Promise<Tree> {
  const paths = await Promise.all(
    folders.map(async folder =>
      (await readdir(join(ROOT, folder), { recursive: true }))
        .map(file => join(folder, file))
        .filter(path => /\.(?:ts|js|tsx)$/.test(path)),
    ),
  )
  return new Map(
    await Promise.all(paths.flat().map(async path => [path, await readFile(join(ROOT, path), 'utf8')] as const)),
  )
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\n[^'"]*?)?from\s+'([^']+)'|import\(\s*'([^']+)'|new URL\('(\.[^']+)'/g

/** Every import line, `import()` and worker file in one file. */
export function importsOf(path: string, text: string, aliases: ReadonlyMap<string, string>): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, fixed, lazy, thread]) => {
    const target = fixed ?? lazy ?? thread ?? ''
    return { from: path, target, to: leadsTo(path, target, aliases), lazy: fixed === undefined }
  })
}

function leadsTo(path: string, target: string, aliases: ReadonlyMap<string, string>): string | undefined {
  if (target.startsWith('.')) return normalize(join(dirname(path), target))
  for (const [alias, folder] of aliases) {
    if (target.startsWith(alias)) return folder + target.slice(alias.length)
  }
  return undefined
}

/** The import aliases in package.json: `#core/` to `src/core/`. */
export async function readAliases(): Promise<ReadonlyMap<string, string>> {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } })
  return new Map(
    Object.entries(about.imports).map(([alias, folder]) => [
      alias.replace('*', ''),
      folder.replace('*', '').replace(/^\.\//, ''),
    ]),
  )
}
