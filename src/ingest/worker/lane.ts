import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

const HEAP_MB = 256
/** A larger young generation is no faster and keeps up to 40 MiB more (measured). */
const NURSERY_MB = 4
/** Milliseconds; loading the reader takes some seconds on a busy machine. */
const BEGINS_MS = 60_000
/** Milliseconds; an idle thread is stopped after this long, to free what it has loaded. */
const IDLE_MS = 10 * 60_000

/** `next`: ahead of the queue, since somebody is waiting for it. */
export type Turn = 'next' | 'in turn'

/** A worker thread that does one task at a time. */
export interface Lane<Task, Done> {
  /** Throws TookTooLong if the task was given up. */
  run(task: Task, turn?: Turn): Promise<Done>
  close(): Promise<void>
}

/** A task took too long or too much memory, and its thread was ended. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}

/**
 * A queue of tasks for one worker thread, started on demand and stopped after `idleMs` without tasks. A task that takes
 * longer than `longestMs`, or too much memory, ends the thread, and the next task starts a new one. Loading the
 * thread's module does not count.
 */
export function lane<Task, Done>(module: URL, longestMs: number, idleMs: number = IDLE_MS): Lane<Task, Done> {
  const waiting: Record<Turn, (() => Promise<void>)[]> = { next: [], 'in turn': [] }
  let worker: Worker | undefined
  let busy = false
  let letGo: NodeJS.Timeout | undefined

  async function perform(task: Task): Promise<Done> {
    const thread = (worker ??= await begin())
    try {
      const answered = once(thread, 'message', { signal: AbortSignal.timeout(longestMs) })
      thread.postMessage(task)
      const [done]: Done[] = await answered
      if (done === undefined) throw new Error('the thread answered nothing')
      return done
    } catch (cause) {
      worker = undefined
      await thread.terminate()
      throw new TookTooLong('it takes too long or too much memory to read', { cause })
    }
  }

  async function begin(): Promise<Worker> {
    const begun = new Worker(new URL('./thread.js', import.meta.url), {
      execArgv: [],
      // Bundled, the worker is beside this file.
      workerData: module.href.replace(/\.ts$/u, extname(import.meta.url)),
      // Whatever a library prints about somebody's page is not for the terminal.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: NURSERY_MB },
    })
    const forget = () => void (worker === begun && (worker = undefined))
    for (const said of [begun.stdout, begun.stderr]) said.resume()
    begun.on('error', forget).on('exit', forget)
    try {
      await once(begun, 'message', { signal: AbortSignal.timeout(BEGINS_MS) })
    } catch (error) {
      await begun.terminate()
      throw error
    }
    begun.unref()
    return begun
  }

  async function workOff(): Promise<void> {
    if (busy) return
    busy = true
    clearTimeout(letGo)
    for (let task = first(); task; task = first()) await task()
    busy = false
    letGo = setTimeout(() => void end(), idleMs).unref()
  }

  const first = () => waiting.next.shift() ?? waiting['in turn'].shift()

  async function end(): Promise<void> {
    clearTimeout(letGo)
    const thread = worker
    worker = undefined
    await thread?.terminate()
  }

  return {
    run(task, turn = 'in turn') {
      return new Promise((resolve, reject) => {
        waiting[turn].push(() => perform(task).then(resolve, reject))
        void workOff()
      })
    },
    close: end,
  }
}
