import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Edition } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { Person } from '#core/person.ts'

/**
 * A person's own edition, with nothing that they see only in tenants they have left: what they followed there ends, and
 * the edition is composed anew.
 */
export async function stillTheirs(
  compose: () => Promise<Edition>,
  person: Person,
  adapter: ChatAdapter,
  newsroom: Newsroom,
): Promise<Edition> {
  const edition = await compose()
  let left = 0
  for (const tenant of new Set(edition.items.flatMap(({ elsewhere = [] }) => elsewhere))) {
    if ((await adapter.belongs?.(person.id, tenant)) ?? true) continue
    await newsroom.people.leave(person, tenant)
    left += 1
  }
  return left === 0 ? edition : stillTheirs(compose, person, adapter, newsroom)
}
