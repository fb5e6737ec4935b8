import { z } from 'zod'
import { defineCommand, type Invocation } from '#core/asking/command.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'
import { MOST_DELEGATES, type Delegate } from '#core/posting/delegate.ts'

export default defineCommand({
  name: 'managers',
  description: 'Who else may manage Crier here; add or remove somebody',
  access: 'anyone',
  sharing: 'private',
  examples: ['managers', 'managers add @mira', 'managers remove @mira'],
  changes: ({ do: task }) => task === 'add' || task === 'remove',
  input: z.object({
    do: z
      .enum(['list', 'add', 'remove'])
      .optional()
      .describe('what to do; without it, the list')
      .meta({ positional: true }),
    person: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('who may manage: @name')
      .meta({ positional: true, neededWith: { do: ['add', 'remove'] } }),
  }),
  async run({ input, ...asking }, newsroom) {
    const { asker, place } = asking
    const task = input.do ?? (input.person === undefined ? 'list' : 'add')
    if (task === 'list') {
      if (!asker.manager) throw new Refusal('Only those who manage this place can see who else does.')
      return listOf(await newsroom.delegates.list(place.tenant), asking)
    }
    if (!asker.mayDelegate) {
      throw new Refusal(
        'Only workspace administrators decide who else manages Crier here. On platforms that have a permission for it, the permission decides.',
      )
    }
    const name = input.person?.trim().replace(/^@/, '') ?? ''
    if (name === '') throw new Refusal(`Say who: /managers ${task} @name`)
    return task === 'add' ? add(name, asking, newsroom) : remove(name, asking, newsroom)
  },
})

type Asking = Pick<Invocation<unknown>, 'asker' | 'place' | 'named' | 'now'>

async function add(name: string, { asker, place, named, now }: Asking, newsroom: Newsroom): Promise<Reply> {
  const person = named.find(({ id }) => id === name)
  if (!person)
    throw new Refusal(`I cannot tell who “${name}” is. Type @ and choose the person from the list that comes up.`)
  const called = person.name ?? person.id
  if (!person.member) {
    throw new Refusal(`${called} cannot manage: guests, bots and people from other workspaces never do.`)
  }
  const there = await newsroom.delegates.list(place.tenant)
  if (there.length >= MOST_DELEGATES && !there.some(({ person: id }) => id === person.id)) {
    throw new Refusal(`There are already ${MOST_DELEGATES}, the most allowed. Remove one with /managers remove @name.`)
  }
  const delegate = { person: person.id, namedBy: asker.id, at: now }
  await newsroom.delegates.add(place.tenant, person.name === undefined ? delegate : { ...delegate, name: person.name })
  const undo = { label: 'Undo', command: 'managers', input: { do: 'remove', person: person.id } }
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `${called} can now manage Crier here: sources, subscriptions and settings. Only administrators can add others.`,
        ],
      },
      { kind: 'actions', actions: [undo] },
    ],
  }
}

async function remove(name: string, { place, named }: Asking, newsroom: Newsroom): Promise<Reply> {
  const wanted = name.toLowerCase()
  const delegate = (await newsroom.delegates.list(place.tenant)).find(
    ({ person, name }) => person.toLowerCase() === wanted || name?.toLowerCase() === wanted,
  )
  const called = delegate?.name ?? named.find(({ id }) => id === name)?.name ?? name
  if (!delegate || !(await newsroom.delegates.remove(place.tenant, delegate.person))) {
    throw new Refusal(`${called} is not on the list. /managers shows who is.`)
  }
  return {
    blocks: [{ kind: 'paragraph', text: [`${called} no longer manages Crier here. What they set up stays.`] }],
  }
}

function listOf(delegates: readonly Delegate[], { asker }: Asking): Reply {
  if (delegates.length === 0) {
    return { blocks: [{ kind: 'paragraph', text: ['Nobody besides those the platform allows.'] }] }
  }
  return {
    title: 'Who else manages Crier here',
    blocks: [
      {
        kind: 'list',
        items: delegates.map(({ person, name, at }) => ({
          text: [{ text: name ?? person, strong: true }],
          detail: ['since ', { at, show: 'day' }],
          ...(asker.mayDelegate
            ? { action: { label: 'Remove', command: 'managers', input: { do: 'remove', person } } }
            : {}),
        })),
      },
      { kind: 'note', text: ['Administrators and owners can always manage.'] },
    ],
  }
}
