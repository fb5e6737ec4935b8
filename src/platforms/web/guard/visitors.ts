import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Guests } from '#core/guests.ts'
import { HOUSE } from '#core/ids.ts'
import type { Visitor } from '../parts.ts'
import type { Standings } from './standings.ts'

/** Who is looking at a page; `undefined` for somebody not let in. */
export type Visitors = (context: Context) => Promise<Visitor | undefined>

/** The only place of the operator's own desk. */
const DESK = { platform: 'web', tenant: HOUSE, channel: 'desk' } as const

/** For a desk on this machine alone: whoever asks is the operator. */
export function operatorAlone(zone: string): Visitors {
  const token = randomBytes(18).toString('base64url')
  const operator: Visitor = { asker: { id: 'operator', manager: true, zone }, place: DESK, zone, token }
  return () => Promise.resolve(operator)
}

/** The prefix binds it to this very host, over https only. */
export const COOKIE = '__Host-crier'

/**
 * At a public URL: people who came through a link from `/desk`, as long as they belong to the tenant they came from.
 */
export function guestsOnly(guests: Guests, standings: Standings): Visitors {
  return async context => {
    const secret = getCookie(context, COOKIE)
    const guest = secret === undefined ? undefined : await guests.of(secret)
    const visitor = guest && (await standings(guest))
    if (secret === undefined || !visitor) return undefined
    return { ...visitor, token: createHash('sha256').update(`form ${secret}`).digest('base64url'), secret }
  }
}
