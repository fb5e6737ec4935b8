import type { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import type { Kysely } from 'kysely'
import { chunks } from '../database/chunks.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'

const MINUTE_MS = 60_000
/** Milliseconds before a platform that refuses Crier is first probed; doubled up to the longest. */
const FIRST_PAUSE_MS = MINUTE_MS
const LONGEST_PAUSE_MS = 60 * MINUTE_MS
/**
 * Milliseconds. A hold that returns within a day for the same reason had not really ended, and is not reported again.
 */
const SAME_MS = 24 * 60 * MINUTE_MS

/** A place that refuses Crier: a tenant, or (by the platform's name) the whole bot. */
export interface Hold {
  readonly id: string
  readonly reason: string
  readonly since: Date
  readonly probeAt: Date
}

/** Backoff in milliseconds after this many failed probes. */
export function pauseAfter(probes: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(probes - 1, 10), LONGEST_PAUSE_MS)
}

export type Holds = ReturnType<typeof holdsOf>

/** Places that refuse Crier: nothing is sent there but one probe at a time, with growing pauses. */
export function holdsOf({ db }: Pick<Store, 'db'>) {
  return {
    /**
     * Begins a hold. `known`: it was already in force. `again`: it had only just ended. `new`: the operator should hear
     * of it.
     *
     * @param id a tenant's, or a platform's name
     */
    async begin(id: string, reason: string, now: Date): Promise<'new' | 'again' | 'known'> {
      const first = { id, reason, since: now.getTime(), probes: 1, probe_at: now.getTime() + pauseAfter(1), over: 0 }
      const added = await db
        .insertInto('holds')
        .values(first)
        .onConflict(conflict => conflict.column('id').doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows === 1n) return 'new'
      const old = await db.selectFrom('holds').selectAll().where('id', '=', id).where('over', '=', 1).executeTakeFirst()
      if (!old) return 'known'
      const again = old.reason === reason && now.getTime() - old.probe_at < SAME_MS
      const probes = old.probes + 1
      const next = again ? { ...first, since: old.since, probes, probe_at: now.getTime() + pauseAfter(probes) } : first
      const begun = await db
        .updateTable('holds')
        .set(next)
        .where('id', '=', id)
        .where('over', '=', 1)
        .where('probe_at', '=', old.probe_at)
        .executeTakeFirst()
      if (begun.numUpdatedRows === 0n) return 'known'
      return again ? 'again' : 'new'
    },

    /**
     * Claims the probe that is due for a place, and schedules the next; `false` if none is due, or another process
     * claimed it.
     */
    async takeProbe({ platform, tenant }: Address, now: Date): Promise<boolean> {
      const due = await db
        .selectFrom('holds')
        .selectAll()
        .where('id', 'in', [platform, tenant])
        .where('over', '=', 0)
        .execute()
      for (const { id, probes, probe_at: at } of due) {
        const next = { probes: probes + 1, probe_at: now.getTime() + pauseAfter(probes + 1) }
        const taken = await db
          .updateTable('holds')
          .set(next)
          .where('id', '=', id)
          .where('over', '=', 0)
          .where('probe_at', '=', at)
          .where('probe_at', '<=', now.getTime())
          .executeTakeFirst()
        if (taken.numUpdatedRows === 0n) return false
      }
      return true
    },

    /** Ends holds; returns the ids of those in force. */
    async end(ids: readonly (TenantId | string)[]): Promise<readonly string[]> {
      const ended: string[] = []
      for (const some of chunks(ids)) {
        const held = await db.selectFrom('holds').select('id').where('id', 'in', some).where('over', '=', 0).execute()
        if (held.length === 0) continue
        ended.push(...held.map(({ id }) => id))
        await db
          .updateTable('holds')
          .set({ over: 1 })
          .where(
            'id',
            'in',
            held.map(({ id }) => id),
          )
          .execute()
      }
      return ended
    },

    /** When the next probe is due. */
    async nextProbe(now: Date): Promise<Date | undefined> {
      const { next } = await db
        .selectFrom('holds')
        .select(({ fn }) => fn.min<number | null>('probe_at').as('next'))
        .where('over', '=', 0)
        .where('probe_at', '>', now.getTime())
        .executeTakeFirstOrThrow()
      return next === null ? undefined : new Date(next)
    },

    async all(): Promise<readonly Hold[]> {
      const rows = await db.selectFrom('holds').selectAll().where('over', '=', 0).orderBy('since').execute()
      return rows.map(({ id, reason, since, probe_at: at }) => ({
        id,
        reason,
        since: new Date(since),
        probeAt: new Date(at),
      }))
    },
  }
}

/** The ids of holds whose next probe is after an instant. */
export function heldBeyond(db: Pick<Kysely<Schema>, 'selectFrom'>, now: Date) {
  return db.selectFrom('holds').select('id').where('over', '=', 0).where('probe_at', '>', now.getTime())
}
