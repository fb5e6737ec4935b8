import { cpus, totalmem } from 'node:os'

/** `Node 24.1.0, 2 x Some Processor, 8 GiB`. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `Node ${process.versions.node}, ${cpus().length} x ${cpu?.model ?? 'unknown'}, ${memory} GiB`
}
