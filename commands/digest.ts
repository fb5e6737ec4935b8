import { z } from 'zod'
import { hearsDigest } from '#ask/doing/digests.ts'
import { readSince } from '#calendar/since.ts'
import { defineCommand } from '#core/asking/command.ts'
import type { Action, Block, Reply } from '#core/asking/reply.ts'
import { editionByHand } from '#desk/digest/edition-by-hand.ts'
import { given } from '#desk/find/given.ts'
import { lastDigest } from '#desk/order/last-digest.ts'
import { filterByHand } from '#desk/digest/filter-by-hand.ts'
import { share, since } from '#desk/find/inputs.ts'
import { digestLength, only, without, withPicture } from '#desk/order/order-inputs.ts'
import { pickKind } from '#desk/digest/pick-kind.ts'
import { preview } from '#desk/digest/preview.ts'

export default defineCommand({
  name: 'digest',
  description: 'The digest posted here, now, or one of the kind you name',
  access: 'anyone',
  sharing: 'shareable',
  examples: ['digest', 'digest last', 'digest preview voices', 'digest headlines since:monday topics:"harbour, ferry"'],
  hears: hearsDigest,
  input: z.object({
    kind: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .describe('which digest, such as voices; last: the one posted last; preview: how full it is on each platform')
      .meta({ positional: true, completes: 'kind' }),
    since,
    topics: z.string().min(1).max(200).optional().describe('words it must be about, separated by commas'),
    only: only.optional(),
    without: without.optional(),
    length: digestLength.optional(),
    picture: withPicture.optional(),
    share,
  }),
  async run({ input, asker, place, direct, now, zone }, newsroom): Promise<Reply> {
    if (input.kind?.toLowerCase() === 'last') return lastDigest(newsroom, place, asker.manager && !input.share, now)
    const [own] = await newsroom.subscriptions.at(place)
    const previewed = /^preview(?:\s+(?<of>.+))?$/iu.exec(input.kind ?? '')
    const named = previewed ? previewed.groups?.['of'] : input.kind === 'digest' ? undefined : input.kind
    const kind = pickKind(newsroom, named ?? own?.kind ?? 'briefing')
    const topics =
      input.topics
        ?.split(',')
        .map(topic => topic.trim())
        .filter(topic => topic !== '') ??
      own?.topics ??
      []
    const filter = filterByHand(input, own)
    const length = input.length ?? own?.length
    const picture = input.picture ?? own?.picture
    const { edition, instead } = await editionByHand(
      kind,
      { now, ...(input.since === undefined ? {} : { since: readSince(input.since, now, zone) }) },
      {
        tenant: place.tenant,
        topics,
        ...filter,
        told: new Map(),
        zone: own?.zone ?? zone,
        place,
        ...(length && { length }),
        ...(picture && { picture }),
      },
      newsroom,
    )
    const reply = kind.present(edition)
    const note = instead === undefined ? [] : [{ kind: 'note', text: [instead] } as const]
    if (previewed && edition.items.length > 0) {
      const previewing = preview(reply, await newsroom.dresses())
      return { ...previewing, blocks: [...note, ...previewing.blocks] }
    }
    const shareable = !direct && !input.share && edition.items.length > 0
    const { since, topics: words, only, without } = input
    const dress = { length, picture: picture ? 'yes' : undefined }
    const again = given({ kind: kind.name, since, topics: words, only, without, ...dress, share: 'yes' })
    const blocks = edition.items.length > 0 ? reply.blocks : []
    const sharing = { label: 'Share here', command: 'digest', input: again }
    return { ...reply, blocks: [...note, ...(shareable ? withAction(blocks, sharing) : blocks)] }
  },
})

/** Adds a button to the controls that end a reply, or in a new row. */
function withAction(blocks: readonly Block[], action: Action): readonly Block[] {
  const last = blocks.at(-1)
  if (last?.kind !== 'actions') return [...blocks, { kind: 'actions', actions: [action] }]
  return [...blocks.slice(0, -1), { ...last, actions: [...last.actions, action] }]
}
