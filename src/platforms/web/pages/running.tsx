/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Reply } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import { Hidden } from '../render/actions.tsx'
import { ReplyBody } from '../render/reply.tsx'
import type { View } from '../render/view.ts'

interface Running {
  /** The operational replies, each with its command. */
  readonly replies: readonly { readonly name: string; readonly reply: Reply }[]
  readonly view: View
  readonly kinds: readonly string[]
  /** Set for whoever came through a link, who can sign out. */
  readonly guest: string | undefined
  readonly examines: boolean
}

/** Everything about running it: sources, subscriptions, previews, the doctor. */
export function RunningPage({ replies, view, kinds, guest, examines }: Running) {
  return (
    <div class="running">
      <h1 class="title">Running it</h1>
      <p class="controls">
        {kinds.map(kind => (
          <a class="button" href={`/running/preview?kind=${encodeURIComponent(kind)}`}>
            Preview {harmless(kind)}
          </a>
        ))}
        <a class="button" href="/subscribe">
          Subscribe
        </a>
        <a class="button" href="/settings">
          Your settings
        </a>
        {guest !== undefined && (
          <a class="button" href="/desk?do=feeds">
            Your feeds
          </a>
        )}
        {examines && (
          <a class="button" href="/running/doctor">
            Is all well?
          </a>
        )}
      </p>
      {replies.map(({ name, reply }) => (
        <section class="reply" aria-label={name}>
          <h2 class="part">{name}</h2>
          <ReplyBody reply={reply} view={view} level={3} />
        </section>
      ))}
      {guest !== undefined && (
        <form class="confirm" method="post" action="/leave">
          <Hidden view={view} />
          <p class="small">Signed in as {harmless(guest)}.</p>
          <button type="submit">Sign out</button>
        </form>
      )}
    </div>
  )
}
