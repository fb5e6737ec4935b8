import { Day } from '#core/news/article.ts'
import type { DigestKind, Edition } from '#core/asking/digest.ts'
import { StoryId, ArticleId, SubscriptionId, TenantId } from '#core/ids.ts'
import { type Loopback, loopback } from './loopback.ts'
import type { Commit } from '#store/database/commit.ts'
import { type Store, openStore } from '#store/database/open.ts'
import type { Inputs } from '#schedule/inputs.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { Registry } from 'prom-client'
import type { Subscription } from '#core/posting/subscription.ts'
import { countersOf } from '#schedule/counters.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import type { DecideDue } from '#store/posting/change-order.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import { passingMemory } from '#memory/passing.ts'
import pino from 'pino'
import { withClock } from '#tests/support/clock.ts'
import { readSchedule } from '#calendar/read.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { sweep } from '#schedule/sweep.ts'
import { presenceOf } from '#store/posting/presence.ts'

/** A house with one loopback platform, a real store, and a clock that is set by hand. */
export interface House {
  readonly platform: Loopback
  readonly store: Store
  readonly newsroom: Newsroom
  readonly notices: string[]
  /** The windows that editions were composed for. */
  readonly windows: Edition['window'][]
  now: Date
  /** Decides due slots before a subscription is changed; by default nobody does. */
  decider: DecideDue
  /** Milliseconds the database's clock is ahead of the processes'. */
  databaseAheadMs: number
  /**
   * Whether processes are new to the house, as after a start, a restore, or a long silence. By default they are not,
   * and look for nothing before posting.
   */
  strange: boolean
  /** Stories per edition. */
  news: number
  /** A process of this house; `wrap` modifies what it works with. */
  replica(owner: string, wrap?: (inputs: Inputs) => Inputs): Inputs
  subscribe(words: string, more?: Partial<Subscription>): Promise<Subscription>
  /** Sweeps with one replica until no step is due within an hour, setting the clock to each next step. */
  settle(inputs: Inputs): Promise<void>
}

export async function house(now: string, databaseUrl: string): Promise<House> {
  const opened = await openStore(databaseUrl)
  const store = withClock(opened, () => new Date(home.now.getTime() + home.databaseAheadMs))
  const platform = loopback()
  let subscribed = 0
  const kind: DigestKind = {
    name: 'bulletin',
    description: 'What there is.',
    compose(window) {
      home.windows.push(window)
      const items = Array.from({ length: home.news }, (_, index) => itemOf(index + 1))
      return Promise.resolve({ kind: 'bulletin', window, items })
    },
    present: edition => ({
      blocks: [{ kind: 'paragraph', text: [`News until ${edition.window.until.toISOString()}`] }],
    }),
  }
  const home: House = {
    platform,
    store,
    newsroom: newsroomOf(
      store,
      passingMemory(),
      new Map([[kind.name, kind]]),
      () => 'unused',
      () => home.now,
      { addSource: unused, readPage: unused, decideDue: due => home.decider(due) },
    ),
    notices: [],
    windows: [],
    now: new Date(now),
    decider: () => Promise.resolve(false),
    databaseAheadMs: 0,
    strange: false,
    news: 1,

    replica(owner, wrap = inputs => inputs) {
      return wrap({
        ledger: home.strange ? ledgerOf(store) : certain(store),
        deliveries: deliveriesOf(store),
        corrections: correctionsOf(store),
        old: oldSlotsOf(store),
        holds: holdsOf(store),
        removed: removedOf(store),
        adapters: new Map([[platform.platform, platform]]),
        newsroom: home.newsroom,
        now: () => home.now,
        presence: home.strange ? presenceOf(store, owner) : atHome(owner),
        patience: PATIENCE,
        notify: (_subscription, sentence) => {
          home.notices.push(sentence)
          return Promise.resolve()
        },
        counters: countersOf(new Registry()),
        log: pino({ enabled: false }),
      })
    },

    async subscribe(words, more = {}) {
      subscribed += 1
      const subscription: Subscription = {
        id: SubscriptionId.parse(`sub${String(subscribed).padStart(4, '0')}`),
        place: { platform: 'loopback', tenant: TenantId.parse('loopback:one'), channel: `C${subscribed}` },
        kind: 'bulletin',
        schedule: readSchedule(words),
        zone: 'UTC',
        topics: [],
        missed: 'late',
        createdBy: 'U1',
        createdAt: home.now,
        ...more,
      }
      await home.newsroom.subscriptions.add(subscription)
      return subscription
    },

    async settle(inputs) {
      for (let rounds = 0; rounds < 100; rounds++) {
        const next = await sweep(inputs, new AbortController().signal)
        if (!next) return
        if (next > home.now) home.now = next
      }
      throw new Error('expected no step to be due after 100 sweeps')
    },
  }
  return home
}

const unused = (): Promise<never> => Promise.reject(new Error('nothing is fetched here'))
/** A process that has been there all the time. */
function atHome(owner: string): Inputs['presence'] {
  const beat = { aheadMs: 0, gap: false }
  const held = (reason: string) => Promise.reject(new Error(`expected nothing to be held: ${reason}`))
  return { owner, since: new Date(8.64e15), beat: () => Promise.resolve(beat), unsure: () => undefined, hold: held }
}

/** Decides as a process that was there all the time: what it decides is in no doubt, from the moment that others see it. */
function certain(store: Store): Inputs['ledger'] {
  return {
    ...ledgerOf(store),
    freeze(due, plan, now, owner) {
      const commit: Commit = work =>
        store.commit(async trx => {
          const done = await work(trx)
          await trx
            .updateTable('deliveries')
            .set({ look_first: 0 })
            .where('subscription', '=', due.subscription.id)
            .where('asked_by', 'is', null)
            .execute()
          return done
        })
      return ledgerOf({ ...store, commit }).freeze(due, plan, now, owner)
    },
  }
}

function itemOf(number: number): Edition['items'][number] {
  const article = ArticleId.parse(`article${number % 10}`)
  const card = { id: article, headline: 'Harbour opens', day: Day.parse('2026-11-24') }
  return {
    number,
    story: StoryId.parse(`sstory0${number % 10}`),
    headline: card.headline,
    lead: card,
    sentences: [],
    quotes: [],
    reports: [card],
    articles: [article],
  }
}
