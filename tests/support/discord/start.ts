import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { ComponentType, GatewayIntentBits, InteractionType } from 'discord.js'
import { z } from 'zod'
import { type OptionValue, interactionPayload, optionPayloads } from './asking.ts'
import { type Rates, type Trouble, makeChaos } from './chaos.ts'
import { channelPayload } from './channels.ts'
import { flat } from './components.ts'
import { type Gateway, openGateway } from './gateway.ts'
import { type Seen, restServer } from './http.ts'
import type { Asked } from './interactions.ts'
import { memberPayload, type Person } from './people.ts'
import { textOf, write } from './messages.ts'
import { operations } from './rest.ts'
import { makeJudge } from './spec/judge.ts'
import type { Operation, Payload } from './spec/kept.ts'
import { type Channel, type Kept, type Rights, type World, directChannel, makeWorld, until } from './world.ts'

const judge = makeJudge()

/** Who speaks, and where; by default the person without rights, in the first channel. */
export interface Where {
  readonly by?: Person
  readonly in?: Channel | 'direct message'
  /** The app was installed by the person, not by the server. */
  readonly carried?: boolean
  readonly locale?: string
}

/** A loopback Discord: its gateway and REST side, and the hands of the people on it. */
export interface Discord {
  readonly apiUrl: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly ana: Person
  /** May manage channels. */
  readonly mira: Person
  readonly channel: Channel
  readonly seen: readonly Seen[]
  /** What broke Discord's specification, by the bot or by this server; to be empty. */
  readonly breaches: readonly string[]
  /** Throws where anything broke Discord's specification. */
  mustBeFaithful(): void
  command(name: string, options?: Readonly<Record<string, OptionValue>>, where?: Where): Asked
  /** Presses the button with this label in a message. */
  press(message: Kept, label: string, where?: Where): Asked
  complete(command: string, option: string, typed: string, where?: Where): Promise<NonNullable<Asked['choices']>>
  /** Delivers an interaction once more, as a gateway may. */
  redeliver(asked: Asked): void
  dm(text: string, by?: Person): Kept
  mention(text: string, where?: Where): Kept
  /** Something said in a channel that does not name the bot. */
  overhear(text: string, where?: Where): Kept
  /** All messages of the bot that others can see, in a channel or everywhere. */
  posts(channel?: string): readonly Kept[]
  /** Resolves with what the bot has said to an interaction, once there are so many messages. */
  answers(asked: Asked, count?: number): Promise<readonly Kept[]>
  /** Resolves once the bot has posted so many messages in a channel. */
  posted(channel: string, count: number): Promise<readonly Kept[]>
  until<T>(what: string, look: () => T | undefined, withinMs?: number): Promise<T>
  faults(rates: Partial<Rates>): void
  trouble(operation: Operation, trouble: Trouble): void
  permit(channel: Channel, rights: Partial<Rights>): void
  close(): Promise<void>
}

export interface DiscordOptions {
  readonly channels?: readonly string[]
  readonly heartbeatMs?: number
  readonly port?: number
  readonly token?: string
  /** How many sessions a bot may begin in a day. */
  readonly sessions?: number
  /** Two sessions may not begin within so many milliseconds. */
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
  } = options
  const world = makeWorld({ token, channels })
  const [ana, mira] = world.people
  const [first] = world.channels.values()
  if (!ana || !mira || !first) throw new Error('a loopback Discord has two people and at least one channel')
  const open = new Map<string, Asked>()
  const redelivered = new Map<string, object>()
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
      shards: 1,
      session_start_limit: { total: sessions, remaining, reset_after: 86_400_000, max_concurrency: 1 },
    }
  }

  function setting({
    by,
    in: place = first,
    carried = false,
    locale = 'en-GB',
  }: Where): Parameters<typeof interactionPayload>[1] {
    const person = by ?? mustBe(ana)
    const channel = place === 'direct message' ? directChannel(world, person) : mustBe(place)
    return { person, channel, carried, locale }
  }

  function interact(kind: Payload, type: InteractionType, data: object, where: Where, message?: Kept): Asked {
    const from = setting(where)
    const asked: Asked = {
      id: world.newId(),
      token: `itoken${world.newId()}`,
      type,
      at: world.now(),
      ...from,
      answered: 'no',
      ephemeral: false,
      followUps: [],
    }
    open.set(asked.token, asked)
    const { id, token } = asked
    const payload = interactionPayload(world, from, { id, token, type, data, ...(message ? { message } : {}) })
    const wrong = judge.payload(kind, payload)
    if (wrong.length > 0) breaches.push(`${kind}: ${wrong.join('; ')}`)
    redelivered.set(asked.id, payload)
    gateway.dispatch('INTERACTION_CREATE', payload, 0)
    return asked
  }

  function say(text: string, { person, channel }: ReturnType<typeof setting>): Kept {
    const kept = write(world, { channel, author: person, body: { content: text } })
    const inGuild = channel.guild !== undefined
    const member = { ...memberPayload(person, world.guild.managerRole), user: undefined }
    const data = inGuild ? { ...kept.payload, guild_id: channel.guild, member } : { ...kept.payload, channel_type: 1 }
    const named = text.includes(`<@${world.me.id}>`) || !inGuild
    const intent = inGuild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
    gateway.dispatch('MESSAGE_CREATE', named ? data : { ...data, content: '' }, intent)
    return kept
  }

  const commandData = (name: string, options: readonly object[]): object => {
    const known = world.commands.find(command => command['name'] === name)
    return { id: known?.['id'] ?? world.newId(), name, type: 1, options }
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
    channel: first,
    seen,
    breaches,
    posts,
    mustBeFaithful() {
      if (breaches.length > 0) throw new Error(`Discord's specification was broken: ${breaches.join('\n')}`)
    },
    command: (name, options = {}, where = {}) =>
      interact('Slash', InteractionType.ApplicationCommand, commandData(name, optionPayloads(options)), where),
    press(message, label, where = {}) {
      const button = flat(message.payload['components']).find(node => node.label === label)
      if (!button) throw new Error(`no button "${label}" in: ${textOf(message)}`)
      const data = { custom_id: button.custom_id, component_type: ComponentType.Button, id: button.id }
      const channel = mustBe(world.channels.get(message.channel))
      return interact('Comp', InteractionType.MessageComponent, data, { in: channel, ...where }, message)
    },
    async complete(command, option, typed, where = {}) {
      const data = commandData(command, optionPayloads({ [option]: typed }, option))
      const asked = interact('Auto', InteractionType.ApplicationCommandAutocomplete, data, where)
      return until(world, 'choices', () => asked.choices)
    },
    redeliver(asked) {
      gateway.dispatch('INTERACTION_CREATE', redelivered.get(asked.id), 0)
    },
    dm: (text, by) => say(text, setting({ in: 'direct message', ...(by ? { by } : {}) })),
    mention: (text, where = {}) => say(`<@${world.me.id}> ${text}`, setting(where)),
    overhear: (text, where = {}) => say(text, setting(where)),
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
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function mustBe<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the loopback Discord has no such channel or person')
  return value
}

function portOf(address: unknown): Pick<AddressInfo, 'port'> {
  return z.object({ port: z.int() }).parse(address)
}
