import { GatewayIntentBits } from 'discord.js'
import type { Setting } from './asking.ts'
import type { Gateway } from './gateway.ts'
import { write } from './messages.ts'
import { memberPayload, type Person } from './people.ts'
import { type Where, settingOf } from './where.ts'
import type { Kept, World } from './world.ts'

/** What people on the loopback Discord say. */
export interface Voices {
  dm(text: string, by?: Person): Kept
  mention(text: string, where?: Where): Kept
  /** A message in a channel that does not mention the bot. */
  overhear(text: string, where?: Where): Kept
}

export function voicesOf(world: World, gateway: Gateway): Voices {
  function say(text: string, { person, channel }: Setting): Kept {
    const kept = write(world, { channel, author: person, body: { content: text } })
    const inGuild = channel.guild !== undefined
    const member = { ...memberPayload(person, world.guild.managerRole), user: undefined }
    const data = inGuild ? { ...kept.payload, guild_id: channel.guild, member } : { ...kept.payload, channel_type: 1 }
    const named = text.includes(`<@${world.me.id}>`) || !inGuild
    const intent = inGuild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
    gateway.dispatch('MESSAGE_CREATE', named ? data : { ...data, content: '' }, intent)
    return kept
  }

  return {
    dm: (text, by) => say(text, settingOf(world, { in: 'direct message', ...(by ? { by } : {}) })),
    mention: (text, where = {}) => say(`<@${world.me.id}> ${text}`, settingOf(world, where)),
    overhear: (text, where = {}) => say(text, settingOf(world, where)),
  }
}
