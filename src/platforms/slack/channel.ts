import type { webApi } from '@slack/bolt'
import { z } from 'zod'

const Opened = z.object({ channel: z.object({ id: z.string() }) })

/** The conversation of a place: a person (`U…`, `W…`) is a direct message, which is opened first. */
export async function channelOf(client: webApi.WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel
  return Opened.parse(await client.conversations.open({ users: channel })).channel.id
}

/** Conversations of one with one begin with D; a person's own id stands for theirs with Crier. */
export function isDirect(channel: string): boolean {
  return /^[DUW]/.test(channel)
}
