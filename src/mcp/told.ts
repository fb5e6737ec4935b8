import { z } from 'zod'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { citedIn } from '#core/asking/receipts.ts'
import type { Block, CitedWords, Inline, Reply } from '#core/asking/reply.ts'

const Receipt = z.object({
  id: z.string().optional().describe('its permanent id'),
  url: z.string().optional().describe('the page that shows the words in their place'),
  article: z.string().describe('the id of the article: "summary" takes it as #id'),
  headline: z.string(),
  outlet: z.string().optional(),
  day: z.string(),
  link: z.string().optional().describe('the page of the outlet'),
  start: z.int().describe('where the words stand in the text of the article, in UTF-16 code units'),
  end: z.int(),
})

/** An answer as data: every sentence with its receipt. */
export const Told = z.object({
  title: z.string().optional(),
  outcome: z.enum(['answered', 'nearest', 'nothing']).optional().describe('of a question: whether the articles say'),
  sentences: z.array(
    z.object({
      text: z.string().describe('word for word as it stands in the article'),
      type: z
        .enum(['sentence', 'direct', 'indirect', 'mixed'])
        .describe('direct: these words stand in quotation marks'),
      speaker: z.string().optional(),
      role: z.string().optional(),
      receipt: Receipt,
    }),
  ),
})
export type Told = z.infer<typeof Told>

/**
 * What a reply cites of articles, each sentence with its receipt; what is in articles the tenant does not see is left
 * out.
 */
export async function toldOf(reply: Reply, tenant: TenantId, newsroom: Newsroom): Promise<Told> {
  const { receipts } = newsroom
  const { origin } = receipts
  const cited = citedIn(reply)
  const ids = origin === undefined ? [] : await receipts.keep(tenant, cited)
  const articles = new Map(
    await Promise.all(
      [...new Set(cited.map(({ article }) => article))].map(
        async id => [id, await newsroom.articles.get(tenant, id)] as const,
      ),
    ),
  )
  const sentences = reply.blocks.flatMap((block): Told['sentences'] => {
    const words = 'cites' in block ? block.cites : undefined
    const article = words && articles.get(words.article)
    if (!words || !article) return []
    const id = ids[cited.indexOf(words)]
    const receipt = {
      ...(id === undefined ? {} : { id, url: `${origin}/r/${id}` }),
      article: article.id,
      headline: article.headline,
      ...(article.publisher === undefined ? {} : { outlet: article.publisher }),
      day: article.day,
      ...(article.url === undefined ? {} : { link: article.url }),
      start: words.start,
      end: words.end,
    }
    return [{ ...saidIn(block, words), receipt }]
  })
  const { title, outcome } = reply
  return { ...(title === undefined ? {} : { title }), ...(outcome === undefined ? {} : { outcome }), sentences }
}

function saidIn(block: Block, { text }: CitedWords): Omit<Told['sentences'][number], 'receipt'> {
  if (block.kind !== 'quote') return { text, type: 'sentence' }
  const { type, speaker, role } = block
  return { text, type, ...(speaker === undefined ? {} : { speaker }), ...(role === undefined ? {} : { role }) }
}

/** A reply as lines of plain text. */
export function textOf({ over = [], title, blocks }: Reply): string {
  const lines = [runs(over), title ?? '', ...blocks.flatMap(linesOf)]
  return lines.filter(line => line.trim() !== '').join('\n')
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [runs(block.text)]
    case 'quote': {
      const who = [block.speaker ?? 'unattributed', ...(block.role === undefined ? [] : [block.role])].join(', ')
      const words = block.type === 'direct' ? `“${block.text}” — ${who}` : `${who}: ${block.deed ?? ''} ${block.text}`
      return [words.replaceAll(/ {2,}/gu, ' '), runs(block.detail ?? [])]
    }
    case 'story':
      return [`${block.number}. ${runs(block.headline)}`, runs(block.text ?? []), runs(block.detail ?? [])]
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${runs(value)}`)
    case 'list':
      return block.items.map(({ number, text, detail = [], article }) => {
        const id = article === undefined ? '' : ` (#${article})`
        return `${number === undefined ? '-' : `${number}.`} ${runs(text)}${id} ${runs(detail)}`.trimEnd()
      })
    case 'image':
      return [block.alt]
    case 'actions':
    case 'divider':
      return []
  }
}

function runs(text: readonly Inline[]): string {
  return text.map(run => (typeof run === 'string' ? run : 'text' in run ? linked(run) : wordOf(run))).join('')
}

function linked({ text, href }: { readonly text: string; readonly href?: string }): string {
  return href === undefined ? text : `${text} <${href}>`
}

function wordOf(run: Exclude<Inline, string | { readonly text: string }>): string {
  return 'at' in run ? run.at.toISOString() : `/${run.command} ${run.rest ?? ''}`.trim()
}
