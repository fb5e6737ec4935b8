/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DayCount } from '#core/asking/newsroom.ts'
import { addressOf } from '../addresses.ts'

const SHOWN = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** How many articles each day had, as lines of a list whose bars are meters; each leads to its day. */
export function Days({ days }: { readonly days: readonly DayCount[] }) {
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
