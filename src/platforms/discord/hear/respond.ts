import { DiscordAPIError, MessageFlags, type RepliableInteraction, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Asked } from '#core/asking/adapter.ts'
import { type Message, posting } from '../render/message.ts'
import { faultForLog } from '../fault.ts'
import { requestOf } from './request.ts'
import { insist, speak, speakPrivately } from './speak.ts'
import type { Tools } from './tools.ts'

/** `taken`: another process of ours is answering. `failed`: Discord refused, or its response was lost. */
async function defer(interaction: RepliableInteraction, hidden: boolean): Promise<'deferred' | 'taken' | 'failed'> {
  try {
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {})
    return 'deferred'
  } catch (error) {
    const taken =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
    return taken ? 'taken' : 'failed'
  }
}

/** Puts the answer in place of Discord's "thinking"; returns the messages that no longer fit there. */
async function fill(
  interaction: RepliableInteraction,
  messages: readonly Message[],
  how: { readonly hidden: boolean; readonly private: boolean },
  { log }: Tools,
): Promise<readonly Message[]> {
  const { rest } = interaction.client
  const { applicationId, token } = interaction
  const original = Routes.webhookMessage(applicationId, token)
  const flags = how.private ? MessageFlags.Ephemeral : 0
  const inPlace = how.hidden === how.private
  for (const [index, message] of messages.entries()) {
    try {
      if (index === 0 && !inPlace) await insist(() => rest.delete(original, { auth: false }))
      if (index === 0 && inPlace) await insist(() => rest.patch(original, { auth: false, ...posting(message) }))
      else
        await insist(() => rest.post(Routes.webhook(applicationId, token), { auth: false, ...posting(message, flags) }))
    } catch (error) {
      log.warn(
        { ...faultForLog(error), interaction: interaction.id },
        'Discord: the interaction no longer takes an answer',
      )
      return messages.slice(index)
    }
  }
  return []
}

/**
 * Answers a command or a button. It defers at once to meet Discord's 3-second limit; when the interaction no longer
 * takes answers (after 15 minutes), the answer goes to the channel or to the person.
 */
export async function respond(interaction: RepliableInteraction, asked: Asked, tools: Tools): Promise<void> {
  const { bot, log, dress } = tools
  const { rest } = interaction.client
  const request = requestOf(interaction, asked)
  const hidden = !request.direct && bot.audience(asked) === 'asker'
  const deferral = await defer(interaction, hidden)
  if (deferral === 'taken') return
  const answer = await bot.answer(request)
  if (!answer) {
    if (deferral === 'deferred') await interaction.deleteReply()
    return
  }
  const isPrivate = !request.direct && answer.audience === 'asker'
  const left = await fill(interaction, dress(answer.reply), { hidden, private: isPrivate }, tools)
  if (left.length === 0) return
  if (isPrivate) return speakPrivately(rest, request.asker.id, left, { id: interaction.id })
  try {
    await speak(rest, request.place.channel, left, { id: interaction.id })
  } catch (error) {
    log.warn(
      { ...faultForLog(error), channel: request.place.channel },
      'Discord: cannot answer in the channel, answering in private',
    )
    await speakPrivately(rest, request.asker.id, left, { id: interaction.id })
  }
}
