/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { harmless } from '#core/harmless.ts'
import type { BlockOf, Inline } from '#core/asking/reply.ts'
import { attributionRuns, reportedRuns } from '#core/asking/statement.ts'
import { personAddress } from '../addresses.ts'
import { ReadHere, Runs } from './runs.tsx'
import type { View } from './view.ts'

/**
 * A statement: a direct quote as a blockquote with its speaker below, any other as a sentence that begins with its
 * speaker.
 */
export function Statement({ block, view }: { readonly block: BlockOf<'quote'>; readonly view: View }) {
  const where = block.detail && block.detail.length > 0 && (
    <p class="small">
      <Runs runs={block.detail} view={view} />
      <ReadHere article={block.cites?.article} />
    </p>
  )
  if (block.type !== 'direct') {
    return (
      <div class="said">
        <p>
          <Named runs={reportedRuns(block)} speaker={block.speaker} view={view} />
        </p>
        {where}
      </div>
    )
  }
  const by = attributionRuns(block)
  return (
    <figure class="said">
      <blockquote>
        <p>“{harmless(block.text).trim()}”</p>
      </blockquote>
      {by.length > 0 && (
        <figcaption>
          <Named runs={by} speaker={block.speaker} view={view} />
        </figcaption>
      )}
      {where}
    </figure>
  )
}

interface Naming {
  readonly runs: readonly Inline[]
  readonly speaker: string | undefined
  readonly view: View
}

/** The speaker's name, linked to their other statements; a surname alone may be several people's. */
function Named({ runs, speaker, view }: Naming) {
  return (
    <>
      {runs.map(run => {
        const shown = <Runs runs={[run]} view={view} />
        const isName = typeof run !== 'string' && 'text' in run && run.strong === true && run.text === speaker
        if (!isName || !/\s/u.test(run.text.trim())) return shown
        return (
          <a class="person" href={personAddress(run.text)}>
            {shown}
          </a>
        )
      })}
    </>
  )
}
