import { PermissionFlagsBits } from 'discord.js'

/** Somebody on the loopback Discord. */
export interface Person {
  readonly id: string
  readonly name: string
  /** May manage channels, or the whole server including them. */
  readonly manages: 'nothing' | 'channels' | 'server'
}

export function userPayload({ id, name }: Person, bot = false): object {
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  }
}

export const EVERYONE_MAY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands
export const MANAGERS_MAY = EVERYONE_MAY | PermissionFlagsBits.ManageChannels

export function mayOf({ manages }: Person): bigint {
  switch (manages) {
    case 'nothing':
      return EVERYONE_MAY
    case 'channels':
      return MANAGERS_MAY
    case 'server':
      return MANAGERS_MAY | PermissionFlagsBits.ManageGuild
  }
}

export function memberPayload(person: Person, managerRole: string): object {
  return {
    user: userPayload(person),
    roles: person.manages === 'nothing' ? [] : [managerRole],
    joined_at: '2026-01-05T08:00:00.000000+00:00',
    premium_since: null,
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    pending: false,
    deaf: false,
    mute: false,
  }
}
