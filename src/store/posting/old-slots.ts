import { type Transaction } from 'kysely'
import type { Kept } from '#core/posting/kept.ts'
import { OPEN_STATES, NO_WORDS } from './delivery-row.ts'
import type { Store } from '../database/open.ts'
import type { Schema } from '../database/schema.ts'

interface Key {
  readonly subscription: string
  readonly slot: Date
}

/** How many slots lost what: their words, the articles they told, or (if nothing was posted) their whole row. */
export type LetGo = Readonly<Record<'words' | 'articles' | 'skipped', number>>

export type OldSlots = ReturnType<typeof oldSlotsOf>

/** Slots that hold more than is needed. If a power cut undoes a removal, it is repeated. */
export function oldSlotsOf(store: Store) {
  const { soon: db } = store
  return {
    /** Slots old enough to be trimmed, oldest first; none with a part that still has a step to take. */
    async ripe(before: Readonly<Record<Exclude<Kept, 'slot'>, Date>>, limit: number): Promise<readonly Key[]> {
      const having = (kept: Exclude<Kept, 'slot'>) =>
        db
          .selectFrom('slots')
          .select(['subscription', 'slot'])
          .where('kept', '=', kept)
          .where('slot', '<=', before[kept].getTime())
          .where(query =>
            query.not(
              query.exists(
                query
                  .selectFrom('deliveries as d')
                  .select('d.part')
                  .whereRef('d.subscription', '=', 'slots.subscription')
                  .whereRef('d.slot', '=', 'slots.slot')
                  .where('d.state', 'in', OPEN_STATES),
              ),
            ),
          )
          .orderBy('slot')
          .limit(limit)
          .execute()
      const rows = [...(await having('all')), ...(await having('told'))]
      return rows.slice(0, limit).map(({ subscription, slot }) => ({ subscription, slot: new Date(slot) }))
    },

    /** Trims each slot to its level, in one transaction. */
    keepOnly(slots: readonly (Key & { readonly kept: Kept })[]): Promise<LetGo> {
      return db.transaction().execute(async trx => {
        const gone = { words: 0, articles: 0, skipped: 0 }
        for (const { kept, ...key } of slots) {
          if (kept === 'all') continue
          if (await dropWords(trx, key)) gone.words += 1
          if (kept === 'told') continue
          if (await dropSkipped(trx, key)) gone.skipped += 1
          else if (await dropTold(trx, key)) gone.articles += 1
        }
        return gone
      })
    },
  }
}

/** Drops its messages and what corrections are made from; a pending correction is abandoned. */
async function dropWords(trx: Transaction<Schema>, key: Key): Promise<boolean> {
  const { subscription, slot } = rowOf(key)
  const marked = await trx
    .updateTable('slots')
    .set({ kept: 'told' })
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .where('kept', '=', 'all')
    .executeTakeFirst()
  if (marked.numUpdatedRows === 0n) return false
  for (const table of ['replies', 'shown'] as const)
    await trx.deleteFrom(table).where('subscription', '=', subscription).where('slot', '=', slot).execute()
  await trx
    .updateTable('corrections')
    .set({ state: 'gone', reason: 'could not be corrected in time' })
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .where('state', '=', 'pending')
    .execute()
  await dropMessages(trx, key)
  return true
}

/**
 * A part that somebody asked for keeps its words until it is posted. The other rows are rewritten, since SQLite leaves
 * the page of a shrunken row nearly empty.
 */
async function dropMessages(trx: Transaction<Schema>, key: Key): Promise<void> {
  const { subscription, slot } = rowOf(key)
  const parts = await trx
    .deleteFrom('deliveries')
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .where('state', 'not in', OPEN_STATES)
    .where('payload', '!=', NO_WORDS)
    .returningAll()
    .execute()
  const wordless = parts.map(part => ({ ...part, payload: NO_WORDS }))
  if (wordless.length > 0) await trx.insertInto('deliveries').values(wordless).execute()
}

/** A slot that posted nothing and closed no window will not be missed. */
async function dropSkipped(trx: Transaction<Schema>, key: Key): Promise<boolean> {
  const { subscription, slot } = rowOf(key)
  const dropped = await trx
    .deleteFrom('slots')
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .where('state', '=', 'skipped')
    .where('closes', '=', 0)
    .executeTakeFirst()
  return dropped.numDeletedRows > 0n
}

/** Drops what it told, and who had a part of it posted. */
async function dropTold(trx: Transaction<Schema>, key: Key): Promise<boolean> {
  const { subscription, slot } = rowOf(key)
  const dropped = await trx
    .updateTable('slots')
    .set({ kept: 'slot', told: '[]' })
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .where('kept', '=', 'told')
    .executeTakeFirst()
  if (dropped.numUpdatedRows === 0n) return false
  await trx.deleteFrom('corrections').where('subscription', '=', subscription).where('slot', '=', slot).execute()
  await trx
    .updateTable('deliveries')
    .set({ asked_by: null })
    .where('subscription', '=', subscription)
    .where('slot', '=', slot)
    .execute()
  await dropMessages(trx, key)
  return true
}

function rowOf({ subscription, slot }: Key): { readonly subscription: string; readonly slot: number } {
  return { subscription, slot: slot.getTime() }
}
