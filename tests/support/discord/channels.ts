import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js'
import { EVERYONE_MAY, MANAGERS_MAY, memberPayload, userPayload } from './people.ts'
import type { Channel, World } from './world.ts'

function denied({ view, send, history }: Channel['rights']): bigint {
  return (
    (view ? 0n : PermissionFlagsBits.ViewChannel) |
    (send ? 0n : PermissionFlagsBits.SendMessages) |
    (history ? 0n : PermissionFlagsBits.ReadMessageHistory)
  )
}

export function channelPayload(world: World, channel: Channel): object {
  const last = world.messages.findLast(kept => kept.channel === channel.id && !kept.ephemeral)?.id ?? null
  if (channel.guild === undefined) {
    const recipients = channel.person ? [userPayload(channel.person)] : []
    return { id: channel.id, type: ChannelType.DM, flags: 0, recipients, last_message_id: last }
  }
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    flags: 0,
    guild_id: channel.guild,
    name: channel.name,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: last,
    permission_overwrites: [
      { id: world.me.id, type: OverwriteType.Member, allow: '0', deny: String(denied(channel.rights)) },
    ],
  }
}

function role(id: string, name: string, position: number, permissions: bigint): object {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null }
  const look = {
    color: 0,
    colors,
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  }
  return { id, name, position, permissions: String(permissions), ...look }
}

/** GUILD_CREATE's data. */
export function guildPayload(world: World): object {
  const { id, name, managerRole } = world.guild
  const channels = [...world.channels.values()].filter(channel => channel.guild === id && !channel.gone)
  return {
    id,
    name,
    owner_id: world.people[1]?.id,
    roles: [role(id, '@everyone', 0, EVERYONE_MAY), role(managerRole, 'managers', 1, MANAGERS_MAY)],
    channels: channels.map(channel => channelPayload(world, channel)),
    members: [memberPayload(world.me, managerRole)],
    threads: [],
    emojis: [],
    stickers: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    voice_states: [],
    presences: [],
    features: [],
    joined_at: '2026-01-05T08:00:00.000000+00:00',
    member_count: world.people.length + 1,
    unavailable: false,
    large: false,
    preferred_locale: 'en-US',
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
  }
}
