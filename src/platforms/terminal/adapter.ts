import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pc from 'picocolors'
import { z } from 'zod'
import type { Asked, Bot, ChatAdapter } from '#core/asking/adapter.ts'
import type { Part } from '#core/posting/delivery.ts'
import { HOUSE } from '#core/ids.ts'
import { Drawn } from '#core/outlet.ts'
import type { Address, Asker } from '#core/place.ts'
import type { Reply } from '#core/asking/reply.ts'
import { askedOf, leaves, pressing } from './asked.ts'
import { pressed } from './buttons.ts'
import { completeLine } from './complete.ts'
import type { TerminalView } from './view.ts'
import { openPrompt, type Prompt, type PromptParts } from './prompt.ts'
import { renderReply } from './render.ts'

export interface TerminalOptions extends Pick<PromptParts, 'input' | 'output' | 'historyFile'> {
  readonly look: Pick<TerminalView, 'colours' | 'links' | 'zone'>
  /** Who sits at it. */
  readonly asker: Asker
  /** What to try, in one line. */
  readonly greeting: string
  readonly newId: () => string
  /** Answered before anything is asked: at a prompt, and where nobody asks anything. */
  readonly opening?: Asked
}

/** The operator's own desk. */
export interface TerminalDesk extends ChatAdapter {
  /** Answers what is typed until the person leaves; if the input is not a terminal, line by line until it ends. */
  converse(bot: Bot): Promise<void>
}

/** The only place at a terminal. */
export const DESK: Address = { platform: 'terminal', tenant: HOUSE, channel: 'desk' }

/** Milliseconds without input after which the opening is shown. */
const QUIET_MS = 1000
/** Columns if the output is not a terminal. */
const COLUMNS = 88
const Payload = z.object({ text: Drawn })

/** The terminal as a platform: a desk to type at, and a place that digests are printed to. */
export function terminalAdapter(options: TerminalOptions): TerminalDesk {
  const { input, output, look, asker, newId } = options
  const interactive = input.isTTY === true && output.isTTY
  const printed = new Set<string>()
  let commands: Bot['commands'] = []
  let prompt: Prompt | undefined
  /** The answer whose buttons the letters press. */
  let shown: Reply | undefined

  function dress(reply: Reply, letters: boolean): Drawn {
    return renderReply(reply, { ...look, columns: output.columns ?? COLUMNS, commands, letters })
  }

  function print(part: Part): void {
    const { text } = Payload.parse(part.payload)
    if (prompt) prompt.show(text)
    else show(text, false)
  }

  async function open(bot: Bot): Promise<void> {
    if (options.opening) await reply(bot, options.opening)
  }

  async function answer(bot: Bot, line: string): Promise<void> {
    const button = pressed(line, shown)
    await reply(bot, button ? pressing(button) : askedOf(line))
  }

  async function reply(bot: Bot, asked: Asked | undefined): Promise<void> {
    const given = asked && (await bot.answer({ id: newId(), asked, asker, place: DESK, direct: true }))
    if (!given) return
    if (interactive) shown = given.reply
    show(dress(given.reply, interactive), interactive)
  }

  function show(text: Drawn, apart: boolean): void {
    output.draw(...(apart ? (['\n'] as const) : []), text, '\n', '\n')
  }

  async function atPrompt(bot: Bot): Promise<void> {
    const values = (command: string, option: string, typed: string) =>
      bot.complete({ command, option, typed, asker, place: DESK })
    prompt = openPrompt({
      ...options,
      mark: pc.createColors(look.colours).cyan('› '),
      complete: line => completeLine(line, commands, values),
    })
    prompt.ask()
    for await (const line of prompt.lines) {
      if (leaves(line)) break
      await answer(bot, line)
      prompt.ask()
    }
    prompt.leave()
    prompt = undefined
  }

  return {
    platform: DESK.platform,
    start(bot) {
      commands = bot.commands
      return Promise.resolve(options.greeting)
    },
    async converse(bot) {
      commands = bot.commands
      if (interactive) {
        await open(bot)
        output.write(`${options.greeting}\n\n`)
        return atPrompt(bot)
      }
      const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
      const first = lines.next()
      const asked = await Promise.race([
        first.then(({ done }) => done !== true),
        sleep(QUIET_MS, false, { ref: false }),
      ])
      if (!asked && options.opening) {
        await open(bot)
        output.write(`${options.greeting}\n`)
      }
      for (let next = await first; next.done !== true; next = await lines.next()) await answer(bot, next.value)
    },
    compose: reply => [{ payload: { text: dress(reply, false) } }],
    send(_to, part, key) {
      print(part)
      printed.add(key)
      return Promise.resolve({ kind: 'sent', receipt: { channel: DESK.channel, message: key } })
    },
    find(_to, key) {
      if (!printed.has(key))
        return Promise.resolve({ kind: 'cannot tell', reason: 'a terminal forgets what it showed' })
      return Promise.resolve({ kind: 'yes', receipt: { channel: DESK.channel, message: key } })
    },
    amend(_to, receipt, part) {
      print(part)
      return Promise.resolve({ kind: 'sent', receipt })
    },
    connection: () => Promise.resolve({ kind: 'connected' }),
    stop() {
      prompt?.leave()
      return Promise.resolve()
    },
  }
}
