import { describe, expect, it } from 'vitest'
import { feedsOf } from '#store/feeds/feeds.ts'
import { feedHealthOf, type FeedHealth } from '#store/feeds/feed-health.ts'
import { withClock } from '#tests/support/clock.ts'
import { ANNA, BERT, NOON, type Desk } from './desk.ts'

const ADDRESS = 'https://harbour.example/feed'
const DAY_MS = 24 * 60 * 60 * 1000
const BY_MIRA = { platform: 'discord', channel: 'news', person: 'mira' }
const FAILING = { failures: 9, problem: 'Nothing answers there.', problemSince: new Date(NOON.getTime() - DAY_MS) }
/** What a successful poll records. */
const WELL = { failures: 0, problem: null, problemSince: null }

export function sourcesContract(desk: () => Desk): void {
  const feeds = () => feedsOf(withClock(desk().store, () => NOON))
  const ailing = () => feedHealthOf(desk().store).ailing(NOON)

  describe('a feed with several followers', () => {
    it('is fetched as fully as any of them wants who has not paused it', async () => {
      const { id } = await feeds().follow(ANNA, ADDRESS, 'Harbour Post', NOON, { pages: 'never' })
      expect(await feeds().pagesOf(id)).toBe('never')
      await feeds().follow(BERT, ADDRESS, 'Harbour Post', NOON)
      expect(await feeds().pagesOf(id)).toBe('needed')
      const [card] = await feeds().list(ANNA)
      await feeds().setPages(ANNA, card?.id ?? '', 'always')
      expect(await feeds().pagesOf(id)).toBe('always')
      expect(await feeds().list(BERT)).toMatchObject([{ pages: 'needed' }])
      await feeds().pause(ANNA, card?.id ?? '', true)
      expect(await feeds().pagesOf(id)).toBe('needed')
    })

    it('is claimed by one of several replicas: each takes some, none twice, and none is left', async () => {
      for (let feed = 0; feed < 60; feed += 1)
        await feeds().follow(ANNA, `https://a${feed}.example/feed`, undefined, NOON)
      const others = await Promise.all([desk().again(), desk().again()])
      const replicas = [desk().store, ...others].map(store => feedsOf(withClock(store, () => NOON)))
      const taken: string[] = []
      for (let round = 0; round < 12; round += 1)
        for (const some of await Promise.all(replicas.map(replica => replica.claim(10))))
          taken.push(...some.map(({ id }) => id))
      expect(new Set(taken).size).toBe(60)
      expect(taken).toHaveLength(60)
      await Promise.all(others.map(store => store.close()))
    })

    it('claimed by a replica that was killed goes to another within five minutes, and not sooner', async () => {
      await feeds().follow(ANNA, ADDRESS, 'Harbour Post', NOON)
      const killed = await desk().again()
      expect(await feedsOf(withClock(killed, () => NOON)).claim(10)).toHaveLength(1)
      await killed.close()
      const after = (minutes: number) =>
        feedsOf(withClock(desk().store, () => new Date(NOON.getTime() + minutes * 60_000))).claim(10)
      expect(await after(4.9)).toEqual([])
      expect(await after(5)).toHaveLength(1)
    })

    it('is polled by one of two replicas, and due again on schedule', async () => {
      await feeds().follow(ANNA, ADDRESS, 'Harbour Post', NOON)
      const other = await desk().again()
      const others = feedsOf(withClock(other, () => NOON))
      const taken = await Promise.all([feeds().claim(10), others.claim(10)])
      expect(taken.flat()).toHaveLength(1)
      await Promise.all(taken.flat().map(({ id }) => feeds().note(id, { nextPollInMs: -1 })))
      expect(await others.claim(10)).toHaveLength(1)
      await other.close()
    })
  })

  describe('the health of a feed', () => {
    it('is reported to each follower by one of two replicas, once', async () => {
      const { id } = await feeds().follow(ANNA, ADDRESS, 'Harbour Post', NOON)
      await feeds().follow(BERT, ADDRESS, 'Harbour Post', NOON, { by: BY_MIRA })
      expect(await ailing()).toEqual([])
      await feeds().note(id, FAILING)
      const all = await ailing()
      expect(all.map(({ tenant, keeper }) => [tenant, keeper])).toEqual(
        expect.arrayContaining([
          [ANNA, undefined],
          [BERT, BY_MIRA],
        ]),
      )
      const other = await desk().again()
      const claims = all.flatMap(source =>
        [desk().store, other].map(store => feedHealthOf(store).claim(source, 'failing')),
      )
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(2)
      expect((await ailing()).map(({ told }) => told)).toEqual(['failing', 'failing'])

      await feeds().note(id, WELL)
      const told: readonly FeedHealth[] = await ailing()
      const both = [desk().store, other].flatMap(store =>
        told.map(source => feedHealthOf(store).claim(source, undefined)),
      )
      expect((await Promise.all(both)).filter(Boolean)).toHaveLength(2)
      expect(await ailing()).toEqual([])
      await other.close()
    })
  })
}
