import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Guest } from '#core/guests.ts'
import { HOUSE } from '#core/ids.ts'
import type { House } from '../../kit/platform.ts'
import type { Visitor } from '../parts.ts'

/** Who looks at a page; `undefined` for somebody who is not let in. */
export type Visitors = (context: Context) => Promise<Visitor | undefined>

/** The one place of the operator's own desk. */
const DESK = { platform: 'web', tenant: HOUSE, channel: 'desk' } as const

/** Names by which this machine calls itself. Any other is a name that somebody else gave it, to get at the desk through a browser. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** On this machine alone: whoever asks is the operator, and asks by the machine's own names. */
export function operatorAlone(zone: string): Visitors {
  const token = randomBytes(18).toString('base64url')
  const operator: Visitor = { asker: { id: 'operator', manager: true, zone }, place: DESK, zone, token }
  return context => {
    const host = context.req.header('host') ?? ''
    return Promise.resolve(OWN_NAMES.has(host.replace(/:\d+$/u, '').toLowerCase()) ? operator : undefined)
  }
}

/** Names this very host, and goes over https only. */
export const COOKIE = '__Host-crier'
/** Whether somebody is still where they came from is asked so often. */
const BELONGS_MS = 10 * 60_000
const MOST_KEPT = 10_000

/** At a public address: whoever came through a link of `/desk`, as long as they are of the tenant that they came from. */
export function guestsOnly({ newsroom, belongs, zone }: House, now: () => number): Visitors {
  const asked = new Map<string, { readonly at: number; readonly stays: Promise<boolean> }>()

  async function stays({ person, place }: Guest): Promise<boolean> {
    const belonging = await belongs(person.id, place.tenant, place.platform).catch(() => 'member' as const)
    if (belonging === 'member') return true
    await newsroom.guests.dismiss(person, place.tenant)
    return false
  }

  function stillThere(guest: Guest): Promise<boolean> {
    const key = JSON.stringify([guest.person, guest.place.tenant])
    const last = asked.get(key)
    if (last && now() - last.at < BELONGS_MS) return last.stays
    if (asked.size >= MOST_KEPT) asked.clear()
    const looked = { at: now(), stays: stays(guest) }
    asked.set(key, looked)
    return looked.stays
  }

  return async context => {
    const secret = getCookie(context, COOKIE)
    const guest = secret === undefined ? undefined : await newsroom.guests.of(secret)
    if (secret === undefined || !guest || !(await stillThere(guest))) return undefined
    const { person, place, name, managesUntil, locale } = guest
    const own = guest.zone ?? zone
    const asker = {
      id: person.id,
      tenant: person.tenant,
      manager: managesUntil > now(),
      zone: own,
      ...(name === undefined ? {} : { name }),
      ...(locale === undefined ? {} : { locale }),
    }
    return { asker, place, zone: own, token: createHash('sha256').update(`form ${secret}`).digest('base64url'), secret }
  }
}
