/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Measured, ShownPiece } from '#core/asking/dress.ts'
import { harmless } from '#core/harmless.ts'

export interface Previewed {
  /** The platform's display name. */
  readonly name: string
  readonly messages: readonly Measured[]
}

const NUMBER = new Intl.NumberFormat('en-GB')

/** A reply as each platform would draw it, side by side, and how much of its limits each message takes. */
export function Previews({ platforms }: { readonly platforms: readonly Previewed[] }) {
  return (
    <div class="previews">
      {platforms.map(({ name, messages }) => (
        <section class={`preview ${name.toLowerCase()}`}>
          <h2 class="heading">
            {name}: {messages.length === 1 ? 'one message' : `${messages.length} messages`}
          </h2>
          {messages.map(({ uses, pieces }) => (
            <>
              <p class="small">
                {uses
                  .map(({ what, used, limit }) => `${NUMBER.format(used)} of ${NUMBER.format(limit)} ${what}`)
                  .join(', ')}
              </p>
              <div class="message">
                {pieces.map(piece => (
                  <Shown piece={piece} />
                ))}
              </div>
            </>
          ))}
        </section>
      ))}
    </div>
  )
}

function Shown({ piece: { look, text } }: { readonly piece: ShownPiece }) {
  return look === 'line' ? <hr /> : <p class={`as-${look}`}>{harmless(text)}</p>
}
