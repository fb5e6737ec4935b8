import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import type { CommandCard } from '#core/asking/adapter.ts'
import type { Option } from '#core/asking/options.ts'
import { MESSAGE_MENU } from '../hear/message-menu.ts'
import { choiceWords } from '#languages/languages.ts'
import { localised, localisedChoice, localisedOption } from '../localised.ts'

function choicePayload(value: string): APIApplicationCommandOptionChoice<string> {
  return { name: choiceWords(undefined, value), name_localizations: localisedChoice(value), value }
}

function optionPayload(
  command: string,
  { name, description, type, required, choices, completes }: Option,
): APIApplicationCommandBasicOption {
  const told = {
    name,
    name_localizations: localisedOption(command, name, 'name'),
    description,
    description_localizations: localisedOption(command, name, 'description'),
    required,
  }
  switch (type) {
    case 'string':
      if (completes) return { ...told, type: ApplicationCommandOptionType.String, autocomplete: true }
      return {
        ...told,
        type: ApplicationCommandOptionType.String,
        ...(choices ? { choices: choices.map(choicePayload) } : {}),
      }
    case 'integer':
      return { ...told, type: ApplicationCommandOptionType.Integer }
    case 'boolean':
      return { ...told, type: ApplicationCommandOptionType.Boolean }
  }
}

/**
 * A command as registered with Discord: for servers, direct messages and, where anyone may use it, wherever a person
 * carries the app. The permission is only a hint to Discord; the bot checks it on every call.
 */
function commandPayload(card: CommandCard): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const manages = card.access === 'manager'
  return {
    type: ApplicationCommandType.ChatInput,
    name: card.name,
    name_localizations: localised(card.name, 'name'),
    description: card.description,
    description_localizations: localised(card.name, 'description'),
    options: [...card.options]
      .sort((a, b) => Number(b.required) - Number(a.required))
      .map(option => optionPayload(card.name, option)),
    default_member_permissions: manages ? String(PermissionFlagsBits.ManageChannels) : null,
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      ...(manages ? [] : [InteractionContextType.PrivateChannel]),
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  }
}

/** Everything the app registers with Discord: its commands, and those that are also in the message menu. */
export function registrations(cards: readonly CommandCard[]): RESTPutAPIApplicationCommandsJSONBody {
  return [
    ...cards.map(commandPayload),
    ...MESSAGE_MENU.filter(({ command }) => cards.some(({ name }) => name === command)).map(({ payload }) => payload),
  ]
}
