import type { Answer, Asked } from '#core/asking/adapter.ts'
import type { Action, Reply } from '#core/asking/reply.ts'
import type { Memory } from '#core/asking/newsroom.ts'
import type { Visitor, WebParts } from './parts.ts'
import type { View } from './render/view.ts'

interface Asking {
  /** Makes it idempotent: the same id is answered only once. */
  readonly id?: string
  /** Asked alongside another. */
  readonly also?: true
  /** Nothing is changed; what is remembered meanwhile goes here. */
  readonly dry?: Memory
}

/** Asks the bot as a visitor, in their own conversation. `undefined` if this very request was answered before. */
export function ask(
  asked: Asked,
  { asker, place }: Pick<Visitor, 'asker' | 'place'>,
  { bot, newId }: Pick<WebParts, 'bot' | 'newId'>,
  { id = newId(), ...how }: Asking = {},
): Promise<Answer | undefined> {
  return bot.answer({ id, asked, asker, place, direct: true, ...how })
}

/** A read-only view of a memory: writes are dropped. */
export function unwritten(memory: Memory): Memory {
  const nothing = () => Promise.resolve()
  return { get: key => memory.get(key), set: nothing, forget: nothing }
}

/** A typed line: a command if it begins with a slash, otherwise plain words. */
export function askedIn(line: string): Asked {
  const [, command, text] = /^\/([-_a-z0-9]+)(?:\s+(.*))?$/isu.exec(line.trim()) ?? []
  if (command === undefined) return { kind: 'plain', text: line }
  return { kind: 'typed', command: command.toLowerCase(), text: text ?? '' }
}

/** What is needed to draw these replies for a visitor. */
export async function viewOf(
  replies: readonly Reply[],
  { place, zone, token, secret }: Visitor,
  { bot, newId }: Pick<WebParts, 'bot' | 'newId'>,
): Promise<View> {
  const actions = replies.flatMap(actionsIn)
  const changes = await Promise.all(
    actions.map(({ command, input }) => bot.changes({ kind: 'fields', command, fields: input }, place)),
  )
  const changing = new Set(actions.filter((_, index) => changes[index] === true))
  return { commands: bot.commands, zone, token, newId, changing, ...(secret === undefined ? {} : { guest: true }) }
}

function actionsIn({ blocks }: Reply): readonly Action[] {
  return blocks.flatMap((block): readonly Action[] => {
    if (block.kind === 'actions') return [...block.actions, ...(block.choose?.options ?? [])]
    return block.kind === 'list' ? block.items.flatMap(({ action }) => action ?? []) : []
  })
}
