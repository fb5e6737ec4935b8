import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import { sweep } from '#schedule/sweep.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { replicaOf } from '#tests/support/replica.ts'
import { discordDriver, slackDriver, type Driver } from './drivers.ts'

const FERRY = 'The fire that forced 84 people into lifeboats and rescue vessels'
const NEWS = `source: Port Courier
url: https://courier.example/2026/lighthouse-sold
date 2026-11-24 The lighthouse keeper's cottage at Hen Rocks was sold on Monday for 310,000 crowns. The buyer, Astrid
Vane, said she would open a bakery in it before the summer.
`

let now = new Date('2026-11-24T06:00:00Z')
let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk(undefined, () => now)
})
afterAll(() => desk.close())

describe.each([
  ['Slack', (): Promise<Driver> => slackDriver(desk.bot, () => now)],
  ['Discord', (): Promise<Driver> => discordDriver(desk.bot)],
])('on %s, through its own SDK', (platform, open) => {
  let driver: Driver
  beforeAll(async () => {
    now = new Date('2026-11-24T06:00:00Z')
    driver = await open()
  })
  afterAll(() => driver.close())

  it('a slash command is answered to the asker, and its button continues', async () => {
    const summary = await driver.command('summary', { words: 'ferry fire' })
    expect(summary.text).toContain(FERRY)
    expect(summary.onlyMe).toBe(true)
    const quotes = await summary.press('Quotes')
    expect(quotes.text).toContain('A cable like this costs 640 crowns')
    expect(quotes.text).toContain('Beate Quist')
  })

  it('an answer is shared with everyone in the channel on request', async () => {
    const summary = await driver.command('summary', { words: 'ferry fire' })
    const shared = await summary.press('Share here')
    expect(shared.onlyMe).toBe(false)
    expect(shared.text).toContain(FERRY)
  })

  it('a chart is a picture with a description, for the asker and then for everyone', async () => {
    const shows = /^9 articles from 4 sources since 25\u00a0Oct; most on 2\u00a0Nov, with 2$/u
    const trend = await driver.command('trend', { words: 'strike' })
    expect(trend).toMatchObject({ onlyMe: true, pictures: [expect.stringMatching(shows)] })
    expect(await trend.press('Share here')).toMatchObject({ onlyMe: false, pictures: trend.pictures })
  })

  it('plain words in a direct message are understood', async () => {
    const said = await driver.dm('What did the transport minister say about the railway?')
    expect(said.text).toContain('Tobias Renn')
    expect(said.text).toContain('within ten days')
  })

  it('a subscription is confirmed, and its digest comes on time, late but once', async () => {
    const before = driver.posts().length
    const question = await driver.command('subscribe', { kind: 'headlines', when: 'daily 08:00', zone: 'UTC' })
    expect(question.text).toContain('Wed 25\u00a0Nov')
    const done = await question.press('Subscribe')
    expect(done.text).toContain('Subscribed')

    now = new Date('2026-11-24T07:30:00Z')
    const folder = await mkdtemp(join(tmpdir(), 'crier-news-'))
    await writeFile(join(folder, 'news.txt'), NEWS.replaceAll('lighthouse', `lighthouse-${platform.toLowerCase()}`))
    await importPaths([folder], { store: desk.store, tenant: HOUSE, now })

    now = new Date('2026-11-24T08:03:00Z')
    const replica = (owner: string) =>
      sweep(
        replicaOf(desk, driver.adapter, owner, () => now),
        new AbortController().signal,
      )
    await Promise.all([replica('one'), replica('two')])
    await replica('one')
    const posted = driver.posts().slice(before)
    expect(posted).toHaveLength(1)
    expect(posted[0]).toContain("keeper's cottage at Hen Rocks was sold")
    expect(posted[0]).not.toContain('Linnea Skar')

    const last = await driver.command('digest', { kind: 'last' })
    expect(last.text).toContain('posted, 3 minutes late')
    expect(last.text).toContain("keeper's cottage at Hen Rocks was sold")

    const why = await driver.command('why', { item: 'lighthouse bakery' })
    expect(why.text).toContain('Told: it was in the digest of Tue 24\u00a0Nov, 08')
    const whyNot = await driver.command('why', { item: 'ferry fire' })
    expect(whyNot.text).toContain('it came before this subscription was made')
  })

  it('nothing that was sent violates the official schemas, and no error went unnoticed', () => {
    driver.mustBeFaithful()
    expect(desk.faults).toEqual([])
  })
})
