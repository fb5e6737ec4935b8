/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { CommandCard, Fields } from '#core/asking/adapter.ts'
import { harmless } from '#core/harmless.ts'
import type { Reply } from '#core/asking/reply.ts'
import { ReplyBody } from '../render/reply.tsx'
import type { View } from '../render/view.ts'
import { CommandForm } from './form.tsx'

interface Answered {
  readonly reply: Reply
  readonly view: View
  /** What was asked, for screen readers and where the reply has no title. */
  readonly question: string
  /** The command that was understood, and its input. */
  readonly card: CommandCard | undefined
  readonly fields: Fields
}

/** An answer, and below it the form of its command. */
export function AnswerPage({ reply, view, question, card, fields }: Answered) {
  return (
    <article class="reply">
      {reply.title === undefined && <h1 class="asked">{harmless(question)}</h1>}
      <ReplyBody reply={reply} view={view} level={1} />
      {card && card.options.length > 0 && (
        <details class="more">
          <summary>Change the options of /{card.name}</summary>
          <CommandForm card={card} fields={fields} view={view} suggestions={new Map()} />
        </details>
      )}
    </article>
  )
}
