import type { DigestKind } from '#core/digest.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { Refusal } from '#core/refusal.ts'

/** The kind of digest of a name; a Refusal that lists them otherwise. */
export function pickKind(newsroom: Newsroom, name: string): DigestKind {
  const kind = newsroom.kinds.get(name.trim().toLowerCase())
  if (kind) return kind
  const kinds = [...newsroom.kinds.values()].map(({ name, description }) => `${name} (${description.toLowerCase()})`)
  throw new Refusal(`There is no digest “${name}”. There are: ${kinds.join('; ')}.`)
}
