import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'

/** Says that nothing was found, and offers the same command with the nearest words that would find something. */
export async function nothingFound(
  newsroom: Newsroom,
  tenant: TenantId,
  asked: { readonly what: string; readonly words: string; readonly command: string; readonly option: string },
): Promise<Refusal> {
  const nearest = await newsroom.articles.nearest(tenant, asked.words)
  if (nearest === undefined) {
    const latest = { label: 'Latest articles', command: 'latest', input: {} }
    return new Refusal(`No ${asked.what} for “${asked.words}”.`, [latest])
  }
  const again = { label: `Try “${nearest}”`, command: asked.command, input: { [asked.option]: nearest } }
  return new Refusal(`No ${asked.what} for “${asked.words}”. The nearest thing here is “${nearest}”.`, [again])
}
