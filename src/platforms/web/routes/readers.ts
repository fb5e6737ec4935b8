import { etag } from 'hono/etag'
import { askedIn } from '../ask.ts'
import { lately } from '../lately.ts'
import type { Standings } from '../guard/standings.ts'
import { outsideMessage } from '../pages/message.tsx'
import type { Web, WebParts } from '../parts.ts'
import { answerFeed, formatOf } from './feeds.ts'

/** Milliseconds a feed is served from the cache. */
const TOLD_MS = 5 * 60_000
const MOST_TOLD = 200

type Feed = Awaited<ReturnType<typeof answerFeed>>

/**
 * URLs for feed readers, which have no session: each serves one answer to whoever has the URL, as long as its maker
 * belongs to the tenant and has not revoked it.
 */
export function routeReaders(app: Web, parts: WebParts, standings: Standings): void {
  const { house, now } = parts
  const recently = lately<Feed>(() => now().getTime(), { lifetimeMs: TOLD_MS, most: MOST_TOLD })

  app.use('/feed/*', etag())
  app.get('/feed/:secret/:format{atom|json}', async context => {
    const { secret, format: asked } = context.req.param()
    const format = formatOf(asked)
    const lent = await house.newsroom.guests.reads(secret)
    const visitor = lent && (await standings(lent.guest))
    if (!lent || !visitor || !format)
      return context.html(outsideMessage('No such feed', 'This feed no longer exists.'), 404)
    const { question } = lent
    const self = new URL(context.req.path, house.newsroom.desk ?? context.req.url)
    const page = new URL(`/ask?${new URLSearchParams({ q: question }).toString()}`, self)
    const { type, text } = await recently(`${secret} ${format}`, () =>
      answerFeed(askedIn(question), visitor, { title: question, self, page, format }, parts),
    )
    context.header('cache-control', `private, max-age=${TOLD_MS / 1000}`)
    context.header('x-robots-tag', 'noindex')
    return context.body(text, 200, { 'content-type': type })
  })
}
