import type { Bot } from '#core/asking/adapter.ts'
import type { Tenants } from '#core/tenants.ts'

/** Records what platforms report about where Crier is. Never throws: requests are answered regardless. */
export function whereabouts(
  tenants: Tenants,
  now: () => Date,
  fault: (error: unknown) => void,
): Pick<Bot, 'joined' | 'seen' | 'left'> {
  async function noted(noting: () => Promise<boolean>): Promise<boolean> {
    try {
      return await noting()
    } catch (error) {
      fault(error)
      return false
    }
  }
  return {
    async joined(all) {
      await noted(() => tenants.joined(all, now()).then(() => true))
    },
    seen: (tenant, at) => noted(() => tenants.seen(tenant, at)),
    left: (tenant, at) => noted(() => tenants.left(tenant, at)),
  }
}
