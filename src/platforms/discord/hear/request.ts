import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
  type RepliableInteraction,
  type User,
} from 'discord.js'
import type { Asked, Request } from '#core/asking/adapter.ts'
import { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'

export const PLATFORM = 'discord'

/**
 * Permissions that let somebody manage a channel's subscriptions. Discord sends the asker's permissions in that
 * channel; administrators have all.
 */
const MANAGES = [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]

export function guildTenant(guild: string): TenantId {
  return TenantId.parse(`${PLATFORM}:${guild}`)
}

/** The tenant of a person's own direct messages. */
export function ownTenant({ id }: Pick<User, 'id'>): TenantId {
  return guildTenant(`dm-${id}`)
}

function address(guild: string | null, user: User, channel: string): Address {
  return { platform: PLATFORM, tenant: guild === null ? ownTenant(user) : guildTenant(guild), channel }
}

async function ownPlace(user: User): Promise<Address> {
  return address(null, user, (await user.createDM()).id)
}

/**
 * Who asks, and where, according to Discord. A person who carries the app into a server that has not installed it does
 * not act for that server: they are their own tenant and can manage nothing there.
 */
export function whoAndWhere(
  interaction: RepliableInteraction | AutocompleteInteraction,
): Pick<Request, 'asker' | 'place' | 'direct' | 'own'> {
  const { user, channelId, authorizingIntegrationOwners: owners } = interaction
  const carried =
    owners[ApplicationIntegrationType.UserInstall] !== undefined &&
    owners[ApplicationIntegrationType.GuildInstall] === undefined
  const guild = carried ? null : interaction.guildId
  const direct = interaction.guildId === null && interaction.context !== InteractionContextType.PrivateChannel
  return {
    asker: {
      id: user.id,
      tenant: ownTenant(user),
      name: user.displayName,
      ...reachOf(direct, guild === null ? null : interaction.memberPermissions),
      locale: interaction.locale,
    },
    place: address(guild, user, channelId ?? user.id),
    direct,
    own: () => ownPlace(user),
  }
}

/**
 * What somebody may manage, by their permissions in this channel: the channel, or what all channels of the server
 * share.
 */
function reachOf(
  direct: boolean,
  may: Readonly<PermissionsBitField> | null,
): Pick<Request['asker'], 'manager' | 'onlyHere'> {
  if (direct) return { manager: true }
  if (!may?.any(MANAGES)) return { manager: false }
  return may.has(PermissionFlagsBits.ManageGuild) ? { manager: true } : { manager: true, onlyHere: true }
}

export function requestOf(interaction: RepliableInteraction, asked: Asked): Request {
  return { id: interaction.id, asked, ...whoAndWhere(interaction) }
}

/** A message to the bot, without the mention of the bot. */
export function spokenRequest(message: Message, me: string): Request {
  const { author, channelId, guildId } = message
  const direct = guildId === null
  const member = message.inGuild() ? message.member : null
  return {
    id: message.id,
    asked: { kind: 'plain', text: message.content.replaceAll(new RegExp(`<@!?${me}>`, 'g'), ' ').trim() },
    asker: {
      id: author.id,
      tenant: ownTenant(author),
      name: member?.displayName ?? author.displayName,
      ...reachOf(direct, member !== null && message.inGuild() ? message.channel.permissionsFor(member) : null),
    },
    place: address(guildId, author, channelId),
    direct,
    own: () => ownPlace(author),
  }
}
