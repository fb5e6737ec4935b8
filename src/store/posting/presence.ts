import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'

/**
 * Milliseconds. Owners record a heartbeat every minute; after a longer silence nobody knows what happened meanwhile.
 */
const SILENCE_MS = 3 * 60_000
const FORGOTTEN_MS = 7 * 24 * 60 * 60_000

/** The result of a heartbeat. */
export interface Beat {
  /** Milliseconds this machine's clock is certainly ahead of the database's; negative if behind. */
  readonly aheadMs: number
  /** Nobody recorded a heartbeat for long, or the database lost ours: it was restored, or is a replica that lagged. */
  readonly gap: boolean
  /** Why this process posts nothing until it is restarted. */
  readonly held?: string
}

/** This process among those that post from one database. */
export interface Presence {
  /** Names this process in the ledger; changes after each gap. */
  readonly owner: string
  /** Since then this process knows of every attempt by all that share the database. */
  readonly since: Date
  /** Records a heartbeat. After a gap, what was due by now is looked for before it is posted. */
  beat(now: () => Date): Promise<Beat>
  /**
   * If the connection was lost, another server may answer next, so the next heartbeat is treated as one after a gap.
   */
  unsure(error: unknown): void
  /** Stops posting from here, for this reason. */
  hold(reason: string): Promise<void>
}

/** @param name unique to this process for its lifetime */
export function presenceOf(store: Store, name: string): Presence {
  // A heartbeat undone by a power cut was never recorded, which errs on the safe side.
  const { db, soon } = store
  let reign = 0
  /** The last heartbeat recorded; `undefined` before the first. */
  let given: number | undefined
  let held: string | undefined
  let since = new Date(8.64e15)

  async function aheadMs(now: () => Date): Promise<number> {
    const asked = now().getTime()
    const { clock } = await db.selectNoFrom(store.clock().as('clock')).executeTakeFirstOrThrow()
    const answered = now().getTime()
    if (clock < asked) return asked - clock
    return clock > answered ? answered - clock : 0
  }

  async function lastLife(trx: Transaction<Schema>) {
    const mine = await trx.selectFrom('owners').select(['reign', 'beats']).where('owner', '=', name).executeTakeFirst()
    const { clock, seen } = await trx
      .selectFrom('owners')
      .select(({ fn }) => [store.clock().as('clock'), fn.max('seen_at').as('seen')])
      .executeTakeFirstOrThrow()
    return { mine, clock, silent: seen !== null && clock - seen > SILENCE_MS }
  }

  return {
    get owner() {
      return reign === 0 ? name : `${name}/${reign}`
    },

    get since() {
      return since
    },

    async beat(now) {
      const ahead = await aheadMs(now)
      const at = now().getTime()
      const after = await soon.transaction().execute(async trx => {
        const { mine, clock, silent } = await lastLife(trx)
        const first = given === undefined
        const gap = silent || (!first && mine?.beats !== given)
        const next = {
          reign: gap || first ? nextReign(mine?.reign, first ? undefined : reign) : reign,
          beats: Math.max(mine?.beats ?? 0, given ?? 0) + 1,
          seen_at: clock,
          held: held ?? null,
        }
        await trx
          .insertInto('owners')
          .values({ owner: name, ...next, doubt_until: gap ? at : 0 })
          .onConflict(conflict => conflict.column('owner').doUpdateSet({ ...next, ...(gap && { doubt_until: at }) }))
          .execute()
        // A clock that was ahead leaves no doubt about slots still to come.
        await trx.updateTable('owners').set({ doubt_until: at }).where('doubt_until', '>', at).execute()
        if (gap || first) {
          await lookFirst(trx, at, gap ? 2 : 1)
          await trx
            .deleteFrom('owners')
            .where('seen_at', '<', clock - FORGOTTEN_MS)
            .execute()
        }
        return { gap, since: gap || first ? new Date(at) : since, ...next }
      })
      reign = after.reign
      given = after.beats
      since = after.since
      return { aheadMs: ahead, gap: after.gap, ...(held === undefined ? {} : { held }) }
    },

    unsure(error) {
      if (given !== undefined && isLostConnection(error)) given = -1
    },

    async hold(reason) {
      held = reason
      await db.updateTable('owners').set({ held }).where('owner', '=', name).execute()
    },
  }
}

/** Why recently active processes are not posting, if any of them is held. */
export async function whyHeld(store: Pick<Store, 'db' | 'clock'>): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('owners')
    .select('held')
    .where('held', 'is not', null)
    .where('seen_at', '>', sql<number>`${store.clock()} - ${SILENCE_MS}`)
    .execute()
  return rows.flatMap(({ held }) => (held === null ? [] : [held]))
}

/** The processes now posting from a database, and the database's clock. */
export interface Owners {
  readonly live: number
  readonly clock: Date
}

export async function ownersOf(store: Store): Promise<Owners> {
  const { clock } = await store.db.selectNoFrom(store.clock().as('clock')).executeTakeFirstOrThrow()
  const { live } = await store.db
    .selectFrom('owners')
    .select(({ fn }) => fn.countAll().as('live'))
    .where('seen_at', '>', clock - SILENCE_MS)
    .executeTakeFirstOrThrow()
  return { live: Number(live), clock: new Date(clock) }
}

const Coded = z.object({ code: z.string().optional(), message: z.string() })

/** Postgres' error classes 08 and 57P, Node's socket errors, and pg's own messages. */
function isLostConnection(error: unknown): boolean {
  const { data } = Coded.safeParse(error)
  return data !== undefined && (/^(?:08|57P|E[A-Z]+$)/.test(data.code ?? '') || /connection/i.test(data.message))
}

/** A new number, beyond even those that a restored database has forgotten. */
function nextReign(...before: readonly (number | undefined)[]): number {
  return Math.max(-1, ...before.flatMap(reign => reign ?? [])) + 1
}

/** Marks whatever was due by an instant and was not posted, as far as is known here. */
async function lookFirst(trx: Transaction<Schema>, due: number, look: 1 | 2): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ look_first: look })
    .where('state', '=', sql<string>`'pending'`)
    .where('not_before', '<=', due)
    .where('look_first', '<', look)
    // Whoever asked for it again has looked.
    .where('asked_by', 'is', null)
    .execute()
}
