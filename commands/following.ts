import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { hearsFollowing } from '#ask/doing/following.ts'
import type { Follow } from '#core/person.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Action, ListItem, Reply } from '#core/asking/reply.ts'
import { dailyWords } from '#desk/follow/daily-message.ts'
import { followWords, typedName } from '#desk/follow/follow-words.ts'
import { dayOf } from '#calendar/zone.ts'
import { dateWords } from '#desk/show/day-words.ts'
import { page } from '#desk/find/inputs.ts'
import { pageActions } from '#desk/show/pages.ts'
import { buttonLabel } from '#desk/show/button-label.ts'

const NOTHING_FOLLOWED =
  'You are not following anything yet. Press Follow under a story, a search or what somebody said, or use /follow.'
const OFFERED = 5

/** The followed thing that these words, its name or a part of it, mean. Throws a Refusal if none or several match. */
function pickFollow(follows: readonly Follow[], words: string): Follow {
  const wanted = words.trim().toLowerCase()
  const exact = follows.filter(follow => follow.id === wanted || typedName(follow).toLowerCase() === wanted)
  const fits = exact.length > 0 ? exact : follows.filter(({ name }) => name.toLowerCase().includes(wanted))
  const [only, another] = fits
  if (only && !another) return only
  const offered = fits.length > 0 ? fits : follows
  if (offered.length === 0) throw new Refusal(NOTHING_FOLLOWED)
  const stops = offered.slice(0, OFFERED).map(follow => ({
    label: buttonLabel('Stop ', followWords(follow)),
    command: 'following',
    input: { stop: exact.length > 1 ? follow.id : typedName(follow) },
  }))
  throw new Refusal(
    fits.length > 0 ? 'Which of these?' : `You are not following “${words}”. Which one do you mean?`,
    stops,
  )
}

const A_PAGE = 8
const LIST: Action = { label: 'What I follow', command: 'following', input: {} }
const TELL_AGAIN: Action = { label: 'Resume', command: 'settings', input: { daily: 'daily 08:00' } }
const KINDS: Record<Follow['followed']['kind'], string> = {
  person: 'what they say',
  story: 'its new articles',
  topic: 'articles with all of these words',
}

export default defineCommand({
  name: 'following',
  description: 'What you follow, when you hear about it, and how to stop',
  access: 'anyone',
  sharing: 'private',
  examples: ['following', 'following stop:"Tobias Renn"'],
  hears: hearsFollowing,
  changes: ({ stop }) => stop !== undefined,
  input: z.object({
    stop: z.string().min(1).max(200).optional().describe('what to stop following: its name'),
    page,
  }),
  async run({ input, person, now, zone }, newsroom): Promise<Reply> {
    const { people } = newsroom
    const follows = await people.follows(person)
    if (input.stop !== undefined) {
      const ended = pickFollow(follows, input.stop)
      await people.unfollow(person, ended.id)
      return stopped(ended, follows.length - 1)
    }
    const order = await people.order(person)
    if (!order || follows.length === 0) throw new Refusal(NOTHING_FOLLOWED)
    const before = (input.page - 1) * A_PAGE
    const shown = follows.slice(before, before + A_PAGE)
    if (shown.length === 0) throw new Refusal(`There is no page ${input.page}: you follow ${things(follows.length)}.`)
    const { page } = input
    return {
      title: 'What you follow',
      blocks: [
        { kind: 'list', items: shown.map((follow, index) => item(follow, before + index + 1, zone, now)) },
        { kind: 'note', text: [`In a direct message: ${dailyWords(order, now)}. To change this: `, WHEN] },
        ...(order.paused === undefined ? [] : [{ kind: 'actions', actions: [TELL_AGAIN] } as const]),
        ...pageActions({
          command: 'following',
          input: {},
          page,
          perPage: A_PAGE,
          total: follows.length,
          noun: 'things',
          share: false,
        }),
      ],
    }
  },
})

const WHEN = { command: 'settings', rest: 'daily:"weekdays 07:30"' } as const

function stopped(ended: Follow, left: number): Reply {
  const rest = left === 0 ? 'That was the last one: nothing more will be sent.' : `You still follow ${things(left)}.`
  const again = { what: typedName(ended), as: ended.followed.kind }
  return {
    blocks: [
      { kind: 'paragraph', text: [`You no longer follow ${followWords(ended)}. ${rest}`] },
      {
        kind: 'actions',
        actions: [{ label: 'Follow it again', command: 'follow', input: again }, ...(left > 0 ? [LIST] : [])],
      },
    ],
  }
}

function item(follow: Follow, number: number, zone: string, now: Date): ListItem {
  const day = dateWords(dayOf(follow.since, zone), now)
  return {
    number,
    text: [{ text: follow.name, strong: true }],
    detail: [`${KINDS[follow.followed.kind]}, since ${day}`],
    action: { label: 'Stop', command: 'following', input: { stop: typedName(follow) } },
  }
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`
}
