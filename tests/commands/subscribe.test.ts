import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

const PLACE = { platform: 'loopback', tenant: HOUSE, channel: 'C1' }
const MANAGER = { asker: { id: 'ana', manager: true }, place: PLACE }

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk(undefined, () => new Date('2026-11-23T15:00:00Z'))
})
afterEach(() => desk.close())

const ask = async (line: string): Promise<Reply> => (await desk.ask(line, MANAGER)).reply
const press = async (reply: Reply, label: string): Promise<Reply> => {
  const action = actionsOf(reply).find(one => one.label === label)
  if (!action)
    throw new Error(
      `expected “${label}” among ${actionsOf(reply)
        .map(one => one.label)
        .join(', ')}`,
    )
  return (await desk.ask({ kind: 'fields', command: action.command, fields: action.input }, MANAGER)).reply
}
const kept = () => desk.newsroom.subscriptions.at(PLACE)

describe('the card of a new subscription', () => {
  it('asks before it sets anything up, and Cancel leaves nothing behind', async () => {
    const card = await ask('/subscribe briefing weekdays 08:00 zone:UTC')
    expect(wordsOf(card)).toContain('Nothing is posted before you subscribe')
    expect(wordsOf(await press(card, 'Cancel'))).toContain('Nothing was set up')
    expect(await kept()).toEqual([])
  })

  it('can be changed before confirmation, and keeps the rest', async () => {
    const card = await ask('/subscribe briefing weekdays 08:00 zone:UTC topics:ferry')
    const shorter = await press(card, 'Shorter')
    const pictured = await press(shorter, 'With a picture')
    const voices = await press(pictured, 'Voices instead')
    expect(await kept()).toEqual([])
    await press(voices, 'Subscribe')
    expect(await kept()).toMatchObject([
      { kind: 'voices', topics: ['ferry'], length: 'short', picture: true, zone: 'UTC' },
    ])
  })

  it('previews what would be posted: its length, with its picture', async () => {
    const card = await ask('/subscribe headlines daily 08:00 zone:UTC length:short picture:yes')
    const now = await press(card, 'Preview')
    expect(now.above?.alt).toMatch(/articles from \d+ sources since/)
  })
})

describe('a subscription', () => {
  it('is made longer or shorter, and goes without its picture again', async () => {
    await press(await ask('/subscribe briefing weekdays 08:00 zone:UTC picture:yes'), 'Subscribe')
    await ask('/subscriptions briefing length:long picture:no')
    const [changed] = await kept()
    expect(changed).toMatchObject({ length: 'long' })
    expect(changed).not.toHaveProperty('picture')
    expect(wordsOf(await ask('/subscriptions briefing length:normal'))).not.toContain('Length')
  })
})
