import { parentPort } from 'node:worker_threads'
import type { ArticleDraft } from '#core/news/article.ts'
import { parseFeedDocument } from '../feed/parse.ts'
import { parsePage } from '../page/parse.ts'
import type { Document, ReadFeed } from '../document/document.ts'

/** A task for the thread. */
export type Task = { readonly as: 'feed' | 'page'; readonly document: Document }
/** Its result: a feed, an article, or why there is none. */
export type Done = { readonly feed: ReadFeed } | { readonly page: ArticleDraft } | { readonly why: string }

function read({ as, document }: Task): Done {
  try {
    return as === 'feed' ? { feed: parseFeedDocument(document) } : { page: parsePage(document) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(read(task)))
