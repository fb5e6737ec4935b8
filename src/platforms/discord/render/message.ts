import { ComponentType, MessageFlags, type APIContainerComponent, type RequestData } from 'discord.js'
import { z } from 'zod'
import { Json, type Part } from '#core/posting/delivery.ts'
import type { Picture } from './piece.ts'

/** One rendered Discord message. */
export interface Message {
  readonly components: readonly [APIContainerComponent]
  readonly pictures: readonly Picture[]
}

const Node = z.looseObject({ type: z.int(), id: z.int().optional() })
const Container = z.object({
  type: z.literal(ComponentType.Container),
  id: z.int().optional(),
  accent_color: z.int(),
  components: z.array(Node).min(1),
})

/** A message as stored in a part: plain JSON, pictures as base64. */
const Frozen = z.object({
  components: z.tuple([Container]),
  pictures: z.array(
    z.object({
      name: z.string(),
      description: z.string().optional(),
      png: z.base64().transform(code => Buffer.from(code, 'base64')),
    }),
  ),
})
export type Thawed = z.infer<typeof Frozen>

/** Turns a message into a part to be stored and sent later. */
export function freeze({ components, pictures }: Message): Part {
  const kept = pictures.map(({ png, ...picture }) => ({ ...picture, png: Buffer.from(png).toString('base64') }))
  return { payload: Json.parse({ components, pictures: kept }) }
}

/** The inverse of `freeze`. Throws on anything else. */
export function thaw(part: Part): Thawed {
  return Frozen.parse(part.payload)
}

/** The request that posts or amends a message; nothing in it pings. */
export function posting(message: Message | Thawed, flags = 0): { body: Record<string, unknown> } & RequestData {
  const { components, pictures } = message
  const attachments = pictures.map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    ...(description === undefined ? {} : { description }),
  }))
  return {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2 | flags,
      allowed_mentions: { parse: [] },
      ...(attachments.length > 0 ? { attachments } : {}),
    },
    files: pictures.map(({ name, png }) => ({ name, data: Buffer.from(png), contentType: 'image/png' })),
  }
}
