import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ArticleDraft } from '#core/article.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import type { Document, ReadFeed } from './document.ts'
import type { Done, Task } from './worker.ts'

/** RELIABILITY "Fetching". */
const LONGEST_MS = 5_000
const HEAP_MB = 256

export interface Reader {
  feed(document: Document): Promise<ReadFeed>
  page(document: Document): Promise<ArticleDraft>
  close(): Promise<void>
}

/**
 * Reads feeds and pages in a thread of its own, one at a time, so that a hostile document holds up nothing else. One
 * that takes more than 5 s or too much memory ends the thread, and the next one begins a new one. Throws FetchProblem.
 */
export function readerAside(longestMs: number = LONGEST_MS): Reader {
  let worker: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function run(task: Task): Promise<Done> {
    const thread = (worker ??= await begin())
    try {
      const answered = once(thread, 'message', { signal: AbortSignal.timeout(longestMs) })
      thread.postMessage(task)
      const [done]: Done[] = await answered
      return done ?? { why: 'the thread answered nothing' }
    } catch (cause) {
      worker = undefined
      await thread.terminate()
      throw new FetchProblem('not understood', 'What is there takes too long or too much memory to read.', { cause })
    }
  }

  function inTurn(task: Task): Promise<Done> {
    const done = queue.then(() => run(task))
    queue = done.catch(() => undefined)
    return done
  }

  return {
    async feed(document) {
      const done = await inTurn({ as: 'feed', document })
      if ('feed' in done) return done.feed
      throw unread('What is there is no feed that can be read (RSS, Atom or JSON Feed).', done)
    },
    async page(document) {
      const done = await inTurn({ as: 'page', document })
      if ('page' in done) return done.page
      throw unread('What is there is no page with an article in it.', done)
    },
    async close() {
      await worker?.terminate()
      worker = undefined
    },
  }
}

function unread(sentence: string, done: Done): FetchProblem {
  return new FetchProblem('not understood', sentence, 'why' in done ? { cause: done.why } : {})
}

async function begin(): Promise<Worker> {
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  await once(worker, 'online')
  worker.unref()
  return worker
}
