import { z } from 'zod'
import { ACTION_MAX, CHOICE_MAX, encodeAction } from '#core/asking/action.ts'
import type { Fields } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import { PersonTag, type MemoryKey } from '#core/memory-key.ts'
import { memoryKey, personTag } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import type { Option } from '#core/asking/options.ts'
import type { Person } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Action, Block, ListItem, Reply } from '#core/asking/reply.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const KEPT = 'kept'

/** Lets a button that is shown as a line to type be typed. */
export const KEPT_OPTION: Option = {
  name: KEPT,
  description: 'what a button stands for',
  type: 'string',
  required: false,
  positional: false,
  hidden: true,
}
const Input = z.record(z.string(), z.string())

/**
 * Stores the input of buttons too long for a platform and gives them a short name for it; `share` stays on the button,
 * since it decides who sees the answer before anything is looked up. Only this tenant can press it, and it is deleted
 * with the person it was made for.
 */
export async function shortenActions(
  reply: Reply,
  tenant: TenantId,
  person: Person,
  memory: Memory,
  newId: () => string,
): Promise<Reply> {
  return { ...reply, blocks: await Promise.all(reply.blocks.map(block => shortenBlock(block))) }

  async function shortenBlock(block: Block): Promise<Block> {
    if (block.kind === 'actions') {
      const { choose, actions } = block
      const options = choose && {
        ...choose,
        options: await Promise.all(choose.options.map(option => shorten(option, CHOICE_MAX))),
      }
      return {
        ...block,
        actions: await Promise.all(actions.map(action => shorten(action))),
        ...(options ? { choose: options } : {}),
      }
    }
    if (block.kind === 'list') return { ...block, items: await Promise.all(block.items.map(shortenItem)) }
    return block
  }

  async function shortenItem(item: ListItem): Promise<ListItem> {
    return item.action ? { ...item, action: await shorten(item.action) } : item
  }

  async function shorten<T extends Action>(action: T, longest = ACTION_MAX): Promise<T> {
    if (encodeAction(action).length <= longest) return action
    const name = `${personTag(person)}${newId()}`
    await memory.set(keyOf(tenant, name), action.input, KEPT_MS)
    const { share } = action.input
    return { ...action, input: { [KEPT]: name, ...(share === undefined ? {} : { share }) } }
  }
}

/** The fields of a button, carried by itself or stored under a name. */
export async function expandFields(fields: Fields, tenant: TenantId, memory: Memory): Promise<Fields> {
  const name = fields[KEPT]
  if (name === undefined) return fields
  const kept = Input.safeParse(await memory.get(keyOf(tenant, String(name))))
  if (!kept.success) throw new Refusal('This button is too old to work. Please ask again.')
  return kept.data
}

function keyOf(tenant: TenantId, name: string): MemoryKey {
  const person = PersonTag.safeParse(name.slice(0, 14)).data
  return memoryKey('action', { tenant, ...(person ? { person } : {}) }, name)
}
