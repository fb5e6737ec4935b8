import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import { type Message, posting } from './message.ts'

const Channel = z.object({ id: z.string() })

/** Posts an answer's messages to a channel in order, the first as a reply to `to` where there is one. */
export async function speak(rest: REST, channel: string, messages: readonly Message[], to?: string): Promise<void> {
  for (const [index, message] of messages.entries()) {
    const { body, files } = posting(message)
    const reply =
      to !== undefined && index === 0 ? { message_reference: { message_id: to, fail_if_not_exists: false } } : {}
    await rest.post(Routes.channelMessages(channel), { body: { ...body, ...reply }, files })
  }
}

/** Posts an answer's messages to a person. */
export async function speakPrivately(rest: REST, person: string, messages: readonly Message[]): Promise<void> {
  const channel = Channel.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: person } }))
  await speak(rest, channel.id, messages)
}
