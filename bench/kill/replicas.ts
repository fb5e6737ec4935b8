import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Setting } from './setting.ts'

/** How a replica ended that was told to stop. */
export interface End {
  readonly code: number | null
  readonly ms: number
}

export interface Replicas {
  /** SIGKILLs a random one, whatever it is doing; a new one takes its place. */
  kill(): Promise<void>
  /** SIGKILLs all of them at once. */
  killAll(): Promise<void>
  /** SIGTERMs one of them once it is up; a new one takes its place. */
  stopOne(): Promise<void>
  /** SIGTERMs the remaining ones. */
  stopAll(): Promise<void>
  /** How those ended that were told to stop. */
  ends(): readonly End[]
  /** How many ended by themselves; should be none. */
  fallen(): number
}

/** A process and its life: it loads, is up once it was told its setting, and ends. */
interface Replica {
  setting?: Setting
  readonly child: ChildProcess
  readonly loaded: Promise<unknown>
  up?: Promise<unknown>
  readonly ended: Promise<unknown>
  asked: boolean
}

/** A replica per setting, plus as many preloaded spares, so that a killed one is replaced at once. */
export async function replicas(worker: string, settings: readonly Setting[]): Promise<Replicas> {
  let fallen = 0
  const spares = settings.map(load)
  const live: Replica[] = []
  const ends: End[] = []
  for (const setting of settings) live.push(await next(setting))

  function load(): Replica {
    const child = spawn(process.execPath, [worker], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const replica: Replica = { child, loaded: once(child, 'message'), ended: once(child, 'exit'), asked: false }
    child.once('exit', () => {
      if (!replica.asked) fallen += 1
    })
    return replica
  }

  async function next(setting: Setting): Promise<Replica> {
    const replica = spares.shift() ?? load()
    spares.push(load())
    replica.setting = setting
    await Promise.race([replica.loaded, replica.ended])
    replica.up = once(replica.child, 'message')
    replica.child.send(setting)
    return replica
  }

  async function end({ replica, signal }: { readonly replica: Replica; readonly signal: 'SIGKILL' | 'SIGTERM' }) {
    replica.asked = true
    const began = performance.now()
    replica.child.kill(signal)
    await replica.ended
    return { code: replica.child.exitCode, ms: performance.now() - began }
  }

  async function stop(replica: Replica): Promise<void> {
    await Promise.race([replica.up, replica.ended])
    ends.push(await end({ replica, signal: 'SIGTERM' }))
  }

  /** Ends a random one, and starts a new one with the same setting in its place. */
  async function replace(endIt: (replica: Replica) => Promise<unknown>): Promise<void> {
    const index = Math.floor(Math.random() * live.length)
    const replica = live[index]
    if (!replica?.setting) throw new RangeError(`there are ${live.length} replicas, not one at ${index}`)
    await endIt(replica)
    live[index] = await next(replica.setting)
  }

  const kill = (replica: Replica) => end({ replica, signal: 'SIGKILL' })
  const killSpares = () => Promise.all(spares.splice(0).map(kill))
  return {
    kill: () => replace(kill),
    stopOne: () => replace(stop),
    async killAll() {
      await Promise.all([killSpares(), ...live.splice(0).map(kill)])
    },
    async stopAll() {
      await killSpares()
      await Promise.all(live.splice(0).map(stop))
    },
    ends: () => ends,
    fallen: () => fallen,
  }
}
