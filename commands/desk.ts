import { z } from 'zod'
import { defineCommand, type Invocation } from '#core/asking/command.ts'
import { MOST_READERS, type Guest } from '#core/guests.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'

/** Milliseconds for which a platform's word on who may manage is trusted, if it cannot be asked later. */
const MANAGES_MS = 24 * 60 * 60 * 1000

const Input = z.object({
  do: z
    .enum(['open', 'feed', 'feeds', 'remove'])
    .optional()
    .describe('feed: an address for your feed reader; feeds: the ones you have; without it, a link')
    .meta({ positional: true }),
  question: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .describe('what the feed answers, such as latest health; to remove one, its id')
    .meta({ positional: true, neededWith: { do: ['feed', 'remove'] } }),
})
type Asked = Invocation<z.output<typeof Input>>

export default defineCommand({
  name: 'desk',
  description: 'A link that opens your own desk in the browser, in a direct message only',
  access: 'anyone',
  sharing: 'private',
  examples: ['desk', 'desk feed latest health', 'desk feeds'],
  changes: ({ do: task }) => task !== 'feeds',
  input: Input,
  async run(asked, newsroom) {
    const { input, direct } = asked
    if (newsroom.desk === undefined)
      throw new Refusal(
        'There is no desk in the browser here. Whoever runs Crier can open one by setting WEB_PUBLIC_URL.',
      )
    if (!direct) throw new Refusal('The link is for you alone: ask for it in a direct message.')
    if (input.do === undefined || input.do === 'open') return link(asked, newsroom.desk, newsroom)
    if (input.do === 'feeds') return feeds(asked, newsroom)
    if (input.question === undefined)
      throw new Refusal(`/desk ${input.do} needs to know what about. For example: /desk feed latest health`)
    return input.do === 'feed'
      ? feed(asked, input.question, newsroom.desk, newsroom)
      : remove(asked, input.question, newsroom)
  },
})

async function link({ asker, now, ...asked }: Asked, desk: string, { guests }: Newsroom): Promise<Reply> {
  const manages = asker.manager && !asker.onlyHere
  const secret = await guests.invite({
    ...guestOf({ asker, now, ...asked }),
    managesUntil: manages ? now.getTime() + MANAGES_MS : 0,
  })
  return {
    blocks: [
      { kind: 'paragraph', text: [{ text: 'Open your desk', href: `${desk}/enter/${secret}`, ours: true }] },
      {
        kind: 'note',
        text: [
          'Works once, within ten minutes. Keep it to yourself: whoever opens it sees what you see. You then stay signed in for seven days.',
        ],
      },
    ],
  }
}

async function feed(asked: Asked, about: string, desk: string, { guests }: Newsroom): Promise<Reply> {
  const question = questionOf(about, asked)
  const lent = await guests.lend(guestOf(asked), question)
  if (lent === 'full')
    throw new Refusal(`You already have ${MOST_READERS} feeds, the most allowed. Revoke one under /desk feeds.`)
  const { secret, id } = lent
  return {
    title: `A feed of ${question}`,
    blocks: [
      {
        kind: 'facts',
        facts: (['atom', 'json'] as const).map(format => {
          const href = `${desk}/feed/${secret}/${format}`
          return { label: format === 'atom' ? 'Atom' : 'JSON Feed', value: [{ text: href, href }] }
        }),
      },
      {
        kind: 'note',
        text: [
          'Copy it into your feed reader now: it cannot be shown again. Whoever has it can read this list as you do, and nothing else. An older address of the same list no longer works.',
        ],
      },
      {
        kind: 'actions',
        actions: [
          { label: 'Revoke', command: 'desk', input: { do: 'remove', question: id } },
          { label: 'Your feeds', command: 'desk', input: { do: 'feeds' } },
        ],
      },
    ],
  }
}

async function feeds({ person, place }: Asked, { guests }: Newsroom): Promise<Reply> {
  const lent = await guests.lent(person, place.tenant)
  const how = {
    kind: 'note',
    text: [{ command: 'desk', rest: 'feed latest health' }, ' makes an address for your feed reader.'],
  } as const
  if (lent.length === 0) return { blocks: [{ kind: 'paragraph', text: ['You have no feeds.'] }, how] }
  return {
    title: `Your ${lent.length === 1 ? 'feed' : `${lent.length} feeds`}`,
    blocks: [
      {
        kind: 'list',
        items: lent.map(({ id, question, madeAt }) => ({
          text: [{ text: question, strong: true }],
          detail: ['since ', { at: madeAt, show: 'day' }],
          action: { label: 'Revoke', command: 'desk', input: { do: 'remove', question: id } },
        })),
      },
      how,
    ],
  }
}

async function remove({ person }: Asked, id: string, { guests }: Newsroom): Promise<Reply> {
  if (!(await guests.takeBack(person, id))) throw new Refusal(`You have no feed “${id}”. /desk feeds lists yours.`)
  return { blocks: [{ kind: 'paragraph', text: ['That feed is revoked and no longer works.'] }] }
}

/** The line asked whenever the feed is fetched: a command whose answer anybody may see, or plain words. */
function questionOf(about: string, { commands }: Asked): string {
  const [, slash = '', name = ''] = /^\s*(\/?)([-_a-z]+)/iu.exec(about) ?? []
  const card = commands.find(command => command.name === name.toLowerCase())
  if (slash !== '' && !card) throw new Refusal(`There is no command /${name}.`)
  if (card && card.sharing !== 'shareable')
    throw new Refusal(`/${card.name} has no feed. /latest, /find, /story, /said and /digest do.`)
  const line = about.trim().replace(/^\//u, '')
  return card ? `/${line}` : line
}

function guestOf({ asker, place, person, zone }: Asked): Guest {
  return {
    person,
    place,
    zone,
    managesUntil: 0,
    ...(asker.name === undefined ? {} : { name: asker.name }),
    ...(asker.locale === undefined ? {} : { locale: asker.locale }),
  }
}
