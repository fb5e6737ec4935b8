import type { Connection } from '#core/asking/adapter.ts'

/** Milliseconds. One sweep may be slow and a second retried; a third missing minute means that there is none. */
const LONGEST_WITHOUT_SWEEP_MS = 3 * 60_000

/** The state of a running Crier at one moment. */
export interface Facts {
  readonly now: Date
  readonly begun: Date
  /** The end of the last successful sweep. */
  readonly lastSweep: Date | undefined
  /** Why the sweep after it failed. */
  readonly sweepTrouble: string | undefined
  /** Why the database cannot be written, in a sentence. */
  readonly databaseTrouble: string | undefined
  readonly connections: ReadonlyMap<string, Connection>
}

export interface Finding {
  readonly name: string
  readonly ok: boolean
  readonly reason: string
}

/** Is it able to work: does it sweep, can it write, is each platform connected? One finding for each. */
export function readiness({ databaseTrouble, connections, ...sweeps }: Facts): readonly Finding[] {
  return [
    sweeping(sweeps),
    { name: 'database', ok: databaseTrouble === undefined, reason: databaseTrouble ?? 'can be written' },
    ...[...connections].map(([platform, connection]) => ({
      name: platform,
      ok: connection.kind === 'connected',
      reason: connection.kind === 'connected' ? 'connected' : connection.reason,
    })),
  ]
}

function sweeping({ now, begun, lastSweep, sweepTrouble }: Omit<Facts, 'databaseTrouble' | 'connections'>): Finding {
  const seconds = Math.max(0, Math.round((now.getTime() - (lastSweep ?? begun).getTime()) / 1000))
  const ok = lastSweep !== undefined && now.getTime() - lastSweep.getTime() < LONGEST_WITHOUT_SWEEP_MS
  const reason = lastSweep
    ? `the last sweep that went well ended ${seconds} s ago`
    : `no sweep has gone well yet, ${seconds} s after the start`
  return { name: 'sweep', ok, reason: ok ? reason : `${reason}; ${sweepTrouble ?? 'the log says why'}` }
}
