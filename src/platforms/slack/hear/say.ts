import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Log } from '#core/log.ts'
import type { Audience } from '#core/asking/reply.ts'
import { persist } from '../../kit/persist.ts'
import { QUIET } from '../client.ts'
import { LIMITS } from '../limits.ts'
import type { SlackBlock, SlackMessage } from '../render/message.ts'
import { isPictureRefused, outcomeOf } from '../outcome.ts'
import { withPictures } from '../pictures.ts'

/** Where an answer goes. */
export interface Listener {
  readonly client: webApi.WebClient
  readonly channel: string
  readonly user: string
  /** The conversation is between the asker and Crier alone. */
  readonly direct: boolean
  readonly thread?: string
  /** Works for 30 minutes and 5 messages, even in channels Crier is not in. */
  readonly response?: { readonly url: string; readonly until: Date }
}

type Words = { readonly text: string; readonly blocks: SlackBlock[] }
const Posted = z.object({ ts: z.string() })
/** Longer than Slack is known to ask for; somebody is waiting. */
const LONGEST_WAIT_S = 120
const PICTURE_MS = 2_000

/** Says messages to their audience, by response_url while it works, otherwise by posting. */
export async function say(
  to: Listener,
  messages: readonly SlackMessage[],
  audience: Audience,
  now: () => Date,
  log: Log,
): Promise<void> {
  let thread = to.thread
  let responses = 0
  for (const message of messages) {
    const words = { text: message.text, blocks: await withPictures(to.client, message) }
    const { response } = to
    if (response && responses < LIMITS.responses && now() < response.until) {
      responses += 1
      const heard = await respond(response.url, words, audience, to.thread)
      if (heard === 'yes' || (heard === 'perhaps' && audience === 'everyone')) continue
      log.info({ channel: to.channel }, 'a response_url did not work, posting instead')
    }
    const ts = await persist(
      () => postWords(to, words, audience, thread),
      (error, again) => pauseFor(error, again, message.pictures.length > 0),
    )
    thread ??= ts
  }
}

async function respond(
  url: string,
  words: Words,
  audience: Audience,
  thread?: string,
): Promise<'yes' | 'no' | 'perhaps'> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...words,
        ...QUIET,
        response_type: audience === 'everyone' ? 'in_channel' : 'ephemeral',
        replace_original: false,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      }),
      signal: AbortSignal.timeout(LIMITS.timeoutMs),
    })
    await answer.body?.cancel()
    return answer.ok ? 'yes' : 'no'
  } catch {
    return 'perhaps'
  }
}

/**
 * Posts a message and returns the timestamp for a thread; none if only the asker sees it. Where Crier may not post, the
 * asker is told by direct message.
 */
async function postWords(to: Listener, words: Words, audience: Audience, thread?: string): Promise<string | undefined> {
  const { chat } = to.client
  const message = { channel: to.channel, ...words, ...QUIET, ...(thread === undefined ? {} : { thread_ts: thread }) }
  try {
    if (audience === 'everyone' || to.direct) return Posted.parse(await chat.postMessage(message)).ts
    await chat.postEphemeral({ ...message, user: to.user })
  } catch (error) {
    if (to.direct || outcomeOf(error).kind !== 'gone' || isPictureRefused(outcomeOf(error))) throw error
    await chat.postMessage({ channel: to.user, ...words, ...QUIET })
  }
  return undefined
}

/** Milliseconds until a retry makes sense: when Slack rate-limits, was unclear, or is still processing a picture. */
function pauseFor(error: unknown, again: number, pictured: boolean): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return error.retryAfter > LONGEST_WAIT_S ? undefined : error.retryAfter * 1000
  }
  const outcome = outcomeOf(error)
  if (outcome.kind === 'unclear') return again
  return pictured && isPictureRefused(outcome) ? PICTURE_MS : undefined
}
