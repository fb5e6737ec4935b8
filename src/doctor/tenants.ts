import { holdsOf } from '#store/people/holds.ts'
import type { Store } from '#store/database/open.ts'
import { removedOf } from '#store/people/tenants.ts'
import type { Check } from '#platforms/kit/check.ts'

/** Tenants that currently refuse Crier, and those that removed it. */
export function tenantChecks(store: Store): readonly Check[] {
  return [
    { name: 'let in', look: () => letIn(store) },
    { name: 'removed', look: () => removed(store) },
  ]
}

async function letIn(store: Store): Promise<string> {
  const held = await holdsOf(store).all()
  if (held.length === 0) return 'everywhere it had something to post'
  const each = held.map(
    ({ id, reason, since, probeAt }) =>
      `${id} since ${since.toISOString()} (${reason}; tried again from ${probeAt.toISOString()} on)`,
  )
  throw new Error(`Not let in: ${each.join('; ')}. Fix the token or the scopes; what waits then goes on by itself.`)
}

/** A tenant that leaves is no problem; still posting to it would be. */
async function removed(store: Store): Promise<string> {
  const all = await removedOf(store).list()
  if (all.length === 0) return 'from nowhere'
  const each = all.map(
    ({ tenant, deletedFrom }) => `${tenant} (deleted from ${deletedFrom.toISOString().slice(0, 10)} on)`,
  )
  return `${each.join(', ')}; it posts nothing there until it is installed again, or something is asked there`
}
