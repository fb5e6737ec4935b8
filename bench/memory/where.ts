import { readFile, rm } from 'node:fs/promises'
import { readSnapshot } from './snapshot.ts'

/** Bytes from which an owner's share is listed separately. */
const WORTH_TELLING = 250_000
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/** Resident memory of a process by mapping: files, V8's heap, and the allocator. Linux only. */
export async function mappingsOf(pid: number | undefined): Promise<readonly string[]> {
  const sums = new Map<string, number>()
  let what = ''
  for (const line of (await readFile(`/proc/${pid}/smaps`, 'utf8')).split('\n')) {
    const [, file] = /^[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \d+\s*(.*)$/u.exec(line) ?? []
    if (file !== undefined) what = mappedAs(file)
    const [, kb] = /^Rss:\s+(\d+) kB/u.exec(line) ?? []
    if (kb !== undefined) sums.set(what, (sums.get(what) ?? 0) + Number(kb) * 1024)
  }
  return lines(sums)
}

/** The contents of the heap from a snapshot, which is then deleted: by kind and by package. */
export async function heapIn(snapshot: string): Promise<readonly string[]> {
  const { whole, byKind, byOwner } = await readSnapshot(snapshot)
  await rm(snapshot)
  const small = byOwner.filter(([, bytes]) => bytes < WORTH_TELLING)
  const rest = small.reduce((sum, [, bytes]) => sum + bytes, 0)
  return [
    `the snapshot has ${mib(whole)} MiB, buffers included; by kind:`,
    ...lines(new Map(byKind)),
    'by whose it is:',
    ...lines(
      new Map([...byOwner.filter(([, bytes]) => bytes >= WORTH_TELLING), [`${small.length} more packages`, rest]]),
    ),
  ]
}

function lines(sums: ReadonlyMap<string, number>): readonly string[] {
  return [...sums].toSorted(([, a], [, b]) => b - a).map(([what, bytes]) => `  ${mib(bytes).padStart(6)} MiB ${what}`)
}

function mappedAs(file: string): string {
  if (file === '') return 'V8’s heap, stacks of threads, large pieces'
  if (file === '[heap]') return 'the allocator: buffers, source texts, SQLite, Node’s own'
  if (file.endsWith('/node')) return 'Node’s program, shared by all Nodes of a machine'
  return file.endsWith('.node') ? 'SQLite’s program' : 'the system’s libraries, and files'
}
