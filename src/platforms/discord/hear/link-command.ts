import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { LINK_QUOTES, NO_LINK } from '../../kit/link-quotes.ts'
import { addressOf } from '../render/link.ts'
import { localisedLinkQuotes } from '../localised.ts'
import { respond } from './respond.ts'
import type { Tools } from './tools.ts'

/** "Quotes from this link" in the menu of any message, wherever the app is. */
export const linkCommand: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  type: ApplicationCommandType.Message,
  name: LINK_QUOTES.label,
  name_localizations: localisedLinkQuotes(),
  default_member_permissions: null,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** The first address in a message: in its words, else in its previews. */
export function firstLink(content: string, previews: readonly (string | null)[]): string | undefined {
  const written = content.match(/https?:\/\/[^\s<>()[\]]+/g) ?? []
  for (const href of [...written, ...previews]) {
    const url = href === null ? undefined : addressOf(href)
    if (url) return url.href
  }
  return undefined
}

/** The quotes of the article a message links to, for the one who asks. */
export async function quotesFromLink(interaction: MessageContextMenuCommandInteraction, tools: Tools): Promise<void> {
  const { content, embeds } = interaction.targetMessage
  const link = firstLink(
    content,
    embeds.map(({ url }) => url),
  )
  if (link !== undefined)
    return respond(interaction, { kind: 'fields', command: LINK_QUOTES.command, fields: { words: link } }, tools)
  const reply = { blocks: [{ kind: 'paragraph', text: [NO_LINK] } as const] }
  const bot = { audience: () => 'asker' as const, answer: () => Promise.resolve({ audience: 'asker' as const, reply }) }
  return respond(interaction, { kind: 'plain', text: '' }, { ...tools, bot })
}
