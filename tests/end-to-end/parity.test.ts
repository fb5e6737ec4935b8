import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lacksWords } from '#core/asking/lacking.ts'
import { commands, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { type ChatDesk, discordDesk, lineOf, slackDesk, type TerminalDesk, terminalDesk } from './parity/desks.ts'
import { readReceipt } from '#desk/receipt/receipt.ts'
import { readArticle } from '#desk/reading/read-article.ts'
import type { WebParts } from '#platforms/web/parts.ts'
import { webDesk, type WebDesk } from './parity/web.ts'
import { ASKED_MORE, questionsOf } from './parity/questions.ts'
import { type Button, type Printed, type Typed, wordsIn } from './parity/read.ts'

/*
 * What may differ between platforms, and nothing else may:
 * - marks: bullets, rules, dashes, brackets, how lines are broken and how many messages an answer is;
 * - instants, which are read here in one zone and one format, since each platform shows them in the reader's own;
 * - how a command is spelled: pressed on Discord, typed elsewhere;
 * - a picture, which a terminal also draws in characters; what it shows is said on all of them;
 * - the button of a list's item: beside it on Discord, below the list on Slack, at a terminal its number or a line to type;
 * - the numbers of stories and items, which are shown where they are typed, and the select that stands for them elsewhere;
 * - any other button at a terminal, which is a line to type;
 * - whom administrators of a Slack workspace name beside them, since Discord has permissions for that;
 * - ids that are made anew for each place: of a subscription, of a button too long to carry its words;
 * - what to do about an option that is missing: Slack, Discord and the browser ask for it in a form, a terminal in words;
 * - in the browser, a way to read the article there, and below an answer the form of its command.
 */
const MADE_ANEW = /\b(?:crier_)?(?:[a-v0-9]{14})?(?:id\d{6})+\b/g

let desk: TestDesk
let slack: ChatDesk
let discord: ChatDesk
let terminal: TerminalDesk
let web: WebDesk
let now = new Date('2026-11-24T09:00:00Z')

/** Desks without any history: what people have read, set and followed before would show. */
function onNewDesks(): void {
  beforeAll(async () => {
    desk = await openDesk(undefined, () => now)
    ;[slack, discord] = await Promise.all([slackDesk(desk.bot, () => now), discordDesk(desk.bot)])
    terminal = terminalDesk(desk.bot)
    web = webDesk(desk.bot, houseOf(desk), 'mira')
  })
  afterAll(async () => {
    terminal.close()
    await Promise.all([slack.close(), discord.close()])
    await desk.close()
  })
  afterEach(() => {
    expect(desk.faults).toEqual([])
    expect(() => slack.mustBeFaithful()).not.toThrow()
    expect(() => discord.mustBeFaithful()).not.toThrow()
  })
}

/** What the browser's desk may use apart from the bot. */
function houseOf({ newsroom }: TestDesk): WebParts['house'] {
  return {
    newsroom,
    vault: { get: () => Promise.resolve(undefined), set: () => Promise.resolve(), delete: () => Promise.resolve() },
    readArticle: (tenant, id) => readArticle(newsroom, tenant, id),
    readReceipt: id => readReceipt(newsroom, id),
    mcp: () => Promise.reject(new Error('no assistant asks here')),
    standing: () => Promise.resolve('member'),
    zone: 'UTC',
  }
}

/** Stays within ten requests a minute. */
function later(): void {
  now = new Date(now.getTime() + 10_000)
}

const words = ({ text }: { readonly text: string }) => wordsIn(text.replaceAll(MADE_ANEW, 'id'))
const pressable = (buttons: readonly Button[]) =>
  buttons.map(({ label, command, input }) => [label, lineOf(command, input).replaceAll(MADE_ANEW, 'id')])
const typable = (buttons: readonly Typed[]) =>
  buttons.map(({ label, line }) => [label, line.replaceAll(MADE_ANEW, 'id')])

/** Both chat platforms' answers, each in its own place. */
async function bothSay(asking: (on: ChatDesk) => Promise<Awaited<ReturnType<ChatDesk['ask']>>>) {
  later()
  const onSlack = await asking(slack)
  const onDiscord = await asking(discord)
  expect(words(onSlack).length).toBeGreaterThan(2)
  expect(words(onDiscord)).toEqual(words(onSlack))
  expect(pressable(onDiscord.buttons)).toEqual(pressable(onSlack.buttons))
  expect(pressable(onDiscord.opening)).toEqual(pressable(onSlack.opening))
  return { onSlack, onDiscord }
}

/** The first button of each label, as each platform made it, without those that open a form. */
function pairs(all: Awaited<ReturnType<typeof bothSay>>): readonly (readonly [Button, Button])[] {
  const [ours, theirs] = [all.onSlack, all.onDiscord].map(({ buttons, opening }) => [...buttons, ...opening])
  return (ours ?? []).flatMap((button, index) => {
    const other = theirs?.[index]
    const first = ours?.findIndex(({ label }) => label === button.label) === index
    const card = desk.bot.commands.find(({ name }) => name === button.command)
    const asks = card && lacksWords(card, button.input)
    return other && first && !asks ? [[button, other] as const] : []
  })
}

/** What to type at a terminal instead of pressing a button: its own text if it gives one. */
function lineFor(button: Button, opening: readonly Button[], typed: Printed): string {
  const own = typed.buttons.find(({ label }) => label === button.label)?.line
  return own ?? typed.opening[opening.indexOf(button)] ?? lineOf(button.command, button.input)
}

describe('in a direct message on Slack, on Discord, at the terminal, and in the browser', () => {
  onNewDesks()

  it.each(commands.map(({ name }) => name))('/%s says the same, and so do its buttons', async name => {
    const followed = new Set<string>()
    for (const { command, fields } of questionsOf(name)) {
      const said = await bothSay(on => on.ask(command, fields, 'direct message'))
      const typed = await terminal.ask(command, fields)
      expect(words(typed)).toEqual(words(said.onSlack))
      expect(typable(typed.buttons)).toEqual(pressable(said.onSlack.buttons))
      const paged = await web.ask(command, fields)
      expect(words(paged)).toEqual(words(said.onSlack))
      expect(pressable(paged.buttons)).toEqual(pressable(said.onSlack.buttons))
      for (const [ours, theirs] of pairs(said)) {
        const kind = `${ours.label} ${ours.command} ${Object.keys(ours.input).join(' ')}`
        if (followed.has(kind)) continue
        followed.add(kind)
        const pressed = await bothSay(on => on.press(on === slack ? ours : theirs, 'direct message'))
        expect(words(await terminal.type(lineFor(ours, said.onSlack.opening, typed)))).toEqual(words(pressed.onSlack))
        const own = [...paged.buttons, ...paged.opening].find(({ label }) => label === ours.label) ?? ours
        expect(words(await web.ask(own.command, own.input))).toEqual(words(pressed.onSlack))
      }
    }
  })
})

describe('in a channel on Slack and on Discord', () => {
  onNewDesks()

  it.each(commands.map(({ name }) => name))(
    '/%s says the same to the same people, and so do its buttons',
    async name => {
      const followed = new Set<string>()
      for (const { command, fields } of questionsOf(name)) {
        const said = await bothSay(on => on.ask(command, fields, 'channel'))
        expect(said.onDiscord.onlyMe).toBe(said.onSlack.onlyMe)
        for (const [ours, theirs] of pairs(said)) {
          if (followed.has(ours.label)) continue
          followed.add(ours.label)
          const pressed = await bothSay(on => on.press(on === slack ? ours : theirs, 'channel'))
          expect(pressed.onDiscord.onlyMe).toBe(pressed.onSlack.onlyMe)
        }
      }
    },
  )
})

describe('the comparison', () => {
  it('covers every command', () => {
    const names = commands.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(ASKED_MORE))
    for (const name of names) expect(questionsOf(name).length).toBeGreaterThan(0)
  })
})
