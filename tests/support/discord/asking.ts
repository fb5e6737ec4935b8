import { ApplicationCommandOptionType, ChannelType, type InteractionType } from 'discord.js'
import { channelPayload } from './channels.ts'
import { MANAGERS_MAY, type Person, mayOf, memberPayload, userPayload } from './people.ts'
import type { Channel, Kept, World } from './world.ts'

/** Where an interaction comes from. `carried`: only the person has installed the app. */
export interface Setting {
  readonly person: Person
  readonly channel: Channel
  readonly carried: boolean
  readonly locale: string
}

export type OptionValue = string | number | boolean

function optionType(value: OptionValue): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean
  return typeof value === 'number' ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.String
}

/** Options as an interaction carries them; `focused` names the one being typed. */
export function optionPayloads(options: Readonly<Record<string, OptionValue>>, focused?: string): readonly object[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    type: optionType(value),
    value,
    ...(name === focused ? { focused: true } : {}),
  }))
}

/** The common part of all interactions, for a server or a direct message. */
export function interactionPayload(
  world: World,
  { person, channel, carried, locale }: Setting,
  asked: {
    readonly id: string
    readonly token: string
    readonly type: InteractionType
    readonly data: object
    readonly message?: Kept
  },
): object {
  const inGuild = channel.guild !== undefined
  const may = mayOf(person)
  const installed = inGuild ? world.guild.id : '0'
  return {
    id: asked.id,
    application_id: world.application,
    type: asked.type,
    token: asked.token,
    version: 1,
    channel_id: channel.id,
    channel: inGuild
      ? { ...channelPayload(world, channel), permissions: String(may), type: ChannelType.GuildText }
      : channelPayload(world, channel),
    app_permissions: String(MANAGERS_MAY),
    locale,
    entitlements: [],
    authorizing_integration_owners: carried ? { 1: person.id } : { 0: installed },
    context: inGuild ? 0 : 1,
    attachment_size_limit: 10_485_760,
    data: asked.data,
    ...(asked.message ? { message: asked.message.payload } : {}),
    ...(inGuild
      ? {
          guild_id: channel.guild,
          guild: { id: channel.guild, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...memberPayload(person, world.guild.managerRole), permissions: String(may) },
        }
      : { user: userPayload(person) }),
  }
}
