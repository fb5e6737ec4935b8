import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { NOW } from '#tests/support/newsroom.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

const MINUTE = 60_000

let web: TestWeb
let now = NOW
beforeAll(async () => {
  web = await openWeb({ now: () => now })
})
afterAll(async () => {
  web.mustBeWell()
  await web.close()
})

const front = async () => (await fetch(`${web.origin}/`)).text()

async function arrives(title: string): Promise<void> {
  const day = NOW.toISOString().slice(0, 10)
  const news = readArticle({ title, publisher: 'Vale Gazette', day, body: `${title}, the mayor said on Monday.` })
  await saveArticles(web.desk.store, { origin: HOUSE, at: NOW, baseline: false }, [news])
}

describe('the front page', () => {
  it('is composed once a minute, in the background, and then shows what came meanwhile', async () => {
    const before = await front()
    await arrives('Vale opens its second lighthouse')
    expect(await front()).toBe(before)
    now = new Date(NOW.getTime() + MINUTE)
    expect(await front()).toBe(before)
    await expect.poll(front).toContain('Vale opens its second lighthouse')
  })

  it('is composed while its reader waits if nobody looked for five minutes', async () => {
    await front()
    await arrives('A comet is seen over Vale')
    now = new Date(now.getTime() + 5 * MINUTE)
    expect(await front()).toContain('A comet is seen over Vale')
  })

  it('is composed again when a command changed something', async () => {
    await front()
    await arrives('A whale swims up the canal')
    expect(await front()).not.toContain('A whale swims up the canal')
    const asked = { kind: 'typed', command: 'settings', text: 'zone:Europe/Warsaw' } as const
    const place = { platform: 'slack', tenant: HOUSE, channel: 'C1' }
    await web.desk.bot.answer({ id: 'change', asked, asker: { id: 'U1', manager: false }, place, direct: true })
    expect(await front()).toContain('A whale swims up the canal')
  })

  it("is the briefing on the topics of the place's subscription, whatever kind of digest that is", async () => {
    const asked = {
      kind: 'typed',
      command: 'subscribe',
      text: 'headlines when:"daily 08:00" topics:"canal" confirm:yes',
    }
    const place = { platform: 'web', tenant: HOUSE, channel: 'desk' }
    const asker = { id: 'operator', manager: true }
    await web.desk.bot.answer({ id: 'order', asked: { ...asked, kind: 'typed' }, asker, place, direct: true })
    const told = await front()
    expect(told).toContain('A whale swims up the canal')
    expect(told).not.toContain('Vale opens its second lighthouse')
    expect(told).toMatch(/<strong>Briefing<\/strong>/)
  })
})
