import { setImmediate } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Runs work in a transaction and resolves once it is committed, and so durable. */
export type Commit = <T>(work: (trx: Transaction<Schema>) => Promise<T>) => Promise<T>

interface Waiting {
  readonly within: (trx: Transaction<Schema>) => Promise<void>
  readonly committed: () => void
  /** Runs it in a transaction of its own; never rejects. */
  readonly alone: () => Promise<void>
}

/** A transaction for each piece of work. */
export function committingAlone(db: Kysely<Schema>): Commit {
  return work => db.transaction().execute(work)
}

/**
 * Group commit: work that arrives at the same time shares a transaction, one piece after another, and waits for the
 * disk only once. If the transaction fails, nothing was written, and each piece is retried alone.
 */
export function committingTogether(db: Kysely<Schema>): Commit {
  const alone = committingAlone(db)
  let waiting: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      // Lets what has come in meanwhile, such as platforms' answers, join this group.
      await setImmediate()
      const group = waiting
      waiting = []
      await commit(group)
    }
    running = false
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    const [first, ...more] = group
    if (first && more.length === 0) return first.alone()
    try {
      await db.transaction().execute(async trx => {
        for (const { within } of group) await within(trx)
      })
    } catch {
      for (const each of group) await each.alone()
      return
    }
    for (const { committed } of group) committed()
  }

  return work =>
    new Promise((resolve, reject) => {
      let settle = (): void => undefined
      waiting.push({
        async within(trx) {
          const result = await work(trx)
          settle = () => resolve(result)
        },
        committed: () => settle(),
        alone: () => alone(work).then(resolve, reject),
      })
      if (!running) void run()
    })
}
