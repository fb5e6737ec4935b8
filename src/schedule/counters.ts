import { Counter, Histogram, type Registry } from 'prom-client'

export type Counters = ReturnType<typeof countersOf>

/** Outcomes of slots and attempts, for Prometheus. */
export function countersOf(registry: Registry) {
  const registers = [registry]
  return {
    slots: new Counter({
      name: 'crier_slots_total',
      help: 'Slots decided, by what was decided',
      labelNames: ['platform', 'decision'] as const,
      registers,
    }),
    attempts: new Counter({
      name: 'crier_delivery_attempts_total',
      help: 'Attempts to post a part, by outcome',
      labelNames: ['platform', 'outcome'] as const,
      registers,
    }),
    corrections: new Counter({
      name: 'crier_corrections_total',
      help: 'Attempts to correct a posted digest whose articles changed, by outcome',
      labelNames: ['platform', 'outcome'] as const,
      registers,
    }),
    looks: new Counter({
      name: 'crier_delivery_looks_total',
      help: 'Channel checks for a part that may have been posted, by result',
      labelNames: ['platform', 'found'] as const,
      registers,
    }),
    lateness: new Histogram({
      name: 'crier_post_lateness_seconds',
      help: 'From the scheduled time of a slot to the post of its first part',
      labelNames: ['platform'] as const,
      buckets: [1, 5, 15, 30, 60, 120, 300, 900, 3600, 21_600],
      registers,
    }),
    letGo: new Counter({
      name: 'crier_slots_let_go_total',
      help: 'Old slots trimmed, by what was removed',
      labelNames: ['what'] as const,
      registers,
    }),
    failures: new Counter({
      name: 'crier_sweep_failures_total',
      help: 'Sweeps that failed and were tried again',
      registers,
    }),
  }
}
