import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type Interaction,
  type Message,
  type ModalSubmitInteraction,
  Routes,
  type AutocompleteInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js'
import { readButton } from '../render/buttons.ts'
import { faultForLog } from '../fault.ts'
import { lacksWords } from '#core/asking/lacking.ts'
import { filledIn, formOf } from './form.ts'
import { answerMenu } from './message-menu.ts'
import { guildTenant, spokenRequest, whoAndWhere } from './request.ts'
import { respond } from './respond.ts'
import { speak, speakPrivately } from './speak.ts'
import type { DiscordDesk } from './tools.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { harmless } from '#core/harmless.ts'
import { clip } from '../../kit/cut.ts'
import { LIMITS } from '../limits.ts'

/** Milliseconds. Discord wants suggestions within 3 seconds and takes no deferral; none are better than late ones. */
const DEADLINE_MS = 2_500

function shortened(label: string): string {
  return clip(harmless(label).trim(), LIMITS.choiceLabel)
}

/** Suggests values for the option being typed. A value too long for Discord is left out; a label is shortened. */
async function complete(interaction: AutocompleteInteraction, { bot }: DiscordDesk): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const { asker, place } = whoAndWhere(interaction)
  const found = bot.complete({ command: interaction.commandName, option: name, typed: value, asker, place })
  const choices = await Promise.race([found, pause(DEADLINE_MS, [])])
  const offered = choices
    .filter(choice => choice.value.length > 0 && choice.value.length <= LIMITS.choiceValue)
    .map(choice => ({ name: shortened(choice.label) || shortened(choice.value), value: choice.value }))
    .slice(0, LIMITS.choices)
  await interaction.respond(offered)
}

async function pressed(interaction: ButtonInteraction | StringSelectMenuInteraction, desk: DiscordDesk): Promise<void> {
  const code = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId
  const { command, input } = readButton(code) ?? { command: code, input: {} }
  const card = desk.bot.commands.find(({ name }) => name === command)
  const { asker, place } = whoAndWhere(interaction)
  const allowed = card?.access === 'anyone' || asker.manager
  if (card && allowed && lacksWords(card, input)) {
    try {
      await interaction.showModal(formOf(card, input, await desk.bot.languageOf(asker, place)))
      return
    } catch (error) {
      desk.log.info(faultForLog(error), 'Discord: a form could not be opened, answering in words')
    }
  }
  await respond(interaction, { kind: 'fields', command, fields: input }, desk)
}

function submitted(interaction: ModalSubmitInteraction, desk: DiscordDesk): Promise<void> {
  const { command, input } = readButton(interaction.customId) ?? { command: interaction.customId, input: {} }
  return respond(interaction, { kind: 'fields', command, fields: { ...input, ...filledIn(interaction) } }, desk)
}

/** Dispatches an interaction. A button whose command lacks required input opens a form first. */
export async function attend(interaction: Interaction, desk: DiscordDesk): Promise<void> {
  const { guildId, createdAt, authorizingIntegrationOwners: owners } = interaction
  if (guildId !== null && owners[ApplicationIntegrationType.GuildInstall] !== undefined)
    await desk.bot.seen(guildTenant(guildId), createdAt)
  if (interaction.isAutocomplete()) return complete(interaction, desk)
  if (interaction.isChatInputCommand()) {
    const fields = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value ?? '']))
    return respond(interaction, { kind: 'fields', command: interaction.commandName, fields }, desk)
  }
  if (interaction.isMessageContextMenuCommand()) return answerMenu(interaction, desk)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return pressed(interaction, desk)
  if (interaction.isModalSubmit()) return submitted(interaction, desk)
}

/** Answers a direct message or a mention with a reply in place, or privately where the bot may not post. */
export async function hear(message: Message, { bot, log, dress }: DiscordDesk): Promise<void> {
  const { rest, user: me } = message.client
  const { author, channelId, guildId } = message
  if (author.bot || message.system || message.webhookId !== null) return
  if (guildId !== null && !message.mentions.users.has(me.id)) return
  if (guildId !== null) await bot.seen(guildTenant(guildId), message.createdAt)
  rest
    .post(Routes.channelTyping(channelId))
    .catch((error: unknown) => log.info(faultForLog(error), 'Discord: typing was not shown'))
  const answer = await bot.answer(spokenRequest(message, me.id))
  if (!answer) return
  const messages = dress(answer.reply)
  try {
    await speak(rest, channelId, messages, { id: message.id, reply: true })
  } catch (error) {
    log.warn(
      { ...faultForLog(error), channel: channelId },
      'Discord: cannot answer in the channel, answering in private',
    )
    await speakPrivately(rest, author.id, messages, { id: message.id })
  }
}
