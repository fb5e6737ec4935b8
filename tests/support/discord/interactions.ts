import { MessageFlags, InteractionType } from 'discord.js'
import { z } from 'zod'
import { heldUpMs } from '../held-up.ts'
import { faults } from './fault.ts'
import { MessageBody } from './message-rules.ts'
import { rewrite, write } from './messages.ts'
import type { Person } from './people.ts'
import type { Channel, Kept, World } from './world.ts'

const FIRST_ANSWER_MS = 3_000
const TOKEN_MS = 15 * 60_000

/** Answers an interaction accepts, by type (docs: receiving and responding). */
const TAKES: Readonly<Record<number, readonly number[]>> = {
  [InteractionType.ApplicationCommand]: [4, 5, 9],
  [InteractionType.MessageComponent]: [4, 5, 6, 7, 9],
  [InteractionType.ApplicationCommandAutocomplete]: [8],
  [InteractionType.ModalSubmit]: [4, 5, 6, 7],
}

/** One interaction from its delivery to its last answer. */
export interface Asked {
  readonly id: string
  readonly token: string
  readonly type: InteractionType
  readonly at: number
  /** Total stalls of this process by then. */
  readonly heldUpMs: number
  readonly person: Person
  readonly channel: Channel
  answered: 'no' | 'deferred' | 'yes'
  ephemeral: boolean
  original?: Kept | undefined
  readonly followUps: Kept[]
  choices?: readonly { readonly name: string; readonly value: unknown }[]
  modal?: unknown
}

const Callback = z.looseObject({
  type: z.int(),
  data: z
    .looseObject({
      flags: z.int().nullish(),
      choices: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish(),
    })
    .nullish(),
})

function hides(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

function speak(world: World, asked: Asked, body: MessageBody, files: readonly string[], ephemeral: boolean): Kept {
  return write(world, { channel: asked.channel, author: world.me, body, files, ephemeral })
}

/** The first answer; within 3 seconds, once, and of a kind the interaction accepts. */
export function callback(world: World, asked: Asked, sent: unknown, files: readonly string[]): void {
  const { type, data } = Callback.parse(sent)
  if (asked.answered !== 'no') throw faults.acknowledged()
  if (world.now() - asked.at - (heldUpMs() - asked.heldUpMs) > FIRST_ANSWER_MS) throw faults.unknownInteraction()
  if (!TAKES[asked.type]?.includes(type))
    throw faults.invalid([`callback ${type} for an interaction of type ${asked.type}`])
  if (type === 4) {
    asked.ephemeral = hides(data?.flags)
    asked.original = speak(world, asked, MessageBody.parse(data), files, asked.ephemeral)
  }
  if (type === 5) asked.ephemeral = hides(data?.flags)
  if (type === 8) asked.choices = data?.choices ?? []
  if (type === 9) asked.modal = data
  asked.answered = type === 5 ? 'deferred' : 'yes'
  world.changes.emit('change')
}

/** The interaction of a webhook token, which is valid for 15 minutes, and only after a first answer. */
export function answerable(world: World, asked: Asked | undefined): Asked {
  if (!asked || asked.answered === 'no') throw faults.unknownWebhook()
  if (world.now() - asked.at > TOKEN_MS) throw faults.expiredToken()
  return asked
}

export function editOriginal(world: World, asked: Asked, body: MessageBody, files: readonly string[]): Kept {
  if (asked.original) return rewrite(world, asked.original, asked.channel, body, files)
  if (asked.answered !== 'deferred') throw faults.unknownMessage()
  asked.original = speak(world, asked, body, files, asked.ephemeral)
  asked.answered = 'yes'
  return asked.original
}

export function deleteOriginal(world: World, asked: Asked): void {
  if (!asked.original && asked.answered !== 'deferred') throw faults.unknownMessage()
  const { original } = asked
  if (original) world.messages.splice(world.messages.indexOf(original), 1)
  asked.original = undefined
  asked.answered = 'yes'
  world.changes.emit('change')
}

/** A follow-up; the first one after a deferral replaces "thinking", as visible as the deferral. */
export function followUp(world: World, asked: Asked, body: MessageBody, files: readonly string[]): Kept {
  if (asked.answered === 'deferred') return editOriginal(world, asked, body, files)
  const kept = speak(world, asked, body, files, hides(body.flags))
  asked.followUps.push(kept)
  world.changes.emit('change')
  return kept
}
