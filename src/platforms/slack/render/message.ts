import type { types } from '@slack/bolt'
import { z } from 'zod'

/** The block types used for replies. */
export type SlackBlock =
  | types.HeaderBlock
  | types.RichTextBlock
  | types.ContextBlock
  | types.ActionsBlock
  | types.ImageBlock
  | types.DividerBlock

/** One message, ready to send except for its pictures. */
export interface SlackMessage {
  /** For notifications and screen readers: every word of the blocks, `& < >` escaped. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  /** To upload first; the block at index `block` then shows it. */
  readonly pictures: readonly { readonly block: number; readonly png: Uint8Array }[]
}

const BLOCK_TYPES = ['header', 'rich_text', 'context', 'actions', 'image', 'divider'] as const

/** A message as frozen by `freeze`; blocks are only checked by type, since only `render` makes them. */
const Frozen = z.object({
  text: z.string().min(1),
  blocks: z.array(z.custom<SlackBlock>(block => z.looseObject({ type: z.enum(BLOCK_TYPES) }).safeParse(block).success)),
  pictures: z.array(z.object({ block: z.int(), png: z.base64() })),
})

/** A message as plain JSON, to be stored and sent later. */
export function freeze({ text, blocks, pictures }: SlackMessage): z.input<ReturnType<typeof z.json>> {
  const png = pictures.map(({ block, png }) => ({ block, png: Buffer.from(png).toString('base64') }))
  return z.json().parse({ text, blocks, pictures: png })
}

/** The inverse of `freeze`. */
export function thaw(payload: unknown): SlackMessage {
  const { text, blocks, pictures } = Frozen.parse(payload)
  return { text, blocks, pictures: pictures.map(({ block, png }) => ({ block, png: Buffer.from(png, 'base64') })) }
}
