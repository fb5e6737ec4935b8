import { type Message, Routes } from 'discord.js'
import { faultOf } from '../fault.ts'
import { guildTenant, spokenRequest } from './request.ts'
import { speak, speakPrivately } from './speak.ts'
import type { Desk } from './tools.ts'

/** Answers a direct message or a message that mentions the bot, there, as a reply; where it may not post, in private. */
export async function hear(message: Message, { bot, log, dress }: Desk): Promise<void> {
  const { rest, user: me } = message.client
  const { author, channelId, guildId } = message
  if (author.bot || message.system || message.webhookId !== null) return
  if (guildId !== null && !message.mentions.users.has(me.id)) return
  if (guildId !== null) await bot.seen(guildTenant(guildId), message.createdAt)
  rest
    .post(Routes.channelTyping(channelId))
    .catch((error: unknown) => log.info(faultOf(error), 'Discord: typing was not shown'))
  const answer = await bot.answer(spokenRequest(message, me.id))
  if (!answer) return
  const messages = dress(answer.reply)
  try {
    await speak(rest, channelId, messages, { id: message.id, reply: true })
  } catch (error) {
    log.warn({ ...faultOf(error), channel: channelId }, 'Discord: cannot answer in the channel, answering in private')
    await speakPrivately(rest, author.id, messages, { id: message.id })
  }
}
