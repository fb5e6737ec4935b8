import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { GatewayIntentBits } from 'discord.js'
import { z } from 'zod'
import { type Rates, type Trouble, makeChaos } from './chaos.ts'
import { channelPayload, guildPayload } from './channels.ts'
import { type Gateway, openGateway } from './gateway.ts'
import { type Seen, restServer } from './http.ts'
import type { Asked } from './interactions.ts'
import { type Hands, handsOf } from './hands.ts'
import type { Person } from './people.ts'
import { operations } from './rest.ts'
import { makeJudge } from './spec/judge.ts'
import type { Operation } from './spec/kept.ts'
import { type Voices, voicesOf } from './voices.ts'
import { type Channel, type Kept, type Rights, type World, makeWorld, until } from './world.ts'

const judge = makeJudge()

/** A loopback Discord: its gateway and REST side, and the people on it. */
export interface Discord extends Hands, Voices {
  readonly apiUrl: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly ana: Person
  /** Owns the server. */
  readonly mira: Person
  /** May manage channels, but not the rest of the server. */
  readonly omar: Person
  readonly channel: Channel
  readonly seen: readonly Seen[]
  /** Violations of Discord's specification, by the bot or by this server; should be empty. */
  readonly breaches: readonly string[]
  /** Throws if anything violated Discord's specification. */
  mustBeFaithful(): void
  /** All of the bot's messages that others can see, in a channel or everywhere. */
  posts(channel?: string): readonly Kept[]
  /** Resolves with the bot's answers to an interaction, once there are that many. */
  answers(asked: Asked, count?: number): Promise<readonly Kept[]>
  /** Resolves once the bot has posted that many messages in a channel. */
  posted(channel: string, count: number): Promise<readonly Kept[]>
  until<T>(what: string, look: () => T | undefined, withinMs?: number): Promise<T>
  faults(rates: Partial<Rates>): void
  trouble(operation: Operation, trouble: Trouble): void
  permit(channel: Channel, rights: Partial<Rights>): void
  /** Somebody removes the bot from the server, or invites it again. */
  remove(): void
  invite(): void
  /** Refuses the token, or accepts it again; the gateway stays open. */
  refuse(token: boolean): void
  close(): Promise<void>
}

export interface DiscordOptions {
  readonly channels?: readonly string[]
  readonly heartbeatMs?: number
  readonly port?: number
  readonly token?: string
  /** Sessions a bot may begin in a day. */
  readonly sessions?: number
  /** Shards the bot is asked to use. */
  readonly shards?: number
  /** Milliseconds required between two sessions. */
  readonly identifyEveryMs?: number
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const {
    channels = ['news', 'desk'],
    heartbeatMs = 41_250,
    identifyEveryMs = 5_000,
    port = 0,
    token = 'bG9vcGJhY2s.crier.loopback',
    sessions = 1_000,
    shards = 1,
  } = options
  const world = makeWorld({ token, channels })
  const [ana, mira, omar] = world.people
  const [first] = world.channels.values()
  if (!ana || !mira || !omar || !first) throw new Error('a loopback Discord has three people and at least one channel')
  const open = new Map<string, Asked>()
  const [seen, breaches]: [Seen[], string[]] = [[], []]
  const chaos = makeChaos()
  const run = operations(world, open)
  const server = restServer({
    world,
    judge,
    chaos,
    seen,
    breaches,
    run: { ...run, 'GET /gateway/bot': () => ({ status: 200, body: gatewayBot() }) },
  })
  const url = (): string => `ws://127.0.0.1:${address.port}`
  const gateway = openGateway(server, { world, judge, breaches, url, heartbeatMs, identifyEveryMs })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = portOf(server.address())

  function gatewayBot(): object {
    const remaining = sessions - gateway.counts.identified
    return {
      url: url(),
      shards,
      session_start_limit: { total: sessions, remaining, reset_after: 86_400_000, max_concurrency: 1 },
    }
  }

  const posts = (channel?: string): readonly Kept[] =>
    world.messages.filter(
      kept => kept.author === world.me.id && !kept.ephemeral && (channel === undefined || kept.channel === channel),
    )

  return {
    apiUrl: `http://127.0.0.1:${address.port}/api`,
    token,
    world,
    gateway,
    ana,
    mira,
    omar,
    channel: first,
    seen,
    breaches,
    posts,
    ...handsOf({ world, open, gateway, judge, breaches }),
    ...voicesOf(world, gateway),
    mustBeFaithful() {
      if (breaches.length > 0) throw new Error(`Discord's specification was broken: ${breaches.join('\n')}`)
    },
    answers: (asked, count = 1) =>
      until(world, `${count} answers to an interaction`, () => {
        const all = [...(asked.original ? [asked.original] : []), ...asked.followUps]
        return all.length >= count ? all : undefined
      }),
    posted: (channel, count) =>
      until(world, `${count} posts`, () => (posts(channel).length >= count ? posts(channel) : undefined)),
    until: (what, look, withinMs) => until(world, what, look, withinMs),
    faults: rates => chaos.set(rates),
    trouble: (operation, trouble) => chaos.next(operation, trouble),
    permit(channel, rights) {
      channel.rights = { ...channel.rights, ...rights }
      if (channel.guild !== undefined)
        gateway.dispatch('CHANNEL_UPDATE', channelPayload(world, channel), GatewayIntentBits.Guilds)
    },
    refuse(token) {
      world.refusing = token
    },
    remove() {
      world.removed = true
      gateway.dispatch('GUILD_DELETE', { id: world.guild.id }, GatewayIntentBits.Guilds)
    },
    invite() {
      world.removed = false
      gateway.dispatch('GUILD_CREATE', guildPayload(world), GatewayIntentBits.Guilds)
    },
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: unknown): Pick<AddressInfo, 'port'> {
  return z.object({ port: z.int() }).parse(address)
}
