import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { dominatorsOf } from './dominators.ts'

/** Sizes in bytes. Both lists cover the whole snapshot, largest first. */
export interface HeapTold {
  readonly whole: number
  readonly byKind: readonly (readonly [kind: string, bytes: number])[]
  readonly byOwner: readonly (readonly [owner: string, bytes: number])[]
}

const Numbers = z.custom<readonly number[]>(Array.isArray)
const Names = z.array(z.union([z.string(), z.array(z.string())]))
const Snapshot = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: Names,
      edge_fields: z.array(z.string()),
      edge_types: Names,
    }),
    node_count: z.number(),
  }),
  nodes: Numbers,
  edges: Numbers,
  strings: z.custom<readonly string[]>(Array.isArray),
})
type Snapshot = z.infer<typeof Snapshot>

/** Tables of weak references: what only they hold has no owner. */
const WEAK_TABLES = new Set(['(Internalized strings)', '(External strings)', '(Weak roots)'])
/** Edges from a function, or its compiled code, to its script. */
const TO_SCRIPT = new Set(['shared', 'script_or_debug_info', 'script', 'function'])
const LONGEST_WAY = 4

/**
 * The contents of a V8 heap snapshot: by kind, and by owner. A node belongs to its script, otherwise to its dominator,
 * which alone keeps it alive; what several keep alive has no owner.
 */
export async function readSnapshot(file: string): Promise<HeapTold> {
  const graph = graphOf(Snapshot.parse(JSON.parse(await readFile(file, 'utf8'))))
  const { count } = graph
  const sources = new Set<number>()
  const own = Array.from({ length: count }, (_, node) => {
    if (isScript(graph, node)) graph.each(node, (name, to) => void (name === 'source' && sources.add(to)))
    return ownerOf(graph, node)
  })
  // Only functions of one script share a scope.
  for (let node = 0; node < count; node += 1)
    if (graph.type(node) === 'closure')
      graph.each(node, (name, to) => {
        if (name === 'context' && graph.name(to) === 'system / Context') own[to] ??= own[node]
      })
  const { order, dominator } = dominatorsOf(count, node => followed(graph, node))
  // In this order, dominators come before what they dominate.
  for (const node of order) own[node] ??= own[dominator[node] ?? 0]
  const byKind = new Map<string, number>()
  const byOwner = new Map<string, number>()
  let whole = 0
  for (let node = 0; node < count; node += 1) {
    const bytes = graph.size(node)
    whole += bytes
    const kind = sources.has(node) ? 'source text of scripts' : kindOf(graph.type(node))
    byKind.set(kind, (byKind.get(kind) ?? 0) + bytes)
    const owner = own[node] ?? 'several, or V8 itself'
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + bytes)
  }
  const sorted = (sums: ReadonlyMap<string, number>) => [...sums].toSorted(([, a], [, b]) => b - a)
  return { whole, byKind: sorted(byKind), byOwner: sorted(byOwner) }
}

interface Graph {
  readonly count: number
  type(node: number): string
  name(node: number): string
  size(node: number): number
  /** The nodes it references, without weak references. Elements have no name. */
  each(node: number, take: (name: string, to: number) => void): void
}

function graphOf({ snapshot, nodes, edges, strings }: Snapshot): Graph {
  const { node_count: count, meta } = snapshot
  const [nodeSize, edgeSize] = [meta.node_fields.length, meta.edge_fields.length]
  const field = (fields: readonly string[], name: string): number => {
    const at = fields.indexOf(name)
    if (at < 0) throw new Error(`expected a heap snapshot with the field ${name}, not only ${fields.join(', ')}`)
    return at
  }
  const [type, name, size, edgeCount] = ['type', 'name', 'self_size', 'edge_count'].map(each =>
    field(meta.node_fields, each),
  )
  const [edgeType, edgeName, edgeTo] = ['type', 'name_or_index', 'to_node'].map(each => field(meta.edge_fields, each))
  const [nodeTypes = [], edgeTypes = []] = [meta.node_types[0], meta.edge_types[0]].map(each => [each ?? []].flat())
  const at = (list: readonly number[], index: number): number => list[index] ?? 0
  const starts = new Int32Array(count + 1)
  for (let node = 0; node < count; node += 1)
    starts[node + 1] = (starts[node] ?? 0) + at(nodes, node * nodeSize + (edgeCount ?? 0)) * edgeSize
  return {
    count,
    type: node => nodeTypes[at(nodes, node * nodeSize + (type ?? 0))] ?? '',
    name: node => strings[at(nodes, node * nodeSize + (name ?? 0))] ?? '',
    size: node => at(nodes, node * nodeSize + (size ?? 0)),
    each(node, take) {
      for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += edgeSize) {
        const kind = edgeTypes[at(edges, edge + (edgeType ?? 0))]
        if (kind === 'weak') continue
        const isNamed = kind !== 'element' && kind !== 'hidden'
        take(
          isNamed ? (strings[at(edges, edge + (edgeName ?? 0))] ?? '') : '',
          at(edges, edge + (edgeTo ?? 0)) / nodeSize,
        )
      }
    },
  }
}

function followed(graph: Graph, node: number): readonly number[] {
  const found: number[] = []
  if (!WEAK_TABLES.has(graph.name(node))) graph.each(node, (_name, to) => void found.push(to))
  return found
}

function isScript(graph: Graph, node: number): boolean {
  return graph.type(node) === 'code' && /^(?:node:|file:\/\/|\/)/u.test(graph.name(node))
}

function ownerOf(graph: Graph, node: number, left = LONGEST_WAY): string | undefined {
  if (isScript(graph, node)) return packageOf(graph.name(node))
  if (left === 0) return undefined
  const isModule = graph.name(node) === 'Module' && graph.type(node) === 'object'
  let owner: string | undefined
  graph.each(node, (name, to) => {
    if (TO_SCRIPT.has(name)) owner ??= ownerOf(graph, to, left - 1)
    if (isModule && name === 'filename') owner ??= packageOf(graph.name(to))
  })
  return owner
}

/** A package nested within another belongs to that one. */
function packageOf(script: string): string {
  if (script.startsWith('node:')) return 'Node’s own modules'
  return /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(script)?.[1] ?? 'Crier and what is bundled with it'
}

function kindOf(type: string): string {
  if (type === 'native') return 'buffers'
  if (/string/u.test(type)) return 'other strings'
  return type === 'code' ? 'compiled code' : 'objects, arrays, functions'
}
