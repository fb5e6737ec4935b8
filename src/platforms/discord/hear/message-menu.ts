import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { CHECK_QUOTE, LINK_QUOTES, MOST_CHECKED, NO_LINK, NO_QUOTE } from '../../kit/message-menu.ts'
import { addressOf } from '../render/link.ts'
import { localisedMenu } from '../localised.ts'
import { respond } from './respond.ts'
import type { Tools } from './tools.ts'

/**
 * The entries in the menu of every message, wherever the app is: quotes from its link, and a check of what it quotes.
 */
export const MESSAGE_MENU = [
  { ...LINK_QUOTES, payload: payloadOf(LINK_QUOTES.label, 'linkQuotes') },
  { ...CHECK_QUOTE, payload: payloadOf(CHECK_QUOTE.label, 'checkQuote') },
] as const

function payloadOf(
  name: string,
  words: 'linkQuotes' | 'checkQuote',
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name,
    name_localizations: localisedMenu(words),
    default_member_permissions: null,
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  }
}

/** The first URL in a message: in its text, otherwise in its previews. */
export function firstLink(content: string, previews: readonly (string | null)[]): string | undefined {
  const written = content.match(/https?:\/\/[^\s<>()[\]]+/g) ?? []
  for (const href of [...written, ...previews]) {
    const url = href === null ? undefined : addressOf(href)
    if (url) return url.href
  }
  return undefined
}

/** The text of a message without Discord's markup: mentions removed, links reduced to their labels. */
function plainText(content: string): string | undefined {
  const words = content
    .replaceAll(/<(?:@[!&]?|#|a?:\w+:|t:)\d+(?::\w)?>/g, ' ')
    .replaceAll(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}])(?:[*_~`|]+)|(?:[*_~`|]+)(?![\p{L}\p{N}])/gu, '')
    .slice(0, MOST_CHECKED)
    .trim()
  return words === '' ? undefined : words
}

/** Answers an entry of the message menu, visible only to whoever chose it. */
export async function answerMenu(interaction: MessageContextMenuCommandInteraction, tools: Tools): Promise<void> {
  const { content, embeds } = interaction.targetMessage
  const isCheck = interaction.commandName === CHECK_QUOTE.label
  const { command } = isCheck ? CHECK_QUOTE : LINK_QUOTES
  const link = () =>
    firstLink(
      content,
      embeds.map(({ url }) => url),
    )
  const words = isCheck ? plainText(content) : link()
  if (words !== undefined) return respond(interaction, { kind: 'fields', command, fields: { words } }, tools)
  const reply = { blocks: [{ kind: 'paragraph', text: [isCheck ? NO_QUOTE : NO_LINK] } as const] }
  const bot = { audience: () => 'asker' as const, answer: () => Promise.resolve({ audience: 'asker' as const, reply }) }
  return respond(interaction, { kind: 'plain', text: '' }, { ...tools, bot })
}
