/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DayCount } from '#core/asking/newsroom.ts'
import type { Reply } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import { addressOf } from '../addresses.ts'
import { ReplyBody } from '../render/reply.tsx'
import type { View } from '../render/view.ts'

const SHOWN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

interface Front {
  readonly briefing: Reply | undefined
  readonly voices: Reply | undefined
  /** Oldest first. */
  readonly days: readonly DayCount[]
  readonly publishers: readonly { readonly name: string; readonly articles: number }[]
  readonly view: View
}

/** The front page: the digest, with a side column of voices, days and outlets. */
export function FrontPage({ briefing, voices, days, publishers, view }: Front) {
  const others = voices && voices.outcome !== 'nothing' ? besides(voices, briefing) : undefined
  return (
    <div class="front">
      <article class="reply lead">{briefing && <Briefing reply={briefing} view={view} />}</article>
      <aside aria-label="Voices, days and outlets">
        {others && (
          <section class="reply voices">
            <ReplyBody reply={others} view={view} level={2} />
          </section>
        )}
        {days.length > 1 && (
          <section>
            <h2 class="heading">Articles a day</h2>
            <Days days={days} />
          </section>
        )}
        {publishers.length > 0 && (
          <section>
            <h2 class="heading">Outlets</h2>
            <ul class="outlets">
              {publishers.map(({ name, articles }) => (
                <li>
                  <a href={addressOf({ command: 'latest', input: { source: name } })}>{harmless(name)}</a>{' '}
                  <span class="small">{articles}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  )
}

/** The digest; the further stories, which chat folds into a line and a select, are listed. */
function Briefing({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const controls = reply.blocks.find(block => block.kind === 'actions')
  const more = controls?.choose?.options.slice(storiesIn(reply)) ?? []
  if (more.length === 0) return <ReplyBody reply={reply} view={view} level={1} />
  const end = reply.blocks.findLastIndex(({ kind }) => kind === 'divider')
  return (
    <>
      <ReplyBody reply={{ ...reply, blocks: reply.blocks.slice(0, end) }} view={view} level={1} />
      <section class="also">
        <h2 class="heading">More stories</h2>
        <ul>
          {more.map(({ label, about, ...story }) => (
            <li>
              <a href={addressOf(story)}>{harmless(label)}</a>
              {about === undefined ? '' : <span class="small"> {harmless(about)}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** How many stories a digest shows in full, of all that can be opened from it. */
function storiesIn({ blocks }: Reply): number {
  return blocks.filter(block => block.kind === 'story' || (block.kind === 'note' && block.number !== undefined)).length
}

/** The voices without the one quoted in the digest, and without controls: their stories are opened from the digest. */
function besides({ title, blocks, ...voices }: Reply, briefing: Reply | undefined): Reply | undefined {
  const shown = blocks.filter(({ kind }) => kind !== 'actions')
  const heard = briefing?.blocks.some(block => block.kind === 'quote' && title?.includes(block.text))
  if (heard) {
    const first = shown.findIndex(({ kind }) => kind === 'divider')
    return first === -1 ? undefined : { ...voices, blocks: shown.slice(first + 1) }
  }
  return { ...voices, ...(title === undefined ? {} : { title }), blocks: shown }
}

/** Articles per day, as a list with meters as bars; each links to its day. */
function Days({ days }: { readonly days: readonly DayCount[] }) {
  const most = Math.max(...days.map(({ articles }) => articles))
  return (
    <ol class="days">
      {days.toReversed().map(({ day, articles }) => (
        <li>
          <a href={addressOf({ command: 'latest', input: { on: day } })}>{SHOWN.format(Date.parse(day))}</a>
          <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect width={articles} height="1" />
          </svg>
          <span class="small">{articles}</span>
        </li>
      ))}
    </ol>
  )
}
