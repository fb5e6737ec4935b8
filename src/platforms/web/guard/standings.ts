import type { Standing } from '#core/asking/adapter.ts'
import type { Guest } from '#core/guests.ts'
import type { House } from '../../kit/platform.ts'
import { lately } from '../lately.ts'
import type { Visitor } from '../parts.ts'

/** A platform is asked about each of its people so often. */
const LOOK_MS = 5 * 60_000
const MOST_KEPT = 10_000

/** A guest as they may ask now; `undefined` where they are not of the tenant any more that they came from. */
export type Standings = (guest: Guest) => Promise<Omit<Visitor, 'token'> | undefined>

/**
 * What guests may do, by the word of their platform, which is asked every five minutes. Whoever has left is dismissed. While a
 * platform does not answer, its people stay and manage nothing.
 */
export function standingsOf({ newsroom, standing, zone }: House, now: () => number): Standings {
  const recently = lately<Standing>(now, { lifetimeMs: LOOK_MS, most: MOST_KEPT })

  async function look({ person, place, managesUntil }: Guest): Promise<Standing> {
    const told = await standing(person.id, place.tenant, place.platform).catch(() => 'member' as const)
    if (told === 'left') await newsroom.guests.dismiss(person, place.tenant)
    return told ?? (managesUntil > now() ? 'manager' : 'member')
  }

  return async guest => {
    const { person, place, name, locale } = guest
    const stands = await recently(JSON.stringify([person, place.tenant]), () => look(guest))
    if (stands === 'left') return undefined
    const own = guest.zone ?? zone
    const asker = {
      id: person.id,
      tenant: person.tenant,
      manager: stands === 'manager',
      zone: own,
      ...(name === undefined ? {} : { name }),
      ...(locale === undefined ? {} : { locale }),
    }
    return { asker, place, zone: own }
  }
}
