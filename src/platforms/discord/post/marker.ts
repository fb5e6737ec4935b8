import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DeliveryKey } from '#core/posting/delivery.ts'
import type { Thawed } from '../render/message.ts'

/** Two component ids that encode a delivery: 31 bits each, clear of the small numbers Discord assigns itself. */
function idsOf(key: DeliveryKey): readonly [number, number] {
  const digest = createHash('sha256').update(key).digest()
  const read = (offset: number): number => (digest.readUInt32BE(offset) >>> 1) | 0x10000
  const [outer, inner] = [read(0), read(4)]
  return [outer, inner === outer ? inner ^ 1 : inner]
}

/** Marks a message with its delivery: component ids are invisible, and the history returns them. */
export function mark(components: Thawed['components'], key: DeliveryKey): Thawed['components'] {
  const [container] = components
  const [outer, inner] = idsOf(key)
  const nodes = container.components.map((node, index) => (index === 0 ? { ...node, id: inner } : node))
  return [{ ...container, id: outer, components: nodes }]
}

const Marked = z.object({
  components: z.tuple([z.object({ id: z.int(), components: z.tuple([z.object({ id: z.int() })], z.unknown()) })]),
})

/** Does a message from the history carry this delivery's mark? */
export function bears(message: unknown, key: DeliveryKey): boolean {
  const read = Marked.safeParse(message)
  if (!read.success) return false
  const [container] = read.data.components
  const [outer, inner] = idsOf(key)
  return container.id === outer && container.components[0].id === inner
}
