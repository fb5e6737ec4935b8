import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatAdapter, Connection } from '#core/asking/adapter.ts'
import { readiness, type Finding } from './readiness.ts'

/** Milliseconds for which findings are reused: a check writes to the database. */
const FRESH_MS = 5_000

export interface Watched {
  readonly adapters: readonly ChatAdapter[]
  readonly begun: Date
  readonly lastSweep: () => Date | undefined
  readonly sweepTrouble: () => string | undefined
  /** Why the database cannot be written, if it cannot. */
  readonly databaseTrouble: () => Promise<string | undefined>
  readonly now: () => Date
  /** Timeout of one check, in milliseconds. */
  readonly patienceMs: number
  /** Removes secrets. */
  readonly hide: (text: string) => string
}

/** Checks a running Crier on demand. Never rejects. */
export function watch({ adapters, begun, lastSweep, sweepTrouble, databaseTrouble, now, hide, patienceMs }: Watched) {
  let last: { readonly at: number; readonly findings: Promise<readonly Finding[]> } | undefined

  async function look(): Promise<readonly Finding[]> {
    const [trouble, ...connections] = await Promise.all([
      inTime(databaseTrouble(), patienceMs, 'the database has not answered').catch(told),
      ...adapters.map(adapter => connectionOf(adapter, patienceMs)),
    ])
    const facts = { now: now(), begun, lastSweep: lastSweep(), sweepTrouble: sweepTrouble(), databaseTrouble: trouble }
    const named = adapters.map(({ platform }, index) => [platform, connections[index] ?? UNKNOWN] as const)
    return readiness({ ...facts, connections: new Map(named) }).map(finding => ({
      ...finding,
      reason: hide(finding.reason),
    }))
  }

  return {
    look(): Promise<readonly Finding[]> {
      const at = now().getTime()
      if (last === undefined || Math.abs(at - last.at) >= FRESH_MS) last = { at, findings: look() }
      return last.findings
    },
  }
}

const UNKNOWN: Connection = { kind: 'lost', reason: 'it did not say' }

async function connectionOf(adapter: ChatAdapter, patienceMs: number): Promise<Connection> {
  try {
    const connection = await inTime(adapter.connection(), patienceMs, 'it has not answered')
    return typeof connection === 'string' ? { kind: 'lost', reason: connection } : connection
  } catch (error) {
    return { kind: 'lost', reason: told(error) }
  }
}

async function inTime<T>(work: Promise<T>, patienceMs: number, late: string): Promise<T | string> {
  const waiting = new AbortController()
  const timeout = sleep(patienceMs, `${late} for ${patienceMs / 1000} s`, { signal: waiting.signal, ref: false })
  timeout.catch(() => undefined)
  work.catch(() => undefined)
  try {
    return await Promise.race([work, timeout])
  } finally {
    waiting.abort()
  }
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
