import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweep } from '#schedule/sweep.ts'
import { bringNews } from '#tests/support/news.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { replicaOf } from '#tests/support/replica.ts'
import { discordDriver, slackDriver, type Driver } from './drivers.ts'

const spoke = (platform: string, word: string) => `source: Quay Post
url: https://quay.example/${platform}/${word}
date 2026-11-24 The port of ${platform} opened its ${word} gates on Monday.

"The ${word} cranes of ${platform} turn again," said Tobias Renn, the transport minister.
`

/** Without backslash escapes. */
const plain = (text: string | undefined): string => text?.replaceAll('\\', '') ?? ''

let now = new Date('2026-11-24T06:00:00Z')
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk(undefined, () => now)
})
afterAll(() => desk.close())

describe.each([
  ['Slack', 'Europe/Warsaw', (): Promise<Driver> => slackDriver(desk.bot, () => now)],
  ['Discord', 'UTC', (): Promise<Driver> => discordDriver(desk.bot)],
])('somebody on %s, through its own SDK', (platform, zone, open) => {
  let driver: Driver
  beforeAll(async () => {
    now = new Date('2026-11-24T06:00:00Z')
    driver = await open()
  })
  afterAll(() => driver.close())

  it('follows a person from a button in a channel, which only they see', async () => {
    const said = await driver.command('said', { person: 'Tobias Renn' })
    const followed = await said.press('Follow Tobias Renn')
    expect(plain(followed.text)).toContain('Following Tobias Renn')
    expect(plain(followed.text)).toContain(`daily at 08:00 (${zone})`)
    expect(followed.onlyMe).toBe(true)
  })

  it('sets their own time and zone, in a direct message, for everywhere', async () => {
    const settings = await driver.dm('settings zone:UTC daily:"daily 07:30"')
    expect(plain(settings.text)).toContain('UTC')
    const list = await driver.command('following', {})
    expect(plain(list.text)).toContain('Tobias Renn')
    expect(plain(list.text)).toContain('daily at 07:30 (UTC)')
  })

  it('gets the message directly, at that time, once, whichever replica sends it', async () => {
    const [inChannel, direct] = [driver.posts().length, driver.directPosts().length]
    now = new Date('2026-11-24T07:00:00Z')
    await bringNews(desk.store, now, [spoke(platform, 'northern')])
    now = new Date('2026-11-24T07:30:10Z')
    const replica = (owner: string) =>
      sweep(
        replicaOf(desk, driver.adapter, owner, () => now),
        new AbortController().signal,
      )
    await Promise.all([replica('one'), replica('two')])
    await replica('one')
    const told = driver.directPosts().slice(direct)
    expect(told).toHaveLength(1)
    expect(plain(told[0])).toContain(`The northern cranes of ${platform} turn again`)
    expect(plain(told[0])).toContain('you follow Tobias Renn')
    expect(driver.posts()).toHaveLength(inChannel)
  })

  it('catches up with what came since their last visit, in private', async () => {
    const first = await driver.command('catchup', {})
    expect(first).toMatchObject({ onlyMe: true, text: expect.stringContaining('Your first look') })
    now = new Date('2026-11-24T09:00:00Z')
    await bringNews(desk.store, now, [spoke(platform, 'southern')])
    const second = await driver.command('catchup', {})
    expect(plain(second.text)).toContain('New since 07:30')
    expect(plain(second.text)).toContain(`The port of ${platform} opened its southern gates`)
    now = new Date('2026-11-24T09:01:00Z')
    expect(plain((await driver.command('catchup', {})).text)).toContain('Nothing new since 09:00')
    const again = await second.press('Show again since 07:30')
    expect(plain(again.text)).toContain(`The port of ${platform} opened its southern gates`)
  })

  it('stops following in a direct message what they followed in the channel', async () => {
    expect((await driver.dm('stop following tobias renn')).text).toContain('That was the last')
    expect((await driver.command('following', {})).text).toContain('You are not following anything yet')
  })

  it('nothing that was sent violates the official schemas, and no error went unnoticed', () => {
    driver.mustBeFaithful()
    expect(desk.faults).toEqual([])
  })
})
