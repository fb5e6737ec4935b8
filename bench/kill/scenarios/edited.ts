import pino from 'pino'
import { Registry } from 'prom-client'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { countersOf } from '#schedule/counters.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { decideBeforeChange } from '#schedule/post.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { presenceOf } from '#store/posting/presence.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'
import { bulletin } from '../bulletin.ts'
import type { Scenario } from '../scenario.ts'
import type { Stage } from '../stage.ts'

const BULLETINS = 200

/** Another process, which answers people, moves every subscription to another zone while its slot is due. */
async function edit(stage: Stage): Promise<void> {
  const { slack, discord, places } = stage
  const store = stage.store()
  const log = pino({ level: 'error' }, pino.destination(2))
  const now = (): Date => new Date()
  const { apiUrl, tokens } = slack
  const adapters = [
    slackAdapter({
      botToken: tokens.bot,
      connection: { over: 'socket', appToken: tokens.app },
      apiUrl,
      log,
      now,
    }),
    discordAdapter({ apiUrl: discord.apiUrl, token: discord.token, log }),
  ]
  const inputs = {
    ledger: ledgerOf(store),
    deliveries: deliveriesOf(store),
    corrections: correctionsOf(store),
    old: oldSlotsOf(store),
    holds: holdsOf(store),
    removed: removedOf(store),
    adapters: new Map(adapters.map(adapter => [adapter.platform, adapter])),
    newsroom: newsroomOf(store, openMemory(store), new Map([[bulletin.name, bulletin]]), () => 'unused', now),
    now,
    presence: presenceOf(store, 'asked'),
    patience: PATIENCE,
    notify: () => Promise.resolve(),
    counters: countersOf(new Registry()),
    log,
  }
  const subscriptions = subscriptionsOf(store, now, due => decideBeforeChange(due, inputs))
  for (const place of places) {
    for (const { id } of await subscriptions.at(place)) {
      await subscriptions.change(place.tenant, id, { zone: 'Asia/Tokyo' })
    }
  }
}

export default [
  {
    name: 'edited while slots are undecided',
    async run(stage) {
      stage.unreliable()
      await stage.subscribe(BULLETINS)
      const pool = await stage.replicas([{}, {}])
      await Promise.all([edit(stage), pool.kill()])
      await stage.settled()
    },
  },
  {
    name: 'edited before any replica runs',
    async run(stage) {
      await stage.subscribe(BULLETINS)
      await edit(stage)
      await stage.replicas([{}, {}])
      await stage.settled()
    },
  },
] satisfies readonly Scenario[]
