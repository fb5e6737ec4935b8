import type { webApi } from '@slack/bolt'
import { z } from 'zod'

const Opened = z.object({ channel: z.object({ id: z.string() }) })

/** The conversation id of a place; for a person (`U…`, `W…`) the direct message is opened first. */
export async function channelOf(client: webApi.WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel
  return Opened.parse(await client.conversations.open({ users: channel })).channel.id
}

/** Ids of direct messages begin with D; in Crier, a person's own id stands for theirs. */
export function isDirect(channel: string): boolean {
  return /^[DUW]/.test(channel)
}
