import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import type { FeedBytes, ParsedFeed } from './parse.ts'
import type { WorkerAnswer } from './parse-worker.ts'

/** RELIABILITY "Fetching". */
const LONGEST_MS = 5_000
const HEAP_MB = 256

export interface Parser {
  parse(document: FeedBytes): Promise<ParsedFeed>
  close(): Promise<void>
}

/**
 * Reads feeds in a thread of its own, one at a time, so that a hostile document holds up nothing else. A document that
 * takes more than 5 s or too much memory ends the thread, and the next one begins a new one.
 */
export function parserAside(longestMs: number = LONGEST_MS): Parser {
  let worker: Worker | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function run(document: FeedBytes): Promise<ParsedFeed> {
    const thread = (worker ??= await begin())
    try {
      const answered = once(thread, 'message', { signal: AbortSignal.timeout(longestMs) })
      thread.postMessage(document)
      const [answer]: WorkerAnswer[] = await answered
      if (answer !== undefined && 'feed' in answer) return answer.feed
      throw new FetchProblem('not understood', 'What is there is no feed that can be read (RSS, Atom or JSON Feed).', {
        cause: answer?.why,
      })
    } catch (error) {
      if (error instanceof FetchProblem) throw error
      worker = undefined
      await thread.terminate()
      throw new FetchProblem('not understood', 'The feed takes too long or too much memory to read.', { cause: error })
    }
  }

  return {
    parse(document) {
      const parsed = queue.then(() => run(document))
      queue = parsed.catch(() => undefined)
      return parsed
    },
    async close() {
      await worker?.terminate()
      worker = undefined
    },
  }
}

async function begin(): Promise<Worker> {
  const worker = new Worker(new URL('./parse-thread.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  await once(worker, 'online')
  worker.unref()
  return worker
}
