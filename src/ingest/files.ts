import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'

const FORMATS = new Set(['.txt', '.md', '.json', '.jsonl'])
const LARGEST = 256 * 1024 * 1024

export interface ArticleFile {
  readonly path: string
  readonly bytes: number
}

/** A path that cannot be imported, and why. */
export interface Unreadable {
  readonly path: string
  readonly why: string
}

/**
 * The files that these paths name, by absolute path: a folder gives its `.txt`, `.md`, `.json` and `.jsonl` files, sorted,
 * those of its folders too; hidden ones, links and other files are passed over. A file named itself must be one of these.
 */
export async function articleFiles(paths: readonly string[]): Promise<readonly (ArticleFile | Unreadable)[]> {
  const found: (ArticleFile | Unreadable)[] = []
  for (const path of paths) found.push(...(await filesAt(resolve(path))))
  return found
}

async function filesAt(path: string): Promise<readonly (ArticleFile | Unreadable)[]> {
  try {
    const { size, isFolder } = await stat(path).then(found => ({ size: found.size, isFolder: found.isDirectory() }))
    if (isFolder) return await filesIn(path)
    if (!FORMATS.has(extname(path).toLowerCase())) return [{ path, why: 'expected a .txt, .md, .json or .jsonl file' }]
    if (size > LARGEST) return [{ path, why: 'is larger than 256 MiB; please split it' }]
    return [{ path, bytes: size }]
  } catch (error) {
    return [{ path, why: reasonOf(error) }]
  }
}

async function filesIn(folder: string): Promise<readonly (ArticleFile | Unreadable)[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const seen = entries
    .filter(entry => !entry.name.startsWith('.'))
    .filter(entry => entry.isDirectory() || (entry.isFile() && FORMATS.has(extname(entry.name).toLowerCase())))
    .map(({ name }) => name)
    .sort()
  const found: (ArticleFile | Unreadable)[] = []
  for (const name of seen) found.push(...(await filesAt(join(folder, name))))
  return found
}

/** The text of a file, which must be UTF-8; anything else would be stored as something it does not say. */
export async function readText(path: string): Promise<{ readonly text: string } | Unreadable> {
  try {
    const bytes = await readFile(path)
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    return { path, why: error instanceof TypeError ? 'is not UTF-8 text' : reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user'
  throw error
}
