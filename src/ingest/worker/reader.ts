import type { ArticleDraft } from '#core/news/article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import type { Document, ReadFeed } from '../document/document.ts'
import type { Done, Task } from './document-worker.ts'
import { lane, TookTooLong, type Turn } from './lane.ts'

/** Milliseconds per document; a thread stuck on a hostile one is ended, and a new one goes on. */
const LONGEST_MS = 5_000

export interface Reader {
  feed(document: Document, turn?: Turn): Promise<ReadFeed>
  page(document: Document, turn?: Turn): Promise<ArticleDraft>
  /** Analyses an article as `readArticle` does; `undefined` if that takes too long. */
  article(draft: ArticleDraft, turn?: Turn): Promise<ReadArticle | undefined>
  close(): Promise<void>
}

/**
 * Reads feeds and pages in one worker thread and their articles in another, so that nothing from outside delays an
 * answer. What takes more than 5 s or too much memory is given up; what a person waits for goes `next`, ahead of feeds.
 * Throws FetchProblem.
 */
export function readerAside(longestMs: number = LONGEST_MS): Reader {
  const documents = lane<Task, Done>(new URL('./document-worker.ts', import.meta.url), longestMs)
  const articles = lane<ArticleDraft, ReadArticle>(new URL('./article-worker.ts', import.meta.url), longestMs)

  async function read(task: Task, turn?: Turn): Promise<Done> {
    try {
      return await documents.run(task, turn)
    } catch (cause) {
      if (!(cause instanceof TookTooLong)) throw cause
      throw new FetchProblem('not understood', 'What is there takes too long or too much memory to read.', { cause })
    }
  }

  return {
    async feed(document, turn) {
      const done = await read({ as: 'feed', document }, turn)
      if ('feed' in done) return done.feed
      throw unread('There is no feed that can be read (RSS, Atom or JSON Feed) at this address.', done)
    },
    async page(document, turn) {
      const done = await read({ as: 'page', document }, turn)
      if ('page' in done) return done.page
      throw unread('There is no article on this page.', done)
    },
    async article(draft, turn) {
      try {
        return await articles.run(draft, turn)
      } catch (error) {
        if (error instanceof TookTooLong) return undefined
        throw error
      }
    },
    async close() {
      await Promise.all([documents.close(), articles.close()])
    },
  }
}

function unread(sentence: string, done: Done): FetchProblem {
  return new FetchProblem('not understood', sentence, 'why' in done ? { cause: done.why } : {})
}
