import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { TenantId } from '#core/ids.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { type Person, PEOPLE } from '#tests/support/slack/people.ts'
import { type LoopbackSlack, startSlack } from '#tests/support/slack/start.ts'
import { wordsOf } from '#tests/support/spoken.ts'

let now = new Date('2026-11-24T09:00:00Z')
let desk: TestDesk
let slack: LoopbackSlack
let stop: () => Promise<void>
beforeAll(async () => {
  desk = await openDesk(undefined, () => now)
  slack = await startSlack()
  const { bot: botToken, app: appToken } = slack.tokens
  const connection = { over: 'socket', appToken } as const
  const log = pino({ level: 'silent' })
  const adapter = slackAdapter({ botToken, connection, apiUrl: slack.apiUrl, log, now: () => now })
  await adapter.start(desk.bot)
  stop = () => adapter.stop()
})
afterAll(async () => {
  await stop()
  await Promise.all([slack.close(), desk.close()])
})

/** Crier's answer to a command; each is six minutes after the last, so that Slack is asked again who somebody is. */
async function say(line: string, as: Person): Promise<string> {
  now = new Date(now.getTime() + 6 * 60_000)
  const before = slack.stage.all.length
  await slack.command(line, { as })
  return (await slack.until(before + 1))[before]?.text ?? ''
}
const at = (person: Person) => `<@${slack.user(person)}|someone>`
const orders = () =>
  desk.newsroom.subscriptions.at({
    platform: 'slack',
    tenant: TenantId.parse(`slack:${slack.team}`),
    channel: slack.desk,
  })

describe('delegates of a Slack workspace', () => {
  it('are appointed by its administrators and owners, and by nobody else', async () => {
    for (const as of ['member', 'guest', 'robot', 'stranger'] as const)
      expect(await say(`/managers add ${at('member')}`, as)).toContain('Only workspace administrators')
    expect(await say('/subscribe briefing weekdays 08:00 zone:UTC', 'member')).toContain('for those who manage')
    expect(await say(`/managers add ${at('member')}`, 'admin')).toContain('Member Loopback can now manage')
    expect(await say('/managers', 'owner')).toContain('Member Loopback')
    expect(await say(`/managers add ${at('owner')}`, 'member')).toContain('Only workspace administrators')
  })

  it('are never guests, bots or people from elsewhere', async () => {
    for (const person of ['guest', 'robot', 'stranger'] as const)
      expect(await say(`/managers add ${at(person)}`, 'admin')).toContain('cannot manage')
    expect(await say('/managers add somebody', 'admin')).toContain('cannot tell who')
  })

  it('are listed for managers only', async () => {
    expect(await say('/managers', 'member')).toContain('Member Loopback')
    expect(await say('/managers', 'guest')).toContain('Only those who manage')
  })

  it('can take over what somebody who has left made, as can any manager', async () => {
    await say('/subscribe briefing weekdays 08:00 zone:UTC confirm:yes', 'admin')
    await say('/subscribe voices weekdays 09:00 zone:UTC confirm:yes', 'admin')
    slack.people.set(slack.user('admin'), { ...PEOPLE.admin, deleted: true })
    expect(await say('/subscriptions', 'admin')).not.toContain('Pause')

    expect(await orders()).toHaveLength(2)
    await say('/subscriptions briefing when:"weekdays 07:30"', 'member')
    expect(await say('/subscriptions briefing pause:yes', 'member')).toContain('paused by Member Loopback')
    expect(await say('/subscriptions briefing pause:no', 'owner')).not.toContain('paused')
    expect(await say('/unsubscribe voices', 'owner')).toContain('no longer posted here')
    expect((await orders()).map(({ kind, paused, createdBy }) => [kind, paused, createdBy])).toEqual([
      ['briefing', undefined, slack.user('admin')],
    ])
  })

  it('stay when whoever appointed them leaves, until another administrator removes them', async () => {
    expect(await say('/subscribe headlines daily 08:00 zone:UTC', 'member')).toContain('Post the headlines here')
    expect(await say(`/managers remove ${at('member')}`, 'owner')).toContain('no longer manages Crier here')
    expect(await say('/subscribe headlines daily 08:00 zone:UTC', 'member')).toContain('for those who manage')
    expect(await say(`/managers remove ${at('member')}`, 'owner')).toContain('is not on the list')
    expect(await orders()).toHaveLength(1)
  })
})

describe('where the platform itself says who manages', () => {
  it('nobody is appointed, with an explanation', async () => {
    const mira = { asker: { id: 'mira', manager: true } }
    expect(wordsOf((await desk.ask('/managers add mira', mira)).reply)).toContain('Only workspace administrators')
    expect(wordsOf((await desk.ask('/managers', mira)).reply)).toContain('Nobody beside')
  })
})
