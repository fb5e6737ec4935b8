import { parentPort } from 'node:worker_threads'
import { type FeedBytes, parse, type ParsedFeed } from './parse.ts'

/** What the worker answers: a feed, or why it is none. */
export type WorkerAnswer = { readonly feed: ParsedFeed } | { readonly why: string }

function answer(document: FeedBytes): WorkerAnswer {
  try {
    return { feed: parse(document) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (document: FeedBytes) => parentPort?.postMessage(answer(document)))
