import { DOT } from '#core/asking/dot.ts'
import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import type { Newsroom, FeedCard } from '#core/asking/newsroom.ts'
import { hearsFeeds } from '#ask/doing/feeds.ts'
import type { Address } from '#core/place.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { PageUse, type FeedWish } from '#core/news/feed.ts'
import { articlesOfFeed, feedHealth } from '#desk/order/feed-health.ts'
import type { Block, ListItem, Reply } from '#core/asking/reply.ts'
import { shownAddress } from '#core/shown-address.ts'

export default defineCommand({
  name: 'sources',
  description: 'The feeds articles come from, and how each is doing; add, remove or pause one',
  access: 'anyone',
  sharing: 'private',
  examples: [
    'sources',
    'sources add https://courier.example/feed.xml',
    'sources pause courier',
    'sources change courier pages:always',
  ],
  hears: hearsFeeds,
  changes: ({ do: task, which }) => which !== undefined && task !== 'list',
  input: z.object({
    do: z
      .enum(['list', 'add', 'remove', 'pause', 'resume', 'change'])
      .optional()
      .describe('what to do; without it, the list')
      .meta({ positional: true }),
    which: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('an address to add, or the name of a source')
      .meta({
        positional: true,
        completes: 'feed',
        neededWith: { do: ['add', 'remove', 'pause', 'resume', 'change'] },
      }),
    pages: PageUse.optional().describe(
      'when to fetch an article’s own page: never, needed (the feed has only a teaser), always',
    ),
  }),
  async run({ input, asker, place, now }, newsroom) {
    const task = input.do ?? (input.which === undefined ? 'list' : 'add')
    if (task === 'list') {
      return list(await newsroom.feeds.list(place.tenant), asker.manager && !asker.onlyHere, now)
    }
    if (!asker.manager) throw new Refusal('Only people who manage this place can change its sources. Ask one of them.')
    if (asker.onlyHere) throw new Refusal(SHARED)
    if (input.which === undefined) throw new Refusal(`/sources ${task} needs to know which: ${WHICH[task]}.`)
    if (task === 'add') return added(await newsroom.feeds.add(place.tenant, input.which, wishOf(input.pages)), now)
    const source = await pick(newsroom, place, input.which)
    return task === 'change' ? fetching(source, input.pages, place, newsroom) : change(task, source, place, newsroom)

    function wishOf(pages: PageUse | undefined): FeedWish {
      const by = { platform: place.platform, channel: place.channel, person: asker.id }
      return pages === undefined ? { by } : { by, pages }
    }
  },
})

const SHARED = 'All channels share the sources, and you manage only this one. Ask somebody who manages all of them.'

const WHICH = {
  add: 'the address of a feed or a site, such as https://courier.example',
  remove: 'a name from /sources',
  pause: 'a name from /sources',
  resume: 'a name from /sources',
  change: 'a name from /sources, and pages:never, pages:needed or pages:always',
} as const

async function change(
  task: 'remove' | 'pause' | 'resume',
  source: FeedCard,
  { tenant }: Address,
  newsroom: Newsroom,
): Promise<Reply> {
  const done = await (task === 'remove'
    ? newsroom.feeds.remove(tenant, source.id)
    : newsroom.feeds.pause(tenant, source.id, task === 'pause'))
  if (!done) throw new Refusal(REMOVED)
  const said = { remove: 'is no longer followed', pause: 'is paused', resume: 'is followed again' }[task]
  return { blocks: [{ kind: 'paragraph', text: [`“${source.title}” ${said}.`] }] }
}

async function fetching(
  source: FeedCard,
  pages: PageUse | undefined,
  { tenant }: Address,
  newsroom: Newsroom,
): Promise<Reply> {
  if (pages === undefined) throw new Refusal(`/sources change needs to know what: ${WHICH.change}.`)
  if (!(await newsroom.feeds.pages(tenant, source.id, pages))) throw new Refusal(REMOVED)
  const said = {
    never: 'Pages are no longer fetched; an article is only what the feed itself carries.',
    needed: 'An article’s page is fetched where the feed has only a teaser.',
    always: 'The page of every article is fetched.',
  }[pages]
  return { blocks: [{ kind: 'paragraph', text: [`“${source.title}”, from the next article on: ${said}`] }] }
}

const REMOVED = 'Somebody else removed it a moment ago.'

function added(source: FeedCard, now: Date): Reply {
  const sentence = `“${source.title}” is now followed, with ${articlesOfFeed(source)} to ask about.`
  const promise = 'Digests will tell what comes from now on, not what was there before.'
  return {
    title: 'Source added',
    blocks: [
      { kind: 'paragraph', text: [`${sentence} ${promise}`] },
      { kind: 'list', items: [itemOf(source, now)] },
      { kind: 'actions', actions: [{ label: 'Latest', command: 'latest', input: { source: source.title } }] },
    ],
  }
}

function list(sources: readonly FeedCard[], manager: boolean, now: Date): Reply {
  const how = manager ? 'Add one with /sources add ADDRESS.' : 'Somebody who manages this place can add one.'
  const more: readonly Block[] = manager
    ? [{ kind: 'actions', actions: [{ label: 'Add a source', command: 'sources', input: { do: 'add' } }] }]
    : []
  if (sources.length === 0) {
    return { blocks: [{ kind: 'paragraph', text: [`No feed is followed here yet. ${how}`] }, ...more] }
  }
  return {
    title: `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
    blocks: [
      { kind: 'list', items: sources.map(source => itemOf(source, now)) },
      { kind: 'note', text: [how] },
      ...more,
    ],
  }
}

function itemOf(source: FeedCard, now: Date): ListItem {
  const { title, address, pages } = source
  return {
    text: [{ text: title, strong: true }],
    detail: [
      { text: new URL(address).hostname, href: shownAddress(address) },
      `${DOT}${articlesOfFeed(source)}${pages === 'needed' ? '' : `${DOT}pages ${pages} fetched`}${DOT}`,
      ...feedHealth(source, now),
    ],
  }
}

async function pick(newsroom: Newsroom, { tenant }: Address, which: string): Promise<FeedCard> {
  const sources = await newsroom.feeds.list(tenant)
  const wanted = which.trim().toLowerCase()
  const exact = sources.filter(({ id, address, title }) => [id, address, title.toLowerCase()].includes(wanted))
  const fits =
    exact.length > 0
      ? exact
      : sources.filter(({ title, address }) => `${title} ${shownAddress(address)}`.toLowerCase().includes(wanted))
  const [only, another] = fits
  if (!only) throw new Refusal(`No source here is called “${which}”. /sources lists them.`)
  if (another)
    throw new Refusal(
      `“${which}” matches ${fits.length} sources: ${fits.map(({ title }) => title).join(', ')}. Please name one of them.`,
    )
  return only
}
