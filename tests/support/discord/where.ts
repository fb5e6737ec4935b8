import type { Setting } from './asking.ts'
import type { Person } from './people.ts'
import { type Channel, type World, directChannel } from './world.ts'

/** Who speaks, and where; by default the person without rights, in the first channel. */
export interface Where {
  readonly by?: Person
  readonly in?: Channel | 'direct message'
  /** The app was installed by the person, not by the server. */
  readonly carried?: boolean
  readonly locale?: string
}

export function settingOf(world: World, { by, in: place, carried = false, locale = 'en-GB' }: Where): Setting {
  const person = by ?? world.people[0]
  const [first] = world.channels.values()
  if (!person || !first) throw new Error('a loopback Discord has people and at least one channel')
  const channel = place === 'direct message' ? directChannel(world, person) : (place ?? first)
  return { person, channel, carried, locale }
}
