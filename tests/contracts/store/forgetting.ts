import type { Guest } from '#core/guests.ts'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type ArticleId, SpeakerKey, SubscriptionId, TenantId } from '#core/ids.ts'
import { MEMORY_SPACES, type MemorySpace, type Whose } from '#core/memory-key.ts'
import { memoryKey, personTag } from '#memory/keys.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { forgetTenant } from '#store/people/forget-tenant.ts'
import { askedAbout } from '#store/people/asked-pages.ts'
import type { Schema } from '#store/database/schema.ts'
import { openVault } from '#store/memory/vault.ts'
import { holdsOf } from '#store/people/holds.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, NOON, STRIKE, type Desk } from './desk.ts'

const ZEBRA = TenantId.parse('slack:T-ZEBRA')
const OKAPI = { tenant: ZEBRA, id: 'U-OKAPI' }
const ORDER: Subscription = {
  id: SubscriptionId.parse('zebra-daily'),
  place: { platform: 'slack', tenant: ZEBRA, channel: 'C-ZEBRA' },
  kind: 'briefing',
  schedule: { rule: { on: 'weekdays', days: [1] }, times: [480] },
  zone: 'UTC',
  topics: ['zebra'],
  missed: 'late',
  createdBy: 'U-MAKER',
  createdAt: NOON,
}
const OWN: Subscription = {
  ...ORDER,
  id: SubscriptionId.parse('okapi-daily'),
  kind: 'following',
  topics: [],
  person: OKAPI.id,
  createdBy: OKAPI.id,
}

const GUEST: Guest = {
  person: OKAPI,
  place: { platform: 'slack', tenant: ANNA, channel: 'D-OKAPI' },
  name: 'Okapi',
  managesUntil: 0,
}

/**
 * The owner of each table's rows. `tenant`: deleted when it is forgotten. `person`: deleted with the tenant, and on the
 * person's request. `everyone`: nobody's, and must contain nothing of a tenant. A new table must be added here, planted
 * below, and forgotten.
 */
const OWNERS = {
  articles: 'tenant',
  bodies: 'tenant',
  pages: 'tenant',
  analyses: 'tenant',
  quotes: 'tenant',
  speakers: 'tenant',
  speaker_words: 'tenant',
  sources: 'tenant',
  bylines: 'tenant',
  article_words: 'tenant',
  quote_words: 'tenant',
  words: 'tenant',
  story_terms: 'tenant',
  changed_articles: 'tenant',
  follows: 'tenant',
  tenants: 'tenant',
  delegates: 'tenant',
  subscriptions: 'person',
  slots: 'person',
  deliveries: 'person',
  ended_slots: 'tenant',
  replies: 'person',
  shown: 'person',
  corrections: 'person',
  holds: 'tenant',
  people: 'person',
  followings: 'person',
  looks: 'person',
  guests: 'person',
  memory: 'person',
  vault: 'tenant',
  receipts: 'tenant',
  tokens: 'tenant',
  arrivals: 'everyone',
  story_aliases: 'everyone',
  feeds: 'everyone',
  news_terms: 'everyone',
  owners: 'everyone',
} as const satisfies Record<keyof Schema, 'tenant' | 'person' | 'everyone'>

/** The owners of remembered values by space, for an article and a person of the tenant. */
const WHOSE: Record<MemorySpace, (article: ArticleId) => Whose | 'everyone'> = {
  numbers: () => ({ tenant: ANNA, person: personTag(OKAPI) }),
  conversation: () => ({ tenant: ANNA, person: personTag(OKAPI) }),
  action: () => ({ tenant: ZEBRA, person: personTag(OKAPI) }),
  request: () => ({ tenant: ZEBRA }),
  retelling: article => ({ article }),
  'retellings asked for': () => 'everyone',
}
const PERSONAL: readonly MemorySpace[] = ['numbers', 'conversation', 'action']

/** Deletes everything of those who are forgotten, on any database. */
export function forgettingContract(desk: () => Desk): void {
  /** The contents of each table as text; for the full-text indexes, which store none, whether they find a word. */
  async function everything(): Promise<Readonly<Record<string, string>>> {
    const { db, dialect } = desk().store
    const held: [string, string][] = []
    for (const table of Object.keys(OWNERS)) {
      const indexed = dialect === 'sqlite' && (table === 'article_words' || table === 'quote_words')
      const { rows } = indexed
        ? await sql`select 'zebra' as word from ${sql.table(table)} where ${sql.ref(table)} match 'zebra*'`.execute(db)
        : await sql`select * from ${sql.table(table)}`.execute(db)
      held.push([table, JSON.stringify(rows)])
    }
    return Object.fromEntries(held)
  }

  async function having(mark: RegExp): Promise<readonly string[]> {
    return Object.entries(await everything())
      .filter(([, text]) => mark.test(text))
      .map(([table]) => table)
      .toSorted()
  }

  const owned = (...by: readonly string[]): readonly string[] =>
    Object.entries(OWNERS)
      .filter(([, owner]) => by.includes(owner))
      .map(([table]) => table)
      .toSorted()

  async function plantSlot({ id }: Subscription, article: string, mark: string): Promise<void> {
    const { db } = desk().store
    const of = { subscription: id, slot: NOON.getTime() }
    const told = JSON.stringify([[mark, [article]]])
    await db
      .insertInto('slots')
      .values({
        ...of,
        state: 'told',
        reason: mark,
        late: 0,
        closes: 1,
        told,
        decided_at: 1,
        arrival: 1,
        filter_only: mark,
        filter_without: null,
        kept: 'all',
      })
      .execute()
    await db
      .insertInto('deliveries')
      .values({
        ...of,
        part: 0,
        key: `${mark}-0123456789ab`.slice(0, 16),
        payload: JSON.stringify(mark),
        state: 'sent',
        owner: null,
        attempt: 1,
        first_tried_at: null,
        lease_until: null,
        not_before: 0,
        give_up_at: 0,
        receipt: null,
        reason: mark,
        sent_at: 1,
        look_first: 0,
        look_since: null,
        look_cursor: null,
        asked_by: mark,
      })
      .execute()
    await db
      .insertInto('replies')
      .values({ ...of, reply: JSON.stringify(mark) })
      .execute()
    await db
      .insertInto('shown')
      .values({ ...of, article, passages: JSON.stringify(mark), gone: '[]', changed_at: null })
      .execute()
    await db
      .insertInto('corrections')
      .values({
        ...of,
        revision: 1,
        state: 'gone',
        attempt: 1,
        not_before: 0,
        give_up_at: 0,
        reason: mark,
        done_at: null,
      })
      .execute()
  }

  async function remember(article: ArticleId, spaces: readonly MemorySpace[], mark: string): Promise<void> {
    for (const space of spaces) {
      const whose = WHOSE[space](article)
      if (whose !== 'everyone') await desk().newsroom.memory.set(memoryKey(space, whose, 'planted'), mark, 60_000)
    }
  }

  async function plantTenant(): Promise<void> {
    const { store, newsroom } = desk()
    const { people, subscriptions, delegates } = newsroom
    const brought = readArticle(
      {
        title: 'Zebras of Ayr',
        publisher: 'Zebra Post',
        body: 'The zebras are here. "We like zebras," said Ada Zebra.',
      },
      [{ words: 'We like zebras,', by: 'Ada Zebra', role: 'zebra keeper' }],
    )
    const article = await desk().saveOne(brought, { origin: ZEBRA })
    await askedAbout(store, ZEBRA, article, NOON)
    await store.db.insertInto('changed_articles').values({ article, changed_at: 1, seen_at: null }).execute()
    await feedsOf(store).follow(ZEBRA, 'https://herald.example/feed', undefined, NOON)
    await subscriptions.add(ORDER)
    await plantSlot(ORDER, article, 'zebra')
    await store.db
      .insertInto('ended_slots')
      .values({ subscription: 'zebra', slot: 1, tenant: ZEBRA, reason: 'zebra' })
      .execute()
    await holdsOf(desk().store).begin(ZEBRA, 'the token was revoked', NOON)
    await delegates.add(ZEBRA, { person: 'U-ZEBRA', namedBy: 'U-ZEBRA', at: NOON })
    await people.change(OKAPI, { zone: 'Asia/Tokyo' })
    await people.look(OKAPI, ZEBRA, { seen: await people.newest(NOON) })
    await desk().newsroom.guests.invite({ ...GUEST, place: { ...GUEST.place, tenant: ZEBRA } })
    await desk().newsroom.guests.lend({ ...GUEST, place: { ...GUEST.place, tenant: ZEBRA } }, '/find zebra')
    const followed = { kind: 'person', what: SpeakerKey.parse('ada zebra') } as const
    await people.follow(OKAPI, { id: 'zebra', followed, name: 'Ada Zebra' }, ZEBRA, OWN)
    await remember(article, MEMORY_SPACES, 'zebra')
    await openVault(store).set(ZEBRA, 'sealed zebra')
    await newsroom.receipts.keep(ZEBRA, [{ article, text: 'We like zebras,', start: 23, end: 38 }])
    await newsroom.tokens.add(ZEBRA, { name: 'zebra', by: 'U-ZEBRA' })
  }

  describe('whoever adds a table or a memory space', () => {
    it('declares its owner', async () => {
      const { db } = desk().store
      const tables = (await db.introspection.getTables()).map(({ name }) => name)
      const own = tables.filter(name => !/^kysely_|^sqlite_|^(?:article|quote)_words_/u.test(name))
      expect(own.toSorted()).toEqual(owned('tenant', 'person', 'everyone'))
      expect(Object.keys(WHOSE).toSorted()).toEqual(MEMORY_SPACES.toSorted())
    })
  })

  describe('a forgotten tenant', () => {
    it('leaves no row, word or key of its own in any table', async () => {
      await plantTenant()
      const marked = await having(/zebra/iu)
      expect(marked).toEqual(owned('tenant', 'person').filter(table => table !== 'changed_articles'))
      await forgetTenant(desk().store, desk().newsroom.memory, ZEBRA)
      expect(await having(/zebra|okapi/iu)).toEqual([])
      for (const table of ['changed_articles', 'memory', 'slots', 'story_terms', 'bodies'] as const)
        expect(await desk().store.db.selectFrom(table).selectAll().execute()).toEqual([])
    })

    it('takes nothing from others', async () => {
      const saved = await desk().saveOne(STRIKE)
      await desk().newsroom.subscriptions.add({
        ...ORDER,
        id: SubscriptionId.parse('anna'),
        place: { ...ORDER.place, tenant: ANNA },
      })
      await desk().newsroom.memory.set(memoryKey('request', { tenant: ANNA }, 'r1'), 1, 60_000)
      await desk().newsroom.memory.set(memoryKey('retelling', { article: saved }, 'r2'), 'retold', 60_000)
      await openVault(desk().store).set(ANNA, 'sealed')
      const before = await everything()
      await plantTenant()
      await forgetTenant(desk().store, desk().newsroom.memory, ZEBRA)
      const { feeds, arrivals, ...after } = await everything()
      expect({ ...after, feeds: before['feeds'], arrivals: before['arrivals'] }).toEqual(before)
      expect(feeds).toContain('herald.example')
      expect(arrivals).toContain('2')
    })

    it('has its words suggested again once somebody else brings them', async () => {
      await plantTenant()
      await forgetTenant(desk().store, desk().newsroom.memory, ZEBRA)
      expect(await desk().newsroom.articles.nearest(ANNA, 'zebraz')).toBeUndefined()
      await desk().saveOne(readArticle({ body: 'Three zebras came to Bury.' }))
      expect(await desk().newsroom.articles.nearest(ANNA, 'zebrsa')).toBe('zebras')
    })
  })

  describe('a forgotten person', () => {
    it('leaves nothing of their own in any table', async () => {
      const { newsroom } = desk()
      const { people } = newsroom
      const article = await desk().saveOne(STRIKE)
      const followed = { kind: 'topic', what: 'okapi' } as const
      await people.change(OKAPI, { zone: 'Asia/Tokyo' })
      await people.look(OKAPI, ANNA, { seen: await people.newest(NOON) })
      await newsroom.guests.invite(GUEST)
      await newsroom.guests.lend(GUEST, '/find okapi')
      await people.follow(OKAPI, { id: 'okapi', followed, name: 'okapi' }, ANNA, OWN)
      await plantSlot(OWN, article, 'okapi')
      await remember(article, PERSONAL, 'okapi')
      expect(await having(/okapi/iu)).toEqual(owned('person'))
      await people.forget({ ...OKAPI, id: 'U-OTHER' })
      expect(await having(/okapi/iu)).toEqual(owned('person'))
      await people.forget(OKAPI)
      expect(await having(/okapi/iu)).toEqual([])
    })
  })
}
