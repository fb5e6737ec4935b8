import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { PEOPLE, type Person } from '#tests/support/slack/people.ts'
import { deskOnSlack, type DeskOnSlack } from './desk-on-slack.ts'

describe("somebody's rights in a workspace, by Slack", () => {
  let desk: DeskOnSlack
  beforeAll(async () => {
    desk = await deskOnSlack('HTTP')
  })
  afterAll(() => desk.close())

  const standing = (id: string, team = desk.slack.team) => desk.adapter.standing?.(id, TenantId.parse(`slack:${team}`))
  const of = (person: Person) => standing(desk.slack.user(person))

  test('include managing for administrators, owners and those appointed, as long as they are', async () => {
    expect([await of('admin'), await of('owner'), await of('member')]).toEqual(['manager', 'manager', 'member'])
    desk.bot.delegates.add(`slack:${desk.slack.team} ${desk.slack.user('member')}`)
    expect(await of('member')).toBe('manager')
    desk.bot.delegates.clear()
    expect(await of('member')).toBe('member')
  })

  test('never include managing for guests, bots and outsiders, appointed or not', async () => {
    for (const person of ['guest', 'robot', 'stranger'] as const) {
      desk.bot.delegates.add(`slack:${desk.slack.team} ${desk.slack.user(person)}`)
      expect(await of(person)).toBe('member')
    }
  })

  test('end once they are deactivated or gone', async () => {
    desk.slack.people.set(desk.slack.user('admin'), { ...PEOPLE.admin, deleted: true })
    expect(await of('admin')).toBe('left')
    expect(await standing('U0NOBODY')).toBe('left')
  })

  test('are unknown in a workspace that Crier is not in, and while Slack does not answer', async () => {
    await expect(standing(desk.slack.user('owner'), 'T0OTHER')).rejects.toThrow('cannot be asked')
    await desk.slack.close()
    await expect(of('owner')).rejects.toThrow('A request error occurred')
  })
})
