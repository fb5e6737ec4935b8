import { describe, expect, it } from 'vitest'
import { SpeakerKey, StoryId, SubscriptionId, TenantId } from '#core/ids.ts'
import { MOST_FOLLOWED, type Followed } from '#core/person.ts'
import type { Subscription } from '#core/posting/subscription.ts'
import { forgetTenant } from '#store/people/forget-tenant.ts'
import { tenantsOf } from '#store/people/tenants.ts'
import { ANNA, BERT, NOON, type Desk } from './desk.ts'

const OWN = TenantId.parse('discord:dm-MIRA')
const MIRA = { tenant: OWN, id: 'MIRA' }
const JAN = { tenant: OWN, id: 'JAN' }
const RENN: Followed = { kind: 'person', what: SpeakerKey.parse('tobias renn') }
const ORDER: Subscription = {
  id: SubscriptionId.parse('order-mira'),
  place: { platform: 'discord', tenant: OWN, channel: 'D1' },
  kind: 'following',
  schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5, 6, 7] }, times: [480] },
  zone: 'Europe/Warsaw',
  topics: [],
  missed: 'late',
  person: 'MIRA',
  createdBy: 'MIRA',
  createdAt: NOON,
}

const topic = (what: string) => ({ kind: 'topic', what }) as const
const following = (followed: Followed, id = `${followed.kind} ${followed.what}`) => ({ id, followed, name: id })

export function peopleContract(desk: () => Desk): void {
  const people = () => desk().newsroom.people
  const names = async () => (await people().follows(MIRA)).map(({ name }) => name)
  const follow = (followed: Followed, sees = BERT, order = ORDER) =>
    people().follow(MIRA, following(followed), sees, order)

  describe("a person's settings", () => {
    it('are theirs alone, changed one at a time, until reset', async () => {
      await people().change(MIRA, { zone: 'Asia/Tokyo' })
      await people().change(MIRA, { language: 'pl', daily: ORDER.schedule })
      expect(await people().settings(MIRA)).toEqual({ zone: 'Asia/Tokyo', language: 'pl', daily: ORDER.schedule })
      await people().change(MIRA, { zone: undefined })
      expect(await people().settings(MIRA)).toEqual({ language: 'pl', daily: ORDER.schedule })
      expect(await people().settings(JAN)).toEqual({})
      expect(await people().settings({ ...MIRA, tenant: ANNA })).toEqual({})
    })
  })

  describe('what a person follows', () => {
    it("is listed in order with one subscription, which is not the place's and does not count for the tenant", async () => {
      expect(await follow(RENN)).toBe('new')
      expect(await follow(topic('harbour'), BERT, { ...ORDER, id: SubscriptionId.parse('another') })).toBe('new')
      expect(await names()).toEqual(['person tobias renn', 'topic harbour'])
      expect(await people().order(MIRA)).toEqual(ORDER)
      expect(await desk().newsroom.subscriptions.at(ORDER.place)).toEqual([])
      expect(await desk().newsroom.subscriptions.count(OWN)).toBe(0)
      expect(await people().follows(JAN)).toEqual([])
    })

    it('is one thing wherever it was requested, searched for in all of those places', async () => {
      await follow(RENN, BERT)
      expect(await people().follow(MIRA, following(RENN, 'other'), ANNA, ORDER)).toBe('known')
      expect(await follow(RENN, ANNA)).toBe('known')
      const [only, ...more] = await people().follows(MIRA)
      expect(only).toMatchObject({ id: 'person tobias renn', followed: RENN, sees: [BERT, ANNA] })
      expect(more).toEqual([])
    })

    it('is limited in number', async () => {
      for (let index = 0; index < MOST_FOLLOWED; index++) await follow(topic(`topic ${index}`))
      expect(await follow(RENN)).toBe('full')
      expect(await follow(topic('topic 7'))).toBe('known')
      expect(await people().follows(MIRA)).toHaveLength(MOST_FOLLOWED)
    })

    it('ends on request, and the subscription with the last of it', async () => {
      await follow(RENN)
      await follow({ kind: 'story', what: StoryId.parse('sharbour') })
      expect(await people().unfollow(JAN, 'person tobias renn')).toBe(false)
      expect(await people().unfollow(MIRA, 'person tobias renn')).toBe(true)
      expect(await people().order(MIRA)).toBeDefined()
      expect(await people().unfollow(MIRA, 'story sharbour')).toBe(true)
      expect(await people().order(MIRA)).toBeUndefined()
      expect(await people().unfollow(MIRA, 'story sharbour')).toBe(false)
    })

    it('ends in a tenant that they have left, and the subscription if that was all', async () => {
      await follow(RENN, ANNA)
      await follow(RENN, BERT)
      await follow(topic('harbour'), BERT)
      await people().look(MIRA, BERT, { seen: await people().newest(NOON) })
      await people().leave(MIRA, BERT)
      expect(await people().follows(MIRA)).toMatchObject([{ followed: RENN, sees: [ANNA] }])
      expect(await people().looked(MIRA, BERT)).toBeUndefined()
      expect(await people().order(MIRA)).toBeDefined()
      await people().leave(MIRA, ANNA)
      expect(await people().order(MIRA)).toBeUndefined()
    })

    it('has one subscription even if two are requested concurrently', async () => {
      const ids = ['one', 'two'].map(id => SubscriptionId.parse(`order-${id}`))
      await Promise.all(ids.map((id, index) => follow(topic(`topic ${index}`), BERT, { ...ORDER, id })))
      const { rows } = { rows: await desk().store.db.selectFrom('subscriptions').select('id').execute() }
      expect(rows).toHaveLength(1)
      expect(await people().follows(MIRA)).toHaveLength(2)
    })
  })

  describe('how far a person has read', () => {
    it('is stored per tenant, with the previous position', async () => {
      expect(await people().looked(MIRA, BERT)).toBeUndefined()
      await desk().save([])
      const seen = await people().newest(NOON)
      await people().look(MIRA, BERT, { seen })
      expect(await people().looked(MIRA, BERT)).toEqual({ seen })
      const next = { at: new Date('2026-03-03T12:00:00Z'), arrival: seen.arrival + 3 }
      await people().look(MIRA, BERT, { seen: next, before: seen })
      expect(await people().looked(MIRA, BERT)).toEqual({ seen: next, before: seen })
      await people().look(MIRA, BERT, { seen: next, before: { at: NOON } })
      expect(await people().looked(MIRA, BERT)).toEqual({ seen: next, before: { at: NOON } })
      expect(await people().looked(MIRA, ANNA)).toBeUndefined()
      expect(await people().looked(JAN, BERT)).toBeUndefined()
    })
  })

  describe("a person's data", () => {
    const tables = ['people', 'followings', 'looks', 'subscriptions'] as const
    const rows = async () => {
      const counts = await Promise.all(
        tables.map(table =>
          desk()
            .store.db.selectFrom(table)
            .select(({ fn }) => fn.countAll().as('n'))
            .execute(),
        ),
      )
      return counts.map(([row]) => Number(row?.n))
    }
    const settle = async () => {
      await people().change(MIRA, { zone: 'Asia/Tokyo' })
      await follow(RENN)
      await people().look(MIRA, BERT, { seen: await people().newest(NOON) })
      expect(await rows()).toEqual([1, 1, 1, 1])
    }

    it('is deleted on request', async () => {
      await settle()
      await people().change(JAN, { zone: 'Europe/Paris' })
      await people().forget(MIRA)
      expect(await rows()).toEqual([1, 0, 0, 0])
    })

    it('is deleted with the tenant of their direct messages', async () => {
      await settle()
      await forgetTenant(desk().store, desk().newsroom.memory, OWN)
      expect(await rows()).toEqual([0, 0, 0, 0])
    })

    it('is deleted with the tenant they asked in, as far as it concerned that, and hidden once that has left', async () => {
      await settle()
      await tenantsOf(desk().store).left(BERT, NOON)
      expect(await names()).toEqual([])
      await forgetTenant(desk().store, desk().newsroom.memory, BERT)
      expect(await rows()).toEqual([1, 0, 0, 0])
    })
  })
}
