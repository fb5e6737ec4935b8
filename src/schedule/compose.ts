import { createHash } from 'node:crypto'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { DigestKind, Edition, EditionItem } from '#core/asking/digest.ts'
import { linkReceipts } from '#core/asking/receipts.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { SubscriptionId, ArticleId } from '#core/ids.ts'
import type { Person } from '#core/person.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { readStored } from '#filter/stored.ts'
import type { Due, ToldSlot } from '#store/posting/ledger.ts'
import type { Inputs } from './inputs.ts'
import type { Shown } from '#store/posting/shown.ts'

/** Milliseconds for which a place remembers the stories it was shown. */
const TOLD_MS = 30 * 24 * 60 * 60 * 1000

/** A slot's content, frozen, or why there is none. */
export type Composed =
  | Pick<ToldSlot, 'told' | 'arrival' | 'only' | 'without' | 'parts' | 'reply' | 'shown'>
  | { readonly nothing: string }

/** Composes a slot's content, rendered for its platform. */
export async function compose({ subscription }: Due, slot: Date, late: boolean, inputs: Inputs): Promise<Composed> {
  const { place, topics, zone, length, picture } = subscription
  const kind = inputs.newsroom.kinds.get(subscription.kind)
  const adapter = inputs.adapters.get(place.platform)
  if (!kind) return { nothing: `the kind of digest "${subscription.kind}" no longer exists` }
  if (!adapter) throw new Error(`expected an adapter for ${place.platform}: only its subscriptions are due here`)
  const read = readStored(subscription)
  if ('unreadable' in read) return { nothing: `its filter can no longer be understood. ${read.unreadable}` }
  const window = await inputs.ledger.window(subscription, slot)
  const told = await inputs.ledger.toldAt(place, new Date(slot.getTime() - TOLD_MS))
  const { person } = subscription
  const reader = person === undefined ? undefined : { tenant: place.tenant, id: person }
  const taste = {
    tenant: place.tenant,
    topics,
    ...read,
    told,
    zone,
    place,
    ...(length && { length }),
    ...(picture && { picture }),
    ...(reader && { person: reader }),
  }
  const make = () => kind.compose(window, taste, inputs.newsroom)
  const edition = await (reader ? stillTheirs(make, reader, adapter, inputs) : make())
  if (edition.items.length === 0) return { nothing: 'nothing new' }
  const presented = present(kind, edition, late ? slot : undefined)
  const reply = await linkReceipts(presented, place.tenant, inputs.newsroom.receipts)
  const parts = adapter.compose(reply)
  return {
    arrival: window.arrivals?.upTo ?? null,
    only: subscription.only,
    without: subscription.without,
    told: edition.items.map(item => [item.story, [...item.articles]]),
    reply,
    shown: shownIn(edition),
    parts: parts.map((part, index) => ({ part, key: keyOf(subscription.id, slot, index) })),
  }
}

function present(kind: DigestKind, edition: Edition, lateSince: Date | undefined): Reply {
  const reply = kind.present(edition)
  if (lateSince === undefined) return reply
  const label = { kind: 'note', text: ['Late: this was due at ', { at: lateSince, show: 'both' }] } as const
  return { ...reply, blocks: [label, ...reply.blocks] }
}

/**
 * A person's own edition, without anything from tenants they have left: what they followed there is dropped, and the
 * edition is composed again.
 */
async function stillTheirs(
  compose: () => Promise<Edition>,
  person: Person,
  adapter: ChatAdapter,
  inputs: Pick<Inputs, 'newsroom' | 'now'>,
): Promise<Edition> {
  const { people, tenants } = inputs.newsroom
  const edition = await compose()
  let left = 0
  for (const tenant of new Set(edition.items.flatMap(({ elsewhere = [] }) => elsewhere))) {
    const belonging = (await adapter.belongs?.(person.id, tenant)) ?? 'member'
    if (belonging === 'member') continue
    // In a tenant that removed Crier, follows are suspended, and come back with it.
    if (belonging === 'left') await people.leave(person, tenant)
    else if (!(await tenants.left(tenant, inputs.now())))
      throw new Error(`${tenant} is just coming back; its people are looked up again`)
    left += 1
  }
  return left === 0 ? edition : stillTheirs(compose, person, adapter, inputs)
}

/** The delivery key of a part, deterministic: 80 bits of a hash as 16 letters and digits. */
function keyOf(subscription: SubscriptionId, slot: Date, part: number): DeliveryKey {
  const bytes = createHash('sha256').update(`${subscription} ${slot.toISOString()} ${part}`).digest()
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  return DeliveryKey.parse(Array.from(bytes.subarray(0, 16), byte => letters[byte % 32]).join(''))
}

/** The passages and headlines an edition shows, by article. */
function shownIn({ items }: Edition): readonly Shown[] {
  const shown = new Map<ArticleId, { passages: string[]; headline?: string }>()
  const of = (article: ArticleId) => {
    const known = shown.get(article) ?? { passages: [] }
    shown.set(article, known)
    return known
  }
  for (const item of items) {
    const headed = headedBy(item)
    if (headed) of(headed).headline = item.headline
    for (const { passage, article } of item.sentences) of(article.id).passages.push(passage.text)
    for (const { told, article } of item.quotes) of(article.id).passages.push(told.text)
  }
  return [...shown].map(([article, passages]) => ({ article, ...passages }))
}

/** The article that a story's headline comes from, if the edition shows it. */
function headedBy({ headline, lead, reports: sources }: EditionItem): ArticleId | undefined {
  return [lead, ...sources].find(card => card.headline === headline)?.id
}
