import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { PEOPLE, type Person } from '#tests/support/slack/people.ts'
import { deskOnSlack, type DeskOnSlack } from './desk-on-slack.ts'

describe('what somebody may do in a workspace, by Slack', () => {
  let desk: DeskOnSlack
  beforeAll(async () => {
    desk = await deskOnSlack('HTTP')
  })
  afterAll(() => desk.close())

  const standing = (id: string, team = desk.slack.team) => desk.adapter.standing?.(id, TenantId.parse(`slack:${team}`))
  const of = (person: Person) => standing(desk.slack.user(person))

  test('is to manage for administrators, owners and those who were named, as long as they are', async () => {
    expect([await of('admin'), await of('owner'), await of('member')]).toEqual(['manager', 'manager', 'member'])
    desk.bot.delegates.add(`slack:${desk.slack.team} ${desk.slack.user('member')}`)
    expect(await of('member')).toBe('manager')
    desk.bot.delegates.clear()
    expect(await of('member')).toBe('member')
  })

  test('is never to manage for guests, bots and people from elsewhere, named or not', async () => {
    for (const person of ['guest', 'robot', 'stranger'] as const) {
      desk.bot.delegates.add(`slack:${desk.slack.team} ${desk.slack.user(person)}`)
      expect(await of(person)).toBe('member')
    }
  })

  test('is nothing once they were deactivated, or are not there', async () => {
    desk.slack.people.set(desk.slack.user('admin'), { ...PEOPLE.admin, deleted: true })
    expect(await of('admin')).toBe('left')
    expect(await standing('U0NOBODY')).toBe('left')
  })

  test('is not told of a workspace that Crier is not in, nor while Slack does not answer', async () => {
    await expect(standing(desk.slack.user('owner'), 'T0OTHER')).rejects.toThrow('cannot be asked')
    await desk.slack.close()
    await expect(of('owner')).rejects.toThrow('A request error occurred')
  })
})
