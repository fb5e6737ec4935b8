import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import { type Message, posting } from '../render/message.ts'
import { persist } from '../../kit/persist.ts'
import { outcomeOf } from '../post/outcome.ts'

const Channel = z.object({ id: z.string() })

/** What is being answered: its id prevents a duplicate post when Discord's response is lost. */
export interface Answered {
  readonly id: string
  /** It is a message, and the first message of the answer replies to it. */
  readonly reply?: true
}

/** Retries what had no clear outcome. */
export function insist<T>(attempt: () => Promise<T>): Promise<T> {
  return persist(attempt, (error, again) => {
    const { kind } = outcomeOf(error)
    return kind === 'gone' || kind === 'locked out' ? undefined : again
  })
}

/** Posts an answer's messages to a channel, in order. */
export async function speak(rest: REST, channel: string, messages: readonly Message[], to: Answered): Promise<void> {
  for (const [index, message] of messages.entries()) {
    const { body, files } = posting(message)
    const reply = to.reply && index === 0 ? { message_reference: { message_id: to.id, fail_if_not_exists: false } } : {}
    const once = { nonce: `${to.id}-${index}`, enforce_nonce: true }
    await insist(() => rest.post(Routes.channelMessages(channel), { body: { ...body, ...reply, ...once }, files }))
  }
}

/** Posts an answer's messages to a person. */
export async function speakPrivately(
  rest: REST,
  person: string,
  messages: readonly Message[],
  { id }: Answered,
): Promise<void> {
  const opened = await insist(() => rest.post(Routes.userChannels(), { body: { recipient_id: person } }))
  await speak(rest, Channel.parse(opened).id, messages, { id })
}
