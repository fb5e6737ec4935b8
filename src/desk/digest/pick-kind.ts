import type { DigestKind } from '#core/asking/digest.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { probablyMeant } from '#core/edit-distance.ts'
import { Refusal } from '#core/asking/refusal.ts'

/** The kind of digest with this name, if a place can have it; otherwise throws a Refusal that lists the kinds. */
export function pickKind(newsroom: Newsroom, name: string): DigestKind {
  const kind = newsroom.kinds.get(name.trim().toLowerCase())
  if (kind && !kind.personal) return kind
  const kinds = [...newsroom.kinds.values()].filter(({ personal }) => !personal)
  const meant = probablyMeant(
    name.trim().toLowerCase(),
    kinds.map(each => each.name),
  )
  if (meant !== undefined) throw new Refusal(`There is no digest called “${name}”. Did you mean ${meant}?`)
  const all = kinds.map(each => `${each.name} (${each.description.toLowerCase()})`)
  throw new Refusal(`There is no digest called “${name}”. There are: ${all.join('; ')}.`)
}
