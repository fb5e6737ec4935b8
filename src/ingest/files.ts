import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { decodeText } from './document/charset.ts'

const FORMATS = new Set(['.txt', '.md', '.html', '.htm', '.json', '.jsonl', '.ndjson'])
/** Control characters that no text has. */
const NO_TEXT = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u
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
 * The files at these paths, by absolute path: a folder gives its `.txt`, `.md`, `.html`, `.json`, `.jsonl` and
 * `.ndjson` files, recursively and sorted; hidden files, links and others are skipped. A file named directly must be
 * one of these.
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
    if (!FORMATS.has(extname(path).toLowerCase()))
      return [{ path, why: 'expected a .txt, .md, .html, .json, .jsonl or .ndjson file' }]
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

/** A file's text, in the encoding its bytes or its content declare; control characters mean that it is no text. */
export async function readText(path: string): Promise<{ readonly text: string } | Unreadable> {
  try {
    const bytes = await readFile(path)
    const text = decodeText(bytes, undefined)
    return NO_TEXT.test(text) ? { path, why: 'is not text' } : { text }
  } catch (error) {
    return { path, why: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user'
  throw error
}
