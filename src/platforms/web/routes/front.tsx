/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Asked } from '#core/asking/adapter.ts'
import { Day } from '#core/news/article.ts'
import type { Reply } from '#core/asking/reply.ts'
import { ask, viewOf } from '../ask.ts'
import { FrontPage } from '../pages/front.tsx'
import type { DayCount } from '#core/asking/newsroom.ts'
import { lately } from '../lately.ts'
import { pageOf } from '../pages/layout.tsx'
import type { Visitor, Web, WebParts } from '../parts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Days in the front page's article counts. */
const DAYS = 14
const OUTLETS = 12

/**
 * Milliseconds a digest is served from the cache, unless a command changes something; after that, for as long as
 * `STALE_MS`, the old one is served while a new one is composed.
 */
const FRESH_MS = 60_000
const STALE_MS = 4 * 60_000
const MOST_KEPT = 200

interface Told {
  readonly briefing: Reply | undefined
  readonly voices: Reply | undefined
  readonly days: readonly DayCount[]
  readonly publishers: Awaited<ReturnType<WebParts['house']['newsroom']['articles']['publishers']>>
}

/** Today's front page: the digest of this place, the voices, the days, the outlets. */
export function routeFront(app: Web, parts: WebParts): void {
  const { articles } = parts.house.newsroom
  const recently = lately<Told>(
    () => parts.now().getTime(),
    // Refusals and apologies have no title, and are not cached.
    {
      lifetimeMs: FRESH_MS,
      staleMs: STALE_MS,
      most: MOST_KEPT,
      lasts: ({ briefing }) => briefing?.title !== undefined,
    },
  )

  app.get('/', async context => {
    const visitor = context.get('visitor')
    const { tenant } = visitor.place
    const newest = await articles.newestDay(tenant, [])
    const since = newest === undefined ? undefined : beginningFor(newest, parts.now())
    const { asker, place, zone } = visitor
    const whose = [tenant, place.channel, place.thread ?? '', asker.id, asker.manager, zone, since ?? '']
    const told = await recently(JSON.stringify([...whose, parts.bot.changed(tenant)]), () =>
      tell(visitor, newest, since),
    )
    const { briefing, voices, days, publishers } = told
    const replies = [briefing, voices].filter(reply => reply !== undefined)
    const view = await viewOf(replies, visitor, parts)
    return context.html(
      pageOf({
        title: 'Front page',
        here: '/',
        feed: { address: '/digest?kind=briefing', question: '/digest briefing', view },
        wide: true,
        children: (
          <FrontPage
            briefing={briefing}
            voices={voices}
            days={days}
            publishers={publishers.slice(0, OUTLETS)}
            view={view}
          />
        ),
      }),
    )
  })

  async function tell(visitor: Visitor, newest: Day | undefined, since: Day | undefined): Promise<Told> {
    const { tenant } = visitor.place
    const asked = (kind: string): Asked => ({
      kind: 'fields',
      command: 'digest',
      fields: { kind, ...(since === undefined ? {} : { since }) },
    })
    // Concurrently, so that both digests share one look-up of their stories.
    const [briefing, voices, days, publishers] = await Promise.all([
      digest(asked('briefing'), visitor),
      digest(asked('voices'), visitor, true),
      newest === undefined ? [] : articles.perDay(tenant, { since: daysBefore(newest, DAYS - 1), until: newest }),
      articles.publishers(tenant),
    ])
    return { briefing, voices, days, publishers }
  }

  async function digest(asked: Asked, visitor: Visitor, also?: true): Promise<Reply | undefined> {
    return (await ask(asked, visitor, parts, also ? { also } : {}))?.reply
  }
}

/** If nothing came in the last day, the week up to the newest article is shown: no front page is empty. */
function beginningFor(newest: Day, now: Date): Day | undefined {
  return now.getTime() - Date.parse(newest) < 2 * DAY_MS ? undefined : daysBefore(newest, 6)
}

function daysBefore(day: Day, days: number): Day {
  return Day.parse(new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10))
}
