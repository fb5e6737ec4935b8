// Whether dist/ was built from the present files, by their names, sizes and times; takes a few milliseconds.
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
export const MANIFEST = join(ROOT, 'dist', 'made-of.json')

/** The inputs of a bundle: our own files, and the lock file with the versions of packages. */
function paths() {
  const found = ['package.json', 'package-lock.json'].filter(file => existsSync(join(ROOT, file)))
  for (const folder of ['src', 'commands', 'digests'])
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) found.push(join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
  return found
}

export function sizesNow() {
  return Object.fromEntries(paths().map(path => [path, statSync(join(ROOT, path)).size]))
}

/** `false` if a file was added, removed, resized, or changed after the bundle was built. */
export function isFresh() {
  if (!existsSync(MANIFEST)) return false
  const made = statSync(MANIFEST).mtimeMs
  const sizes = new Map(Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8'))))
  // A published package has no lock file.
  if (!existsSync(join(ROOT, 'package-lock.json'))) sizes.delete('package-lock.json')
  const now = paths()
  return (
    now.length === sizes.size &&
    now.every(path => {
      const { size, mtimeMs } = lstatSync(join(ROOT, path))
      return sizes.get(path) === size && mtimeMs <= made
    })
  )
}
