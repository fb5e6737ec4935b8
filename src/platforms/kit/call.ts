import type { z } from 'zod'

const ANSWER_MS = 10_000
/** Milliseconds. Posts are scheduled to the minute, and platforms refuse requests signed minutes ago. */
const CLOCK_MS = 10_000

/** One read-only call to a platform. */
export async function call(method: 'GET' | 'POST', url: string, authorization: string): Promise<Response> {
  try {
    return await fetch(url, { method, headers: { authorization }, signal: AbortSignal.timeout(ANSWER_MS) })
  } catch (cause) {
    const { host } = new URL(url)
    throw new Error(`${host} cannot be reached. Check the network, and whether a proxy or firewall is in the way.`, {
      cause,
    })
  }
}

/** The JSON of an answer; anything else does not come from the platform itself. */
export async function answerOf<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  const { host } = new URL(response.url)
  throw new Error(
    `${host} answers ${response.status} with something unexpected. Is a proxy in between? Try again later.`,
  )
}

/** Compares our clock with an answer's `date` header, which has whole seconds. */
export function clockAgainst(response: Response, now: Date): string {
  const theirs = Date.parse(response.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return 'the platform does not tell the time'
  const ahead = now.getTime() - theirs
  if (Math.abs(ahead) > CLOCK_MS) {
    const by = `${Math.round(Math.abs(ahead) / 1000)} s ${ahead > 0 ? 'ahead' : 'behind'}`
    throw new Error(`The clock here is ${by}. Let the machine set it automatically (timedatectl set-ntp true).`)
  }
  return 'the same as here, within a few seconds'
}
