/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Reply } from '#core/asking/reply.ts'
import { ReplyBody } from './reply.tsx'

/** Drawn elements as text; pages never draw asynchronously. */
export function textOf(drawn: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  if (drawn instanceof Promise) throw new Error('a page is drawn from what is there already')
  return drawn.toString()
}

/** A standalone reply, the same for every reader: with links, without forms. */
export function replyText(reply: Reply, zone: string): string {
  const view = { commands: [], zone, token: '', newId: () => '', changing: new Set<never>() }
  return textOf(<ReplyBody reply={reply} view={view} level={1} />)
}
