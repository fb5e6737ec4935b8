import { PassThrough } from 'node:stream'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { terminalAdapter } from '#platforms/terminal/adapter.ts'
import { encodeAction } from '#core/asking/action.ts'
import type { Bot, ChatAdapter } from '#core/asking/adapter.ts'
import type { Reply } from '#core/asking/reply.ts'
import { optionsOf } from '#core/asking/options.ts'
import { writeTyped } from '#core/asking/typed.ts'
import { outletOn } from '#core/outlet.ts'
import { commands } from '#tests/support/newsroom.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import type { Asked as Interaction } from '#tests/support/discord/interactions.ts'
import { PEOPLE } from '#tests/support/slack/people.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { type Button, type Read, readDiscord, readSlack, readTerminal, type Printed } from './read.ts'

/** Everyone has the same name and zone and may manage, so that only the platforms differ. */
const NAME = 'mira'

export type Place = 'direct message' | 'channel'
export type Fields = Readonly<Record<string, string>>

/** What one platform showed. */
export interface Seen extends Read {
  /** It is visible only to the asker. */
  readonly onlyMe: boolean
}

export interface ChatDesk {
  ask(command: string, fields: Fields, place: Place): Promise<Seen>
  press(button: Button, place: Place): Promise<Seen>
  mustBeFaithful(): void
  close(): Promise<void>
}

export interface TerminalDesk {
  ask(command: string, fields: Fields): Promise<Printed>
  type(line: string): Promise<Printed>
  close(): void
}

const log = pino({ level: 'silent' })

/** A bot that remembers its last answer, so that a desk knows how many messages to expect. */
function remembering(bot: Bot): { readonly bot: Bot; readonly last: () => Promise<Reply> } {
  let said: Promise<Reply> = Promise.reject(new Error('nothing was asked'))
  said.catch(() => undefined)
  return {
    bot: {
      ...bot,
      async answer(request) {
        const answer = await bot.answer(request)
        if (answer) said = Promise.resolve(answer.reply)
        return answer
      },
    },
    last: () => said,
  }
}

function messagesOf(adapter: ChatAdapter, reply: Reply): number {
  return adapter.compose(reply).length
}

export function lineOf(command: string, fields: Fields): string {
  const input = commands.find(({ name }) => name === command)?.input
  return writeTyped(command, fields, input ? optionsOf(input) : [])
}

export async function slackDesk(bot: Bot, now: () => Date): Promise<ChatDesk> {
  const slack = await startSlack()
  slack.people.set(slack.user('admin'), { ...PEOPLE.admin, tz: 'UTC', locale: 'en-GB', real_name: NAME })
  const { bot: heard, last } = remembering(bot)
  const adapter = slackAdapter({
    botToken: slack.tokens.bot,
    connection: { over: 'socket', appToken: slack.tokens.app },
    apiUrl: slack.apiUrl,
    log,
    now,
  })
  await adapter.start(heard)
  const where = (place: Place) => ({ as: 'admin', ...(place === 'channel' ? {} : { channel: 'D0MIRA' }) }) as const

  async function next(act: () => Promise<unknown>): Promise<Seen> {
    const before = slack.stage.all.length
    await act()
    await slack.until(before + 1)
    const shown = (await slack.until(before + messagesOf(adapter, await last()))).slice(before)
    return {
      ...readSlack(shown.map(({ payload }) => payload['blocks'])),
      onlyMe: shown.every(({ payload }) => payload['response_type'] === 'ephemeral'),
    }
  }

  return {
    ask: (command, fields, place) => next(() => slack.command(lineOf(command, fields), where(place))),
    press: (button, place) =>
      next(() => slack.press({ action_id: 'crier:0', value: encodeAction(button) }, where(place))),
    mustBeFaithful() {
      const problems = slack.stage.all.flatMap(shown => shown.problems)
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
    async close() {
      await adapter.stop()
      await slack.close()
    },
  }
}

export async function discordDesk(bot: Bot): Promise<ChatDesk> {
  const discord = await startDiscord()
  const { bot: heard, last } = remembering(bot)
  const adapter = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })
  await adapter.start(heard)
  const where = (place: Place) => ({
    by: discord.mira,
    in: place === 'channel' ? discord.channel : ('direct message' as const),
  })

  async function next(asked: Interaction): Promise<Seen> {
    await discord.answers(asked, 1)
    const kept = await discord.answers(asked, messagesOf(adapter, await last()))
    return { ...readDiscord(kept.map(({ payload }) => payload['components'])), onlyMe: kept.every(k => k.ephemeral) }
  }

  return {
    ask: (command, fields, place) => next(discord.command(command, fieldsOf(command, fields), where(place))),
    press(button, place) {
      const message = discord.world.messages.findLast(({ payload }) => carries(payload['components'], button))
      if (!message) throw new Error(`no message carries ${JSON.stringify(button)}`)
      return next(discord.press(message, button.label, where(place)))
    },
    mustBeFaithful: () => discord.mustBeFaithful(),
    async close() {
      await adapter.stop()
      await discord.close()
    },
  }
}

/** Discord sends numbers and booleans as such. */
function fieldsOf(command: string, fields: Fields): Readonly<Record<string, string | number | boolean>> {
  const input = commands.find(({ name }) => name === command)?.input
  const options = input ? optionsOf(input) : []
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const type = options.find(option => option.name === name)?.type
      return [name, type === 'integer' ? Number(value) : type === 'boolean' ? value === 'yes' : value]
    }),
  )
}

function carries(components: unknown, button: Button): boolean {
  const { buttons, opening } = readDiscord([components])
  return [...buttons, ...opening].some(
    other => other.label === button.label && encodeAction(other) === encodeAction(button),
  )
}

export function terminalDesk(bot: Bot): TerminalDesk {
  const { bot: heard, last } = remembering(bot)
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { columns: 88 })
  let typed = 0
  const desk = terminalAdapter({
    input,
    output: outletOn(output),
    look: { colours: true, links: true, zone: 'UTC' },
    historyFile: join(tmpdir(), 'not-written'),
    asker: { id: 'me', name: NAME, manager: true, zone: 'UTC' },
    greeting: '',
    newId: () => `typed ${typed++}`,
  })
  void desk.converse(heard)

  async function type(line: string) {
    const printed = once(output, 'data')
    input.write(`${line}\n`)
    const text = (await printed).map(String).join('')
    const drawing = (await last()).blocks.flatMap(block => (block.kind === 'image' ? (block.drawn ?? []) : []))
    return readTerminal(text, drawing)
  }
  return { type, ask: (command, fields) => type(lineOf(command, fields)), close: () => void input.end() }
}
