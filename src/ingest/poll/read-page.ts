import type { ArticleId, TenantId } from '#core/ids.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { articlesOf } from '#store/asking/articles.ts'
import { FetchProblem } from '../fetch/fetch-problem.ts'
import { get } from '../fetch/get.ts'
import type { Polling } from './poll.ts'

export const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Fetches the article of a page for the tenant that asked; it is not news for its digests. Throws a Refusal. */
export async function readPage(tenant: TenantId, address: string, polling: Polling): Promise<ArticleId> {
  const { store, fetcher, reader, now } = polling
  try {
    const { body: bytes, contentType, url } = await get(address, {}, ACCEPT_PAGE, fetcher)
    const page = { bytes, url, seenAt: now(), ...(contentType === undefined ? {} : { contentType }) }
    const draft = await reader.page(page, 'next')
    const known = await articlesOf(store).byUrl(tenant, draft.url ?? url)
    if (known) return known.id
    const read = await reader.article(draft, 'next')
    if (!read) throw new FetchProblem('not understood', 'The article there takes too long to read.')
    const [id] = await saveArticles(store, { origin: tenant, at: now(), baseline: true }, [read])
    if (id === undefined) throw new Error('an article was saved and has no id')
    return id
  } catch (error) {
    throw error instanceof FetchProblem ? new Refusal(error.message) : error
  }
}
