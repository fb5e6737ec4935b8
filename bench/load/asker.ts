import { setTimeout as sleep } from 'node:timers/promises'
import type { Discord } from '#tests/support/discord/start.ts'
import type { Person } from '#tests/support/discord/people.ts'
import type { Asked } from '#tests/support/discord/interactions.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { directChannel, until } from '#tests/support/discord/world.ts'
import type { Question } from './questions.ts'

/** Milliseconds one look-up took, from its delivery; direct messages need no acknowledgement. */
export interface Look {
  readonly kind: string
  readonly ackMs?: number
  readonly answerMs: number
}

/** Milliseconds after which a person may ask again, at ten requests a minute. */
const AGAIN_MS = 6_500
const PATIENCE_MS = 20_000
/** Messages the loopback Discord keeps; older ones are not looked at again. */
const KEPT = 400

/** An asker in direct messages, in the name of as many people as Crier's rate limit requires. */
export function askerOn(discord: Discord): (question: Question) => Promise<Look> {
  const { world } = discord
  const people: { readonly person: Person; at: number }[] = []

  function free(): Person {
    const now = performance.now()
    const [first] = people
    if (first && now - first.at >= AGAIN_MS) {
      people.push(...people.splice(0, 1))
      first.at = now
      return first.person
    }
    const person = { id: world.newId(), name: `asker-${people.length}`, manages: 'nothing' as const }
    people.push({ person, at: now })
    return person
  }

  async function shown(asked: Asked, kind: string): Promise<Look> {
    const began = performance.now()
    const ackMs = await until(
      world,
      'an acknowledgement',
      () => (asked.answered === 'no' ? undefined : performance.now() - began),
      PATIENCE_MS,
    )
    const message = await until(world, 'an answer', () => asked.original ?? asked.followUps[0], PATIENCE_MS)
    mustTell(textOf(message))
    return { kind, ackMs, answerMs: performance.now() - began }
  }

  async function heard(text: string, kind: string, by: Person): Promise<Look> {
    const channel = directChannel(world, by)
    const [began, since] = [performance.now(), world.now()]
    discord.dm(text, by)
    const answer = await until(
      world,
      `an answer to ${text}`,
      () =>
        world.messages
          .slice(-100)
          .find(({ channel: at, author, at: when }) => at === channel.id && author === world.me.id && when >= since),
      PATIENCE_MS,
    )
    world.messages.splice(world.messages.indexOf(answer), 1)
    mustTell(textOf(answer))
    return { kind, answerMs: performance.now() - began }
  }

  return async question => {
    if (world.messages.length > KEPT) world.messages.splice(0, world.messages.length - KEPT / 2)
    const by = free()
    const where = { by, in: 'direct message' } as const
    if ('said' in question) return heard(question.said, question.kind, by)
    if ('completes' in question) {
      const [command, option, typed] = question.completes
      const began = performance.now()
      await discord.complete(command, option, typed, where)
      const answerMs = performance.now() - began
      return { kind: question.kind, ackMs: answerMs, answerMs }
    }
    return shown(discord.command(question.command, question.options, where), question.kind)
  }
}

/** A refusal would be a quick answer. */
function mustTell(text: string): void {
  if (/asked a lot in the last minute|Something went wrong/u.test(text))
    throw new Error(`expected an answer, not: ${text}`)
}

/** Concurrent askers, each asking again after the answer and some thinking time, until the time is over. */
export async function askFor(
  asks: readonly ((question: Question) => Promise<Look>)[],
  next: () => Question,
  { ms, thinkMs }: { readonly ms: number; readonly thinkMs: number },
): Promise<readonly Look[]> {
  const looks: Look[] = []
  const until = performance.now() + ms
  await Promise.all(
    asks.map(async (ask, index) => {
      await sleep((thinkMs * index) / asks.length)
      while (performance.now() < until) {
        looks.push(await ask(next()))
        if (thinkMs > 0) await sleep(thinkMs)
      }
    }),
  )
  return looks
}
