import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { Registry } from 'prom-client'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
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
import { startDiscord } from '#tests/support/discord/start.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { bulletin } from './kill/bulletin.ts'
import { placesOf, subscribe, unknownOnes, unsettled } from './kill/bulletins.ts'
import { silentBot } from './kill/silent-bot.ts'
import { tally } from './kill/tally.ts'
import { presenceOf } from '#store/posting/presence.ts'

const { values } = parseArgs({ options: { digests: { type: 'string', default: '1000' } } })
const DIGESTS = Number(values.digests)
/** Per platform. */
const TENANTS = 20
const CHANNELS = 100
/** Fraction of posts answered with 429, besides Discord's own limits. */
const LIMITED = 0.1
const GIVE_UP_MS = 600_000

const log = pino({ level: 'error' })
const now = (): Date => new Date()

const teams = Array.from({ length: TENANTS }, (_, index) => `T${String(index + 1).padStart(9, '0')}`)
const slack = await startSlack({ teams: teams.slice(1), channels: CHANNELS })
const discord = await startDiscord({ channels: Array.from({ length: CHANNELS }, (_, index) => `room-${index + 1}`) })
slack.faults({ limited: LIMITED, retryAfterS: 1 })
discord.faults({ limit: LIMITED })

/** One adapter per workspace token, behaving as one platform. */
function slackOfAll(): ChatAdapter {
  const adapters = new Map(
    teams.map(team => {
      const connection = { over: 'socket', appToken: slack.tokens.app } as const
      const adapter = slackAdapter({ botToken: slack.tokens.of(team), connection, apiUrl: slack.apiUrl, log, now })
      return [TenantId.parse(`slack:${team}`), adapter]
    }),
  )
  const of = ({ tenant }: Address): ChatAdapter => {
    const adapter = adapters.get(tenant)
    if (!adapter) throw new RangeError(`there is no workspace ${tenant}`)
    return adapter
  }
  const [any] = adapters.values()
  if (!any) throw new RangeError('a burst needs workspaces')
  return {
    ...any,
    send: (to, ...rest) => of(to).send(to, ...rest),
    find: (to, ...rest) => of(to).find(to, ...rest),
  }
}

const rooms = [...discord.world.channels.keys()]
const onSlack = [...slack.channels.values()].flatMap((channel, index) =>
  placesOf('slack', teams[index % TENANTS] ?? '', [channel]),
)
const onDiscord = rooms.flatMap((channel, index) => placesOf('discord', `guild-${index % TENANTS}`, [channel]))

const folder = await mkdtemp(join(tmpdir(), 'crier-burst-'))
const store = await openStore(`file:${join(folder, 'crier.db')}`)
const memory = openMemory(store)
await subscribe(
  store,
  { from: 1, to: DIGESTS },
  1,
  onSlack.flatMap((place, index) => [place, onDiscord[index] ?? place]),
)
const adapters = [slackOfAll(), discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })]
await adapters[1]?.start(silentBot)

const began = performance.now()
const beat = heartbeat({
  ledger: ledgerOf(store),
  deliveries: deliveriesOf(store),
  corrections: correctionsOf(store),
  old: oldSlotsOf(store),
  holds: holdsOf(store),
  removed: removedOf(store),
  adapters: new Map(adapters.map(adapter => [adapter.platform, adapter])),
  newsroom: newsroomOf(store, memory, new Map([[bulletin.name, bulletin]]), () => 'unused', now),
  now,
  presence: presenceOf(store, 'burst'),
  patience: PATIENCE,
  notify: () => Promise.resolve(),
  counters: countersOf(new Registry()),
  log,
})
while ((await unsettled(store, DIGESTS)) > 0 && performance.now() - began < GIVE_UP_MS) await sleep(250)
const seconds = (performance.now() - began) / 1000
await beat.stop()

const posts = [
  ...slack.posts().map(({ payload }) => payload['blocks']),
  ...discord.posts().map(({ payload }) => payload),
]
const { double, lost, messages } = tally(DIGESTS, posts, await unknownOnes(store))
process.stdout.write(
  `${DIGESTS} digests due at once, ${2 * TENANTS} tenants, ${messages} messages: all settled after ${seconds.toFixed(1)} s, double ${double}, lost ${lost}\n`,
)
await adapters[1]?.stop()
await memory.close()
await store.close()
await Promise.all([slack.close(), discord.close()])
await rm(folder, { recursive: true })
process.exitCode = double + lost > 0 || seconds > 90 ? 1 : 0
