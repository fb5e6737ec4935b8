import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Reply } from '#core/asking/reply.ts'
import { homeView } from '#platforms/slack/hear/home.ts'
import { encodeAction } from '#core/asking/action.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { TenantId } from '#core/ids.ts'
import * as fc from 'fast-check'
import { hostile, prose, replies } from '#tests/support/replies.ts'
import { viewProblems } from '#tests/support/slack/schema.ts'
import { CARDS } from '#tests/support/slack/stub-bot.ts'
import { deskOnSlack } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

test('a Home tab is valid by the official schema, whatever it contains', () => {
  const told = fc.array(fc.oneof(replies(prose), replies(hostile)), { maxLength: 3 })
  fc.assert(
    fc.property(told, told => {
      expect(viewProblems(homeView(CARDS, told, command => `/news-${command}`))).toEqual([])
    }),
    { numRuns: 50 },
  )
})

describe('at home in Slack', () => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack('Socket Mode')
  })
  afterEach(() => desk.close())

  const open = (as: 'admin' | 'member', tab = 'home') =>
    desk.slack.happen({ type: 'app_home_opened', user: desk.slack.user(as), channel: 'D0HOME', tab }, { as })
  const button = (command: string) => ({ action_id: 'crier:0', value: encodeAction({ command, input: {} }) })

  test('the Home tab shows the commands and what belongs there', async () => {
    await open('member')
    const [home] = await desk.slack.until(1)
    expect(home).toMatchObject({ via: 'home', user: desk.slack.user('member'), problems: [] })
    expect(desk.bot.heard.map(({ asked, direct }) => [asked, direct])).toEqual([
      [{ kind: 'fields', command: 'latest', fields: {} }, true],
    ])
    const shown = JSON.stringify(home?.payload)
    expect(shown).toContain('/summary')
    expect(shown).toContain('You asked')
  })

  test('only managers see the commands of managers', async () => {
    await open('member')
    await open('admin')
    const [member, admin] = await desk.slack.until(2)
    expect(JSON.stringify(member?.payload)).not.toContain('/subscribe')
    expect(JSON.stringify(admin?.payload)).toContain('/subscribe')
  })

  test('the Messages tab is ignored', async () => {
    await open('member', 'messages')
    await open('member')
    await desk.slack.until(1)
    expect(desk.slack.stage.all).toHaveLength(1)
  })

  test('a button there is answered in the conversation with Crier', async () => {
    await desk.slack.pressAtHome(button('latest'))
    const [shown] = await desk.slack.until(1)
    expect(shown).toMatchObject({ via: 'post', channel: expect.stringMatching(/^D/), problems: [] })
    expect(desk.bot.heard[0]).toMatchObject({ direct: true, place: { channel: shown?.channel } })
  })

  test('a button that lacks input opens a form, whose answer comes there too', async () => {
    await desk.slack.pressAtHome(button('said'))
    const [modal] = await desk.slack.until(1)
    const view = modal?.payload['view']
    if (typeof view !== 'object') throw new Error('expected a view')
    await desk.slack.submit({ ...view, state: { values: { person: { f: { value: 'ada lind' } } } } })
    const shown = await desk.slack.until(2)
    expect(shown[1]).toMatchObject({ via: 'post', channel: expect.stringMatching(/^D/) })
  })

  test('“Quotes from this link” asks for the quotes of the first link of a message', async () => {
    const text = 'see <https://harbour.example/a?b=1&amp;c=2|this> and <https://other.example>'
    const { acked } = await desk.slack.shortcut('crier_quotes_from_link', text)
    const [shown] = await desk.slack.until(1)
    expect(acked).toBe(true)
    expect(desk.bot.heard[0]?.asked).toEqual({
      kind: 'fields',
      command: 'quotes',
      fields: { words: 'https://harbour.example/a?b=1&c=2' },
    })
    expect(shown).toMatchObject({ via: 'response_url', user: desk.slack.user('member') })
  })

  test('“Check this quote” asks for a check of the words of a message, without Slack’s marks', async () => {
    const text = '&gt; *“We will not pay,”* said <https://harbour.example/berg|Ana Berg> to <@U012AB3CD>'
    await desk.slack.shortcut('crier_check_quote', text)
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asked).toEqual({
      kind: 'fields',
      command: 'check',
      fields: { words: '> “We will not pay,” said Ana Berg to' },
    })
  })

  test('on a message without words it says so', async () => {
    await desk.slack.shortcut('crier_check_quote', '<@U012AB3CD>')
    const [shown] = await desk.slack.until(1)
    expect(shown?.text).toMatch(/^There are no words in that message/)
    expect(desk.bot.heard).toEqual([])
  })

  test('on a message without a link it says so', async () => {
    await desk.slack.shortcut('crier_quotes_from_link', 'no <javascript:alert(1)|link> here')
    const [shown] = await desk.slack.until(1)
    expect(shown?.text).toMatch(/^There is no link in that message/)
    expect(desk.bot.heard).toEqual([])
  })
})

describe('removed from Slack', () => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack('Socket Mode')
  })
  afterEach(() => desk.close())

  const send = () => {
    const to = { platform: 'slack', tenant: TenantId.parse(`slack:${desk.slack.team}`), channel: desk.slack.desk }
    const [part] = desk.adapter.compose({ blocks: [{ kind: 'paragraph', text: ['News'] }] })
    if (!part) throw new Error('expected a part')
    return desk.adapter.send(to, part, DeliveryKey.parse('k'.repeat(16)))
  }

  test.each([
    ['uninstalling', { type: 'app_uninstalled' }],
    ['a revoked bot token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U00000BOT'] } }],
  ])('by %s, it reports that', async (_, event) => {
    desk.slack.revoked.set(desk.slack.tokens.bot, 'account_inactive')
    await desk.slack.happen(event)
    await expect.poll(() => desk.bot.gone).toEqual([`slack:${desk.slack.team}`])
  })

  test('and reinstalled, it is there as before, with the same process', async () => {
    const tenant = `slack:${desk.slack.team}`
    expect(desk.bot.came).toEqual([tenant])
    desk.slack.revoked.set(desk.slack.tokens.bot, 'account_inactive')
    await desk.slack.happen({ type: 'app_uninstalled' })
    await expect.poll(() => desk.bot.gone).toEqual([tenant])
    desk.slack.revoked.clear()
    await desk.slack.command('/latest')
    await expect.poll(() => desk.bot.lively).toEqual([tenant])
    expect(await send()).toMatchObject({ kind: 'sent' })
  })

  test('a personal token does not matter to Crier', async () => {
    await desk.slack.happen({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } })
    expect(await send()).toMatchObject({ kind: 'sent' })
  })
})

test('empty small print is left out', () => {
  const told: Reply = { blocks: [{ kind: 'note', text: [{ text: ' ', strong: true }] }] }
  expect(viewProblems(homeView(CARDS, [told], command => `/news-${command}`))).toEqual([])
})
