import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeAction } from '#core/asking/action.ts'
import type { Person } from '#tests/support/slack/people.ts'
import { deskOnSlack, MODES } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

describe.each(MODES)('people appointed as managers, on Slack over %s', mode => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack(mode)
  })
  afterEach(() => desk.close())

  const name = (person: Person, team = desk.slack.team) =>
    desk.bot.delegates.add(`slack:${team} ${desk.slack.user(person)}`)
  const button = { action_id: 'crier:0', value: encodeAction({ command: 'latest', input: {} }) }

  test('manage through commands, buttons and direct messages, and appoint nobody', async () => {
    name('member')
    await desk.slack.command('/latest')
    await desk.slack.press(button)
    await desk.slack.dm('latest')
    await desk.slack.until(3)
    for (const { asker } of desk.bot.heard) expect(asker).toMatchObject({ manager: true })
    for (const { asker } of desk.bot.heard) expect(asker.mayDelegate).toBeUndefined()
  })

  test('are asked for the input of a manager’s command, and the form is theirs', async () => {
    name('member')
    await desk.slack.command('/subscribe')
    const [modal] = await desk.slack.until(1)
    expect(modal?.via).toBe('modal')
    const view = modal?.payload['view']
    if (typeof view !== 'object') throw new Error('expected a view')
    await desk.slack.submit({ ...view, state: { values: { when: { f: { value: 'daily 08:00' } } } } })
    await desk.slack.until(2)
    expect(desk.bot.heard[0]?.asker.manager).toBe(true)
  })

  test("see managers' commands on the Home tab", async () => {
    name('member')
    await desk.slack.happen({ type: 'app_home_opened', user: desk.slack.user('member'), channel: 'D0', tab: 'home' })
    const [home] = await desk.slack.until(1)
    expect(JSON.stringify(home?.payload)).toContain('/subscribe')
  })

  test('stop managing the moment they are removed', async () => {
    name('member')
    await desk.slack.command('/latest')
    await desk.slack.until(1)
    desk.bot.delegates.clear()
    await desk.slack.command('/latest')
    await desk.slack.until(2)
    expect(desk.bot.heard.map(({ asker }) => asker.manager)).toEqual([true, false])
  })

  test('manage only where they were appointed', async () => {
    name('member', 'T0OTHER')
    await desk.slack.command('/latest')
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asker.manager).toBe(false)
  })

  test.each(['guest', 'robot', 'stranger'] as const)('never manage as %s', async as => {
    name(as)
    await desk.slack.command('/latest', { as })
    await desk.slack.press(button, { as })
    await desk.slack.command('/subscribe', { as })
    await desk.slack.until(3)
    expect(desk.bot.heard.map(({ asker }) => asker.manager)).toEqual([false, false, false])
  })

  test('never manage while Slack does not say who they are', async () => {
    name('member')
    desk.slack.people.set(desk.slack.user('member'), { deleted: true })
    await desk.slack.command('/latest')
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asker.manager).toBe(false)
  })
})

describe('people named in a slash command', () => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack('Socket Mode')
  })
  afterEach(() => desk.close())

  test('are passed on as Slack knows them, and are in the words by their ids', async () => {
    const [member, guest] = [desk.slack.user('member'), desk.slack.user('guest')]
    await desk.slack.command(`/managers add <@${member}|someone> <@${guest}>`, { as: 'admin' })
    await desk.slack.until(1)
    expect(desk.bot.heard[0]).toMatchObject({
      asked: { kind: 'typed', command: 'managers', text: `add @${member} @${guest}` },
      asker: { manager: true, mayDelegate: true },
      named: [
        { id: member, name: 'Member Loopback', member: true },
        { id: guest, member: false },
      ],
    })
  })
})
