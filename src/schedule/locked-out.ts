import type { LockedOut } from '#core/posting/delivery.ts'
import type { OpenDelivery } from '#store/posting/open-deliveries.ts'
import type { Inputs } from './inputs.ts'

/** A tenant, or a platform's name for all of it, that currently refuses Crier. */
export interface Shut {
  readonly shut: string
}

/** May this part be tried? If its place is held, only as a probe, when one is due. */
export function mayTry({ held, subscription: { place } }: OpenDelivery, { holds, now }: Inputs): Promise<boolean> {
  return held ? holds.takeProbe(place, now()) : Promise.resolve(true)
}

/** The platform accepted a probe: what was held continues. */
export async function letIn({ subscription, held }: OpenDelivery, { holds, log }: Inputs): Promise<void> {
  if (!held) return
  const { platform, tenant } = subscription.place
  for (const id of await holds.end([platform, tenant]))
    log.info({ id }, 'Crier is let in again: the digests that waited are posted')
}

/** Holds everything that waits there. The operator is told once; the place's managers could do nothing about it. */
export async function lockedOut(
  { subscription: { place } }: OpenDelivery,
  { reason, everywhere }: LockedOut,
  { holds, log, now }: Inputs,
): Promise<Shut> {
  const { platform, tenant } = place
  const shut = everywhere ? platform : tenant
  if ((await holds.begin(shut, reason, now())) === 'new') {
    log.error(
      { platform, ...(everywhere ? {} : { tenant }), reason },
      'Crier is not let in there: digests wait, and are tried again at growing intervals (see crier doctor)',
    )
  }
  return { shut }
}
