import { z } from 'zod'
import type { Fields } from '#core/asking/adapter.ts'
import type { Address, Asker } from '#core/place.ts'
import { ArticleId } from '#core/ids.ts'
import { type MemoryKey } from '#core/memory-key.ts'
import { memoryKey, personTag } from '#memory/keys.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import type { Option } from '#core/asking/options.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { ListItem, Reply } from '#core/asking/reply.ts'

const DAY = 24 * 60 * 60 * 1000
const Shown = z.record(z.string(), ArticleId)
const NUMBER = /^(?:number |no\.? ?|item )?(\d{1,2})$/iu

/** Remembers for a day what the numbers of a list refer to, per person and place. */
export async function rememberNumbers(memory: Memory, place: Address, asker: Asker, reply: Reply): Promise<void> {
  const items = reply.blocks.flatMap((block): readonly Pick<ListItem, 'number' | 'article'>[] =>
    block.kind === 'list' ? block.items : block.kind === 'story' || block.kind === 'note' ? [block] : [],
  )
  const shown = items.flatMap(item =>
    item.number && item.article ? [[String(item.number), item.article] as const] : [],
  )
  if (shown.length > 0) await memory.set(key(place, asker), Object.fromEntries(shown), DAY)
}

/** Replaces numbers ("3" of the list just shown) by articles in the fields that may contain one. */
export async function resolveNumbers(
  memory: Memory,
  place: Address,
  asker: Asker,
  options: readonly Option[],
  fields: Fields,
): Promise<Fields> {
  const option = options.find(option => option.refers === 'article' && NUMBER.test(String(fields[option.name] ?? '')))
  if (!option) return fields
  const number = NUMBER.exec(String(fields[option.name]))?.[1] ?? ''
  const shown = Shown.safeParse(await memory.get(key(place, asker)))
  if (!shown.success)
    throw new Refusal(`There is no list here to take number ${number} from. Get one with /latest or /find.`)
  const article = shown.data[String(Number(number))]
  if (!article) {
    const last = Object.keys(shown.data).at(-1) ?? '0'
    throw new Refusal(`The last list here has no number ${number}; it goes up to ${last}.`)
  }
  return { ...fields, [option.name]: `#${article}` }
}

function key({ tenant, platform, channel }: Address, asker: Asker): MemoryKey {
  const person = personTag({ tenant: asker.tenant ?? tenant, id: asker.id })
  return memoryKey('numbers', { tenant, person }, `${platform}:${channel}`)
}
