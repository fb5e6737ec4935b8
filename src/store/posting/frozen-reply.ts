import { z } from 'zod'
import type { Block, BlockOf, Inline, Reply } from '#core/asking/reply.ts'

/** How dates and pictures are encoded in JSON. */
const Kept = z.union([
  z.strictObject({ $date: z.iso.datetime().transform(text => new Date(text)) }).transform(({ $date }) => $date),
  z
    .strictObject({ $bytes: z.base64().transform(code => new Uint8Array(Buffer.from(code, 'base64'))) })
    .transform(({ $bytes }) => $bytes),
])

const KINDS = [
  'heading',
  'paragraph',
  'quote',
  'facts',
  'list',
  'image',
  'note',
  'story',
  'actions',
  'divider',
] as const

/** A reply as `freezeReply` wrote it; blocks are only checked by kind, since only replies are frozen. */
const Thawed = z.object({
  above: z
    .custom<BlockOf<'image'>>(block => z.looseObject({ kind: z.literal('image') }).safeParse(block).success)
    .optional(),
  over: z
    .array(z.custom<Inline>(run => typeof run === 'string' || (typeof run === 'object' && run !== null)))
    .optional(),
  title: z.string().optional(),
  blocks: z.array(z.custom<Block>(block => z.looseObject({ kind: z.enum(KINDS) }).safeParse(block).success)),
})

/** A reply as text, to be rendered again later. */
export function freezeReply(reply: Reply): string {
  return JSON.stringify(plain(reply))
}

/** The inverse of `freezeReply`. Throws on anything else. */
export function thawReply(text: string): Reply {
  const { above, over, title, blocks } = Thawed.parse(
    JSON.parse(text, (_, value: unknown) => Kept.safeParse(value).data ?? value),
  )
  return { ...(above ? { above } : {}), ...(over ? { over } : {}), ...(title === undefined ? {} : { title }), blocks }
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
