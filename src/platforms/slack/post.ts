import { setTimeout as wait } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { DeliveryKey, Outcome, Receipt } from '#core/posting/delivery.ts'
import type { Address } from '#core/place.ts'
import { channelOf } from './channel.ts'
import { QUIET } from './client.ts'
import { LIMITS } from './limits.ts'
import type { SlackMessage } from './render/message.ts'
import { isPictureRefused, notPosted, outcomeOf } from './outcome.ts'
import { withPictures } from './pictures.ts'
import { cutAt } from '../kit/cut.ts'

/** The metadata event type that marks our messages, so that they can be found again. */
export const DELIVERY_EVENT = 'crier_delivery'
/** Milliseconds for the steps before a post, which has 10 s of its own. */
const PREPARE_MS = 5_000
const TOO_SLOW: Outcome = { kind: 'later', reason: 'Slack was slow to take a picture', afterMs: 10_000 }
const Posted = z.object({ channel: z.string(), ts: z.string() })

/** Posts one message once, with its key as metadata for `find`; later parts go into the first part's thread. */
export async function post(
  client: webApi.WebClient,
  to: Address,
  message: SlackMessage,
  key: DeliveryKey,
  first?: Receipt,
): Promise<Outcome> {
  const prepared = await Promise.race([prepare(client, to, message, first), wait(PREPARE_MS, TOO_SLOW, { ref: false })])
  if ('kind' in prepared) return prepared
  const { channel, blocks } = prepared
  const thread = to.thread ?? first?.message
  try {
    const answer = await client.chat.postMessage({
      channel,
      text: message.text,
      blocks,
      metadata: { event_type: DELIVERY_EVENT, event_payload: { key } },
      ...(thread === undefined ? {} : { thread_ts: thread }),
      ...QUIET,
    })
    const { channel: at, ts } = Posted.parse(answer)
    return { kind: 'sent', receipt: { channel: at, message: ts } }
  } catch (error) {
    return pictureNotReady(error, message) ?? outcomeOf(error)
  }
}

/** Opens the conversation and uploads the pictures. Nothing is posted yet, whatever the outcome. */
async function prepare(client: webApi.WebClient, to: Address, message: SlackMessage, first?: Receipt) {
  try {
    const channel = first?.channel ?? (await channelOf(client, to.channel))
    return { channel, blocks: await withPictures(client, message) }
  } catch (error) {
    return notPosted(outcomeOf(error))
  }
}

/** Rewrites a posted message; its key stays. */
export async function amend(client: webApi.WebClient, receipt: Receipt, message: SlackMessage): Promise<Outcome> {
  try {
    const blocks = await withPictures(client, message)
    await client.chat.update({
      channel: receipt.channel,
      ts: receipt.message,
      text: message.text.slice(0, cutAt(message.text, LIMITS.updatedText)),
      blocks,
      parse: QUIET.parse,
      link_names: QUIET.link_names,
    })
    return { kind: 'sent', receipt }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** Slack refuses blocks whose picture it is still processing; a little later it accepts them. */
function pictureNotReady(error: unknown, { pictures }: SlackMessage): Outcome | undefined {
  const outcome = outcomeOf(error)
  return isPictureRefused(outcome) && pictures.length > 0
    ? { kind: 'later', reason: 'Slack is still looking at the picture', afterMs: 5_000 }
    : undefined
}
