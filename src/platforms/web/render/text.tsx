/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Reply } from '#core/asking/reply.ts'
import { ReplyBody } from './reply.tsx'

/** What was drawn, as text; nothing that is drawn here waits for anything. */
export function textOf(drawn: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  if (drawn instanceof Promise) throw new Error('a page is drawn from what is there already')
  return drawn.toString()
}

/** A reply by itself, whoever looks at it: as it would be read, with links and without forms. */
export function replyText(reply: Reply, zone: string): string {
  const view = { commands: [], zone, token: '', newId: () => '', changing: new Set<never>() }
  return textOf(<ReplyBody reply={reply} view={view} level={1} />)
}
