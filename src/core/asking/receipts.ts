import { DOT } from './dot.ts'
import type { TenantId } from '../ids.ts'
import type { Receipts } from './newsroom.ts'
import type { Block, CitedWords, Inline, Reply } from './reply.ts'

/** What a reply cites of articles, in order. */
export function citedIn({ blocks }: Reply): readonly CitedWords[] {
  return blocks.flatMap(block => ('cites' in block && block.cites ? [block.cites] : []))
}

/** A reply with links to the receipts of what it cites; unchanged if no desk shows receipts. */
export async function linkReceipts(reply: Reply, tenant: TenantId, receipts: Receipts): Promise<Reply> {
  const { origin } = receipts
  const cited = citedIn(reply)
  if (origin === undefined || cited.length === 0) return reply
  const ids = await receipts.keep(tenant, cited)
  return withReceipts(reply, words => {
    const id = ids[cited.indexOf(words)]
    return id === undefined ? undefined : `${origin}/r/${id}`
  })
}

/**
 * A reply with links to the receipts of what it cites: after outlet and day if a block has them, otherwise in the small
 * print below.
 *
 * @param addressOf the URL of a receipt; `undefined` if there is none
 */
export function withReceipts(reply: Reply, addressOf: (cited: CitedWords) => string | undefined): Reply {
  const blocks: Block[] = []
  let waiting: string[] = []
  for (const block of reply.blocks) {
    const href = 'cites' in block && block.cites ? addressOf(block.cites) : undefined
    if (href !== undefined && 'detail' in block && block.detail && block.detail.length > 0) {
      blocks.push({ ...block, detail: [...block.detail, DOT, ...links([href])] })
    } else if (href !== undefined) {
      blocks.push(block)
      waiting.push(href)
    } else if (waiting.length > 0 && block.kind === 'note') {
      blocks.push({ ...block, text: [...block.text, DOT, ...links(waiting)] })
      waiting = []
    } else {
      if (waiting.length > 0 && parts(block)) {
        blocks.push({ kind: 'note', text: links(waiting) })
        waiting = []
      }
      blocks.push(block)
    }
  }
  return { ...reply, blocks: waiting.length > 0 ? [...blocks, { kind: 'note', text: links(waiting) }] : blocks }
}

/** What follows such a block is about something else. */
function parts({ kind }: Block): boolean {
  return kind === 'actions' || kind === 'divider' || kind === 'heading' || kind === 'story' || kind === 'list'
}

/** "Receipt", or "Receipts 1 2 3". */
function links(hrefs: readonly string[]): readonly Inline[] {
  const [only] = hrefs
  if (hrefs.length === 1 && only !== undefined) return [{ text: 'Receipt', href: only, ours: true }]
  const numbered = (href: string, index: number): readonly Inline[] => [
    ' ',
    { text: String(index + 1), href, ours: true },
  ]
  return ['Receipts', ...hrefs.flatMap(numbered)]
}
