import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type Interaction,
  type Message,
  type ModalSubmitInteraction,
  Routes,
} from 'discord.js'
import { readButton } from '../render/buttons.ts'
import { complete } from './complete.ts'
import { faultOf } from '../fault.ts'
import { lacksWords } from '#core/asking/lacking.ts'
import { filledIn, formOf } from './form.ts'
import { quotesFromLink } from './link-command.ts'
import { guildTenant, spokenRequest, whoAndWhere } from './request.ts'
import { respond } from './respond.ts'
import { speak, speakPrivately } from './speak.ts'
import type { Desk } from './tools.ts'

async function pressed(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const { command, input } = readButton(interaction.customId) ?? { command: interaction.customId, input: {} }
  const card = desk.bot.commands.find(({ name }) => name === command)
  const { asker, place } = whoAndWhere(interaction)
  const allowed = card?.access === 'anyone' || asker.manager
  if (card && allowed && lacksWords(card, input)) {
    try {
      await interaction.showModal(formOf(card, input, await desk.bot.languageOf(asker, place)))
      return
    } catch (error) {
      desk.log.info(faultOf(error), 'Discord: a form could not be opened, answering in words')
    }
  }
  await respond(interaction, { kind: 'fields', command, fields: input }, desk)
}

function submitted(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const { command, input } = readButton(interaction.customId) ?? { command: interaction.customId, input: {} }
  return respond(interaction, { kind: 'fields', command, fields: { ...input, ...filledIn(interaction) } }, desk)
}

/** Gives every interaction to what answers it. A button that says too little to be a command opens a form first. */
export async function attend(interaction: Interaction, desk: Desk): Promise<void> {
  const { guildId, createdAt, authorizingIntegrationOwners: owners } = interaction
  if (guildId !== null && owners[ApplicationIntegrationType.GuildInstall] !== undefined)
    await desk.bot.seen(guildTenant(guildId), createdAt)
  if (interaction.isAutocomplete()) return complete(interaction, desk)
  if (interaction.isChatInputCommand()) {
    const fields = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value ?? '']))
    return respond(interaction, { kind: 'fields', command: interaction.commandName, fields }, desk)
  }
  if (interaction.isMessageContextMenuCommand()) return quotesFromLink(interaction, desk)
  if (interaction.isButton()) return pressed(interaction, desk)
  if (interaction.isModalSubmit()) return submitted(interaction, desk)
}

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
