import type { Updateable } from 'kysely'
import { Subscription } from '#core/posting/subscription.ts'
import type { SubscriptionRow } from './ledger-schema.ts'

export function fromSubscriptionRow(row: SubscriptionRow): Subscription {
  return Subscription.parse({
    id: row.id,
    place: {
      platform: row.platform,
      tenant: row.tenant,
      channel: row.channel,
      ...(row.thread === null ? {} : { thread: row.thread }),
    },
    kind: row.kind,
    schedule: JSON.parse(row.schedule),
    zone: row.zone,
    topics: JSON.parse(row.topics),
    ...(row.filter_only === null ? {} : { only: row.filter_only }),
    ...(row.filter_without === null ? {} : { without: row.filter_without }),
    missed: row.missed,
    ...(row.quiet_from === null ? {} : { quiet: { from: row.quiet_from, until: row.quiet_until } }),
    ...(row.length === null ? {} : { length: row.length }),
    ...(row.picture === 1 ? { picture: true } : {}),
    ...(row.person === null ? {} : { person: row.person }),
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    ...(row.paused === null ? {} : { paused: row.paused }),
  })
}

/** A new subscription's row: due for slots after its creation. */
export function toSubscriptionRow(subscription: Subscription, now: Date, arrival: number): SubscriptionRow {
  const { id, place, schedule, topics, kind, zone, missed, quiet, person, createdBy, createdAt, paused } = subscription
  return {
    id,
    tenant: place.tenant,
    platform: place.platform,
    channel: place.channel,
    thread: place.thread ?? null,
    kind,
    schedule: JSON.stringify(schedule),
    zone,
    topics: JSON.stringify(topics),
    filter_only: subscription.only ?? null,
    filter_without: subscription.without ?? null,
    missed,
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    created_by: createdBy,
    created_at: createdAt.getTime(),
    paused: paused ?? null,
    next_at: createdAt.getTime() + 1,
    decided_at: now.getTime(),
    arrival,
    person: person ?? null,
    length: subscription.length ?? null,
    picture: subscription.picture ? 1 : null,
  }
}

/** The columns for the given properties; one given as `undefined` clears its columns. */
export function toSubscriptionColumns(given: Partial<Subscription>): Updateable<SubscriptionRow> {
  const { place, kind, schedule, zone, topics, missed, createdBy } = given
  return {
    ...(place && {
      tenant: place.tenant,
      platform: place.platform,
      channel: place.channel,
      thread: place.thread ?? null,
    }),
    ...(kind !== undefined && { kind }),
    ...(schedule && { schedule: JSON.stringify(schedule) }),
    ...(zone !== undefined && { zone }),
    ...(topics && { topics: JSON.stringify(topics) }),
    ...('only' in given && { filter_only: given.only ?? null }),
    ...('without' in given && { filter_without: given.without ?? null }),
    ...(missed && { missed }),
    ...('quiet' in given && { quiet_from: given.quiet?.from ?? null, quiet_until: given.quiet?.until ?? null }),
    ...('length' in given && { length: given.length ?? null }),
    ...('picture' in given && { picture: given.picture ? 1 : null }),
    ...(createdBy !== undefined && { created_by: createdBy }),
    ...('paused' in given && { paused: given.paused ?? null }),
  }
}
