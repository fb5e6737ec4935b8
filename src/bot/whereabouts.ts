import type { Bot } from '#core/asking/adapter.ts'
import type { Tenants } from '#core/tenants.ts'

/** What platforms tell of where Crier is. Never throws: what people ask is answered all the same. */
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
