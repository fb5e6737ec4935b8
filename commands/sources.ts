import { z } from 'zod'
import { defineCommand } from '#core/command.ts'
import type { Newsroom, SourceCard } from '#core/newsroom.ts'
import type { Address } from '#core/place.ts'
import { Refusal } from '#core/refusal.ts'
import type { Inline, ListItem, Reply } from '#core/reply.ts'
import { shownAddress } from '#core/shown-address.ts'

export default defineCommand({
  name: 'sources',
  description: 'The feeds that bring articles here: how each fares; add, remove, pause one',
  access: 'anyone',
  sharing: 'private',
  examples: ['sources', 'sources add https://courier.example/feed.xml', 'sources pause courier'],
  heard: [/^(?:follow|add) (?<which>(?:https?:\/\/)?[\w-]+\.[\w.-]+\S*)$/iu],
  input: z.object({
    do: z
      .enum(['list', 'add', 'remove', 'pause', 'resume'])
      .optional()
      .describe('what to do; without it, the list')
      .meta({ positional: true }),
    which: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('an address to add, or the name of a source')
      .meta({ positional: true, completes: 'feed' }),
  }),
  async run({ input, asker, place }, newsroom) {
    const task = input.do ?? (input.which === undefined ? 'list' : 'add')
    if (task === 'list') return list(await newsroom.sources.list(place.tenant), asker.manager)
    if (!asker.manager) throw new Refusal('Changing the sources is for those who manage this place. Ask one of them.')
    if (input.which === undefined) throw new Refusal(`/sources ${task} needs to know which: ${WHICH[task]}.`)
    if (task === 'add') return added(await newsroom.sources.add(place.tenant, input.which))
    return change(task, await pick(newsroom, place, input.which), place, newsroom)
  },
})

const WHICH = {
  add: 'the address of a feed or a site, such as https://courier.example',
  remove: 'a name from /sources',
  pause: 'a name from /sources',
  resume: 'a name from /sources',
} as const

async function change(
  task: 'remove' | 'pause' | 'resume',
  source: SourceCard,
  { tenant }: Address,
  newsroom: Newsroom,
): Promise<Reply> {
  const done = await (task === 'remove'
    ? newsroom.sources.remove(tenant, source.id)
    : newsroom.sources.pause(tenant, source.id, task === 'pause'))
  if (!done) throw new Refusal('Somebody else removed it a moment ago.')
  const said = { remove: 'is not followed any more', pause: 'is paused', resume: 'is followed again' }[task]
  return { blocks: [{ kind: 'paragraph', text: [`“${source.title}” ${said}.`] }] }
}

function added(source: SourceCard): Reply {
  const sentence = `“${source.title}” is followed from now on; ${source.articles} articles of it are here to ask about.`
  const promise = 'Digests tell what comes from here on, not what was there before.'
  return {
    title: 'Source added',
    blocks: [
      { kind: 'paragraph', text: [`${sentence} ${promise}`] },
      { kind: 'list', items: [itemOf(source)] },
      { kind: 'actions', actions: [{ label: 'Latest', command: 'latest', input: { source: source.title } }] },
    ],
  }
}

function list(sources: readonly SourceCard[], manager: boolean): Reply {
  const how = manager ? '/sources add ADDRESS follows one.' : 'Those who manage this place can add one.'
  if (sources.length === 0) {
    return { blocks: [{ kind: 'paragraph', text: [`No feed is followed here. ${how}`] }] }
  }
  return {
    title: `${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`,
    blocks: [
      { kind: 'list', items: sources.map(itemOf) },
      { kind: 'note', text: [how] },
    ],
  }
}

function itemOf({ title, address, articles, paused, problem, problemSince, okAt, nextPoll }: SourceCard): ListItem {
  const health: readonly Inline[] = paused
    ? ['paused']
    : problem === undefined
      ? [
          ...(okAt ? ['read ', { at: okAt, show: 'both' } as const] : ['not read yet']),
          ' · next ',
          { at: nextPoll, show: 'time' },
        ]
      : [`fails: ${problem}`, ...(problemSince ? [' Since ', { at: problemSince, show: 'both' } as const] : [])]
  return {
    text: [{ text: title, strong: true }],
    detail: [{ text: new URL(address).hostname, href: shownAddress(address) }, ` · ${articles} articles · `, ...health],
  }
}

async function pick(newsroom: Newsroom, { tenant }: Address, which: string): Promise<SourceCard> {
  const sources = await newsroom.sources.list(tenant)
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
      `“${which}” fits ${fits.length} sources: ${fits.map(({ title }) => title).join(', ')}. Please name one of them.`,
    )
  return only
}
