import { basename, dirname } from 'node:path'
import { breach } from './table.ts'
import type { Import, Tree } from './tree.ts'

const MOST_FILES = 20
/** Lists of features or of steps in time: they grow, and each file in them is independent. */
const LISTS: ReadonlySet<string> = new Set([
  'commands',
  'digests',
  'src/ask/intents',
  'src/cli/verbs',
  'src/store/database/migrations',
])

/** Folders with more files than can be taken in at a glance. */
export function crowded(tree: Tree): readonly string[] {
  const counts = new Map<string, number>()
  for (const path of tree.keys()) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  return [...counts]
    .filter(([folder, count]) => count > MOST_FILES && !LISTS.has(folder))
    .map(([folder, count]) => `${folder} has ${count} files; at most ${MOST_FILES}`)
}

/**
 * Import cycles within one folder, between its subfolders, each as a whole, and its own files. Two files of one folder
 * may import each other; two folders may not.
 */
export function circles(tree: Tree, imports: readonly Import[]): readonly string[] {
  const folders = new Set([...tree.keys()].flatMap(ancestors))
  return [...folders].sort().flatMap(folder => {
    const name = childOf(folder)
    const edges = new Map<string, Set<string>>()
    for (const { from, to } of imports) {
      const [one, other] = [name(from), to === undefined ? undefined : name(to)]
      if (one === undefined || other === undefined || one === other) continue
      edges.set(one, (edges.get(one) ?? new Set()).add(other))
    }
    return [...edges.keys()]
      .filter(child => !/\.(?:ts|js|tsx)$/.test(child) && reaches(child, child, edges))
      .map(child => `${folder}/${child} is part of a circle of imports`)
  })
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === '.' ? [] : [parent, ...ancestors(parent)]
}

function childOf(folder: string): (path: string) => string | undefined {
  return path => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined)
}

function reaches(from: string, goal: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>()
  const open = [...(edges.get(from) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(edges.get(next) ?? []))
  }
  return false
}

const FEWEST_LINES = 30

/**
 * Files too small to stand alone: under 30 lines, a single importer that may import what they need, no test of their
 * own, not loaded lazily.
 *
 * @param tests what the tests import
 */
export function lonely(tree: Tree, imports: readonly Import[], tests: readonly Import[]): readonly string[] {
  const tested = new Set(tests.map(({ to }) => to))
  return [...tree].flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length
    if (lines >= FEWEST_LINES || tested.has(path) || LISTS.has(dirname(path)) || basename(path) === 'index.ts')
      return []
    const importers = imports.filter(({ to }) => to === path)
    const [only] = new Set(importers.map(({ from }) => from))
    if (only === undefined || importers.some(({ from, lazy }) => from !== only || lazy)) return []
    if (imports.some(({ from, to, target }) => from === path && breach({ from: only, to, target }) !== undefined))
      return []
    return [`${path} has ${lines} lines and only ${only} imports it: let it live there`]
  })
}
