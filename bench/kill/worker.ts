import { sql } from 'kysely'
import pino from 'pino'
import { Registry } from 'prom-client'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { whereabouts } from '#src/bot/whereabouts.ts'
import { countersOf } from '#schedule/counters.ts'
import { heartbeat } from '#schedule/heartbeat.ts'
import { PATIENCE } from '#schedule/patience.ts'
import { correctionsOf } from '#store/posting/corrections.ts'
import { deliveriesOf } from '#store/posting/deliveries.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { oldSlotsOf } from '#store/posting/old-slots.ts'
import { openMemory } from '#store/memory/memory.ts'
import { holdsOf } from '#store/people/holds.ts'
import { removedOf } from '#store/people/tenants.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore } from '#store/database/open.ts'
import { bulletin } from './bulletin.ts'
import { Setting } from './setting.ts'
import { silentBot } from './silent-bot.ts'
import { presenceOf } from '#store/posting/presence.ts'

/** One replica: the real store, schedule and adapters. Preloaded, it begins when it is told its setting. */
async function begin({
  databaseUrl,
  slack,
  discord,
  leaseMs,
  settleMs,
  lookMs,
  lookFirstMs,
  lookAgainMs,
  aheadMs,
  laterMs,
}: Setting): Promise<void> {
  const now = (): Date => new Date(Date.now() + laterMs + aheadMs)
  const log = pino({ level: 'error' }, pino.destination(2))
  const opened = await openStore(databaseUrl)
  const store = { ...opened, clock: () => sql<number>`${opened.clock()} + cast(${laterMs} as bigint)` }
  const memory = openMemory(store)
  const { apiUrl, botToken, appToken } = slack
  const adapters = [
    slackAdapter({ botToken, connection: { over: 'socket', appToken }, apiUrl, log, now }),
    discordAdapter({ ...discord, log }),
  ]
  const newsroom = newsroomOf(store, memory, new Map([[bulletin.name, bulletin]]), () => 'unused', now)
  const bot = { ...silentBot, ...whereabouts(newsroom.tenants, now, error => log.error({ error }, 'whereabouts')) }
  await Promise.all(adapters.map(adapter => adapter.start(bot)))
  const beat = heartbeat({
    ledger: ledgerOf(store),
    deliveries: deliveriesOf(store),
    corrections: correctionsOf(store),
    old: oldSlotsOf(store),
    holds: holdsOf(store),
    removed: removedOf(store),
    adapters: new Map(adapters.map(adapter => [adapter.platform, adapter])),
    newsroom,
    now,
    presence: presenceOf(store, `replica-${process.pid}`),
    patience: {
      ...PATIENCE,
      leaseMs,
      settleMs,
      lookMs,
      lookFirstMs,
      lookAgainMs: { ...PATIENCE.lookAgainMs, least: lookAgainMs },
    },
    notify: () => Promise.resolve(),
    counters: countersOf(new Registry()),
    log,
  })
  process.once('SIGTERM', () => {
    void (async () => {
      await beat.stop()
      await Promise.all(adapters.map(adapter => adapter.stop()))
      await memory.close()
      await store.close()
      process.exit(0)
    })()
  })
  process.send?.('up')
}

process.once('message', setting => void begin(Setting.parse(setting)))
process.once('disconnect', () => process.exit(1))
process.send?.('loaded')
