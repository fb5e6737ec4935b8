import type { SlackDesk } from './desk.ts'
import { LIMITS } from '../limits.ts'
import type { Listener } from './say.ts'

/** A response_url, which works for half an hour from now. */
export function responseOf(url: string | undefined, { now }: SlackDesk): Pick<Listener, 'response'> {
  return url === undefined ? {} : { response: { url, until: new Date(now().getTime() + LIMITS.responseMs) } }
}
