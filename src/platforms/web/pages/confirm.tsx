/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Asked } from '#core/asking/adapter.ts'
import { harmless } from '#core/harmless.ts'
import type { Reply } from '#core/asking/reply.ts'
import { Hidden } from '../render/actions.tsx'
import { ReplyBody } from '../render/reply.tsx'
import type { View } from '../render/view.ts'

interface Confirming {
  /** What it would do, in words. */
  readonly reply: Reply
  readonly view: View
  readonly asked: Asked
  readonly question: string
}

/** Asks for confirmation before something is changed. */
export function ConfirmPage({ reply, view, asked, question }: Confirming) {
  const fields = asked.kind === 'fields' ? Object.entries(asked.fields) : [['q', question] as const]
  return (
    <article class="reply">
      <h1 class="asked">{harmless(question)}</h1>
      <ReplyBody reply={reply} view={view} level={1} />
      <form class="confirm" method="post" action={asked.kind === 'fields' ? `/${asked.command}` : '/ask'}>
        <Hidden view={view} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        <button type="submit">Do it</button>
      </form>
    </article>
  )
}
