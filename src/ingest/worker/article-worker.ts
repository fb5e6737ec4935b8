import { parentPort } from 'node:worker_threads'
import type { ArticleDraft } from '#core/news/article.ts'
import { readArticle } from '../read-article.ts'

parentPort?.on('message', (draft: ArticleDraft) => parentPort?.postMessage(readArticle(draft)))
