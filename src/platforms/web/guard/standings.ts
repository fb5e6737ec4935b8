import type { Standing } from '#core/asking/adapter.ts'
import type { Guest } from '#core/guests.ts'
import type { House } from '../../kit/platform.ts'
import { lately } from '../lately.ts'
import type { Visitor } from '../parts.ts'

/** Milliseconds between look-ups of one person. */
const LOOK_MS = 5 * 60_000
const MOST_KEPT = 10_000

/** A guest with their current rights; `undefined` once they have left the tenant they came from. */
export type Standings = (guest: Guest) => Promise<Omit<Visitor, 'token'> | undefined>

/**
 * Guests' rights according to their platform, looked up every five minutes. Whoever has left is signed out. While a
 * platform does not answer, its people stay but manage nothing.
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
