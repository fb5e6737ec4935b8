import type { Invocation } from '#core/asking/command.ts'
import { MOST_DELEGATES, type Delegate } from '#core/posting/delegate.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Reply } from '#core/asking/reply.ts'

/** What can be done about those who manage beside the administrators. */
export const DELEGATION = ['delegate', 'undelegate', 'delegates'] as const
export type Delegation = (typeof DELEGATION)[number]

export function isDelegation(word: string | undefined): word is Delegation {
  return DELEGATION.some(known => known === word)
}

type Asking = Pick<Invocation<unknown>, 'asker' | 'place' | 'named' | 'now'>

/** Names somebody who may manage, takes that back, or tells who was named. Only administrators of a workspace name. */
export async function delegation(
  task: Delegation,
  who: string | undefined,
  asking: Asking,
  newsroom: Newsroom,
): Promise<Reply> {
  const { asker, place } = asking
  if (task === 'delegates') {
    if (!asker.manager) throw new Refusal('Who manages this place is told to those who do.')
    return listOf(await newsroom.delegates.list(place.tenant), asking)
  }
  if (!asker.mayDelegate) {
    throw new Refusal(
      'Only administrators of a workspace name others who manage it. Where a platform has permissions for that, those decide.',
    )
  }
  const name = who?.trim().replace(/^@/, '') ?? ''
  if (name === '') throw new Refusal(`/crier ${task} needs to know whom: /crier ${task} @name`)
  return task === 'delegate' ? add(name, asking, newsroom) : remove(name, asking, newsroom)
}

async function add(name: string, { asker, place, named, now }: Asking, newsroom: Newsroom): Promise<Reply> {
  const person = named.find(({ id }) => id === name)
  if (!person)
    throw new Refusal(`“${name}” is nobody I can tell. Write @ and choose the person from the list that comes up.`)
  const called = person.name ?? person.id
  if (!person.member) {
    throw new Refusal(`${called} cannot manage: guests, bots and people from other workspaces never do.`)
  }
  const there = await newsroom.delegates.list(place.tenant)
  if (there.length >= MOST_DELEGATES && !there.some(({ person: id }) => id === person.id)) {
    throw new Refusal(`${MOST_DELEGATES} people were named, which is the most. /crier undelegate @name takes one back.`)
  }
  const delegate = { person: person.id, namedBy: asker.id, at: now }
  await newsroom.delegates.add(place.tenant, person.name === undefined ? delegate : { ...delegate, name: person.name })
  const back = { label: 'Take it back', command: 'crier', input: { command: 'undelegate', person: person.id } }
  return {
    blocks: [
      {
        kind: 'paragraph',
        text: [`${called} may now manage Crier here: sources, subscriptions and settings. Naming others stays yours.`],
      },
      { kind: 'actions', actions: [back] },
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
    throw new Refusal(`${called} was not named. /crier delegates tells who was.`)
  }
  return {
    blocks: [{ kind: 'paragraph', text: [`${called} does not manage Crier here any more. What they set up stays.`] }],
  }
}

function listOf(delegates: readonly Delegate[], { asker }: Asking): Reply {
  const how = asker.mayDelegate ? ' /crier delegate @name names somebody.' : ''
  if (delegates.length === 0) {
    return { blocks: [{ kind: 'paragraph', text: [`Nobody was named beside those whom the platform lets.${how}`] }] }
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
            ? { action: { label: 'Take back', command: 'crier', input: { command: 'undelegate', person } } }
            : {}),
        })),
      },
      { kind: 'note', text: [`Administrators and owners manage in any case.${how}`] },
    ],
  }
}
