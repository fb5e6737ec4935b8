import { EventEmitter } from 'node:events'
import { snowflakes } from './ids.ts'
import type { Person } from './people.ts'

const PATIENCE_MS = 60_000

/** What the bot may do in a channel; everything, unless a test removes something. */
export interface Rights {
  readonly view: boolean
  readonly send: boolean
  readonly history: boolean
}

export interface Channel {
  readonly id: string
  readonly name: string
  /** Absent: a direct message. */
  readonly guild?: string
  readonly person?: Person
  rights: Rights
  gone: boolean
}

/** A message as Discord stores it: `payload` is what it returns and dispatches. */
export interface Kept {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly nonce?: string
  readonly at: number
  readonly ephemeral: boolean
  payload: Record<string, unknown>
}

/** Everything the loopback Discord knows. */
export interface World {
  readonly token: string
  readonly me: Person
  readonly application: string
  readonly guild: { readonly id: string; readonly name: string; readonly managerRole: string }
  readonly people: readonly Person[]
  /** Those who have left the server. */
  readonly left: Set<string>
  /** The bot was removed from the server. */
  removed: boolean
  /** Every request with the token is answered with 401. */
  refusing: boolean
  readonly channels: Map<string, Channel>
  readonly messages: Kept[]
  readonly changes: EventEmitter
  commands: readonly Record<string, unknown>[]
  /** Milliseconds; advanced by tests. */
  now(): number
  newId(): string
  advance(ms: number): void
}

export function makeWorld(options: { readonly token: string; readonly channels: readonly string[] }): World {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const newId = snowflakes(now)
  const person = (name: string, manages: Person['manages'] = 'nothing'): Person => ({ id: newId(), name, manages })
  const guild = { id: newId(), name: 'Harbour', managerRole: newId() }
  const all = { view: true, send: true, history: true }
  const channels = options.channels.map((name): Channel => ({
    id: newId(),
    name,
    guild: guild.id,
    rights: all,
    gone: false,
  }))
  return {
    token: options.token,
    me: person('crier'),
    application: newId(),
    guild,
    people: [person('ana'), person('mira', 'server'), person('omar', 'channels')],
    left: new Set(),
    removed: false,
    refusing: false,
    channels: new Map(channels.map(channel => [channel.id, channel])),
    messages: [],
    changes: new EventEmitter().setMaxListeners(0),
    commands: [],
    now,
    newId,
    advance: ms => {
      ahead += ms
    },
  }
}

/** The direct message channel with a person, opened on first use. */
export function directChannel(world: World, person: Person): Channel {
  const open = [...world.channels.values()].find(channel => channel.person?.id === person.id)
  if (open) return open
  const channel: Channel = {
    id: world.newId(),
    name: person.name,
    person,
    rights: { view: true, send: true, history: true },
    gone: false,
  }
  world.channels.set(channel.id, channel)
  return channel
}

/** Resolves with what `look` returns, as soon as it returns something; fails with `what` after a minute. */
export async function until<T>(
  world: World,
  what: string,
  look: () => T | undefined,
  withinMs = PATIENCE_MS,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const tell = (): void => {
      const found = look()
      if (found === undefined) return
      stop()
      resolve(found)
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`waited ${withinMs} ms for ${what}`))
    }, withinMs)
    const stop = (): void => {
      clearTimeout(timer)
      world.changes.off('change', tell)
    }
    world.changes.on('change', tell)
    tell()
  })
}
