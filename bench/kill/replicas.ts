import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Setting } from './setting.ts'

/** How a replica that was told to stop ended. */
export interface End {
  readonly code: number | null
  readonly ms: number
}

export interface Replicas {
  /** SIGKILLs one of them, at random and whatever it is doing; a new one takes its place. */
  kill(): Promise<void>
  /** SIGTERMs one of them once it is up; a new one takes its place. */
  stopOne(): Promise<End>
  /** SIGTERMs all of them. */
  stopAll(): Promise<readonly End[]>
  /** How many ended by themselves; to be none. */
  fallen(): number
}

/** A process, and what it does: it loads, is up once it was told its setting, and ends. */
interface Replica {
  readonly child: ChildProcess
  readonly loaded: Promise<unknown>
  up?: Promise<unknown>
  readonly ended: Promise<unknown>
  asked: boolean
}

/** So many replicas as processes of their own; as many more are loaded and wait, so that a place is filled at once. */
export async function replicas(count: number, worker: string, setting: Setting): Promise<Replicas> {
  let fallen = 0
  const spares = Array.from({ length: count }, load)
  const live: Replica[] = []
  for (let index = 0; index < count; index++) live.push(await next())

  function load(): Replica {
    const child = spawn(process.execPath, [worker], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const replica: Replica = { child, loaded: once(child, 'message'), ended: once(child, 'exit'), asked: false }
    child.once('exit', () => {
      if (!replica.asked) fallen += 1
    })
    return replica
  }

  async function next(): Promise<Replica> {
    const replica = spares.shift() ?? load()
    spares.push(load())
    await Promise.race([replica.loaded, replica.ended])
    replica.up = once(replica.child, 'message')
    replica.child.send(setting)
    return replica
  }

  function any(): number {
    return Math.floor(Math.random() * live.length)
  }

  function at(index: number): Replica {
    const replica = live[index]
    if (!replica) throw new RangeError(`there are ${live.length} replicas, not one at ${index}`)
    return replica
  }

  async function end(replica: Replica, signal: 'SIGKILL' | 'SIGTERM'): Promise<End> {
    replica.asked = true
    const began = performance.now()
    replica.child.kill(signal)
    await replica.ended
    return { code: replica.child.exitCode, ms: performance.now() - began }
  }

  async function stop(replica: Replica): Promise<End> {
    await Promise.race([replica.up, replica.ended])
    return end(replica, 'SIGTERM')
  }

  return {
    async kill() {
      const index = any()
      await end(at(index), 'SIGKILL')
      live[index] = await next()
    },
    async stopOne() {
      const index = any()
      const ended = await stop(at(index))
      live[index] = await next()
      return ended
    },
    async stopAll() {
      await Promise.all(spares.map(spare => end(spare, 'SIGKILL')))
      return Promise.all(live.map(stop))
    },
    fallen: () => fallen,
  }
}
