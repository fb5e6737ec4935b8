import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { bringNews } from '#tests/support/news.ts'
import { openDesk, ROOT, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

const TENANT = TenantId.parse('test:one')
/** One article from before, so that what comes is news. */
const BEFORE = [join(ROOT, 'articles', '2026-10-20-harbour-strike-port-courier.txt')]
/** A dozen articles that have nothing in common. */
const ARTICLES: Readonly<Record<string, string>> = {
  lighthouse: 'The lighthouse at Hen Rocks went dark when its lamp broke in the storm.',
  bakery: 'A bakery in Velsund gave away four hundred loaves after its oven was repaired.',
  orchard: 'Apple growers picked the last orchard by hand because frost came early.',
  tramway: 'Engineers tested the new tramway under the university hill at walking pace.',
  archive: 'The archive of a forgotten composer was found in eleven tin trunks.',
  bridge: 'Divers measured the pillars of the swing bridge and found two cracks.',
  observatory: 'Students at the observatory counted meteors for six clear nights.',
  brewery: 'The brewery on Mill Lane poured its last barrel of dark beer down the drain.',
  glacier: 'A glacier above Karst lost nine metres of its tongue over the summer.',
  chess: 'A girl of eleven beat the national chess champion in thirty moves.',
  museum: 'Thieves took a silver cup from the museum and left its lid behind.',
  bees: 'Beekeepers moved three hundred hives away from the sprayed rape fields.',
}
const SUBJECTS = Object.keys(ARTICLES)

let now: Date
let desk: TestDesk
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z')
  desk = await openDesk(BEFORE, () => now)
})
afterEach(() => desk.close())

function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000)
}

const by = (id: string, tenant = TENANT, zone = 'Europe/Warsaw') => ({
  asker: { id, manager: false, zone },
  place: { platform: 'test', tenant, channel: 'C1' },
})
const look = async (who = by('mira')) => (await desk.ask('/catchup', who)).reply
const press = async (reply: Reply, label: string, who = by('mira')) => {
  const action = actionsOf(reply).find(action => action.label.startsWith(label))
  if (!action) throw new Error(`no button ${label} in ${wordsOf(reply)}`)
  return (await desk.ask({ kind: 'fields', command: action.command, fields: action.input }, who)).reply
}
const news = (subjects: readonly string[]) =>
  bringNews(
    desk.store,
    now,
    subjects.map(
      subject =>
        `source: The ${subject} post\nurl: https://${subject}.example/news\ndate 2026-11-23 ${ARTICLES[subject]}\n`,
    ),
  )
const told = (reply: Reply) => SUBJECTS.filter(subject => wordsOf(reply).includes(`The ${subject} post`))

describe('/catchup', () => {
  it('starts with the last 24 hours, and says so', async () => {
    await news(['lighthouse'])
    later(30)
    const first = await look()
    expect(wordsOf(first)).toContain('Your first look: the last 24 hours.')
    expect(told(first)).toEqual(['lighthouse'])
  })

  it('starts with the newest day if the last 24 hours have nothing', async () => {
    now = new Date('2026-12-20T09:00:00Z')
    const first = await look()
    expect(wordsOf(first)).toMatch(
      /Nothing in the last 24 hours: this is 20\u00a0October, the newest day with articles/,
    )
    expect(wordsOf(first)).toContain('20\u00a0October\n1 ')
  })

  it('shows what came since the last visit, once, and afterwards since when there is nothing', async () => {
    await look()
    later(60)
    await news(['lighthouse', 'bakery'])
    later(1)
    const second = await look()
    expect(second.title).toBe('New since 10:00')
    expect(told(second)).toEqual(['lighthouse', 'bakery'])
    later(60)
    const third = await look()
    expect(wordsOf(third)).toContain('Nothing new since 11:01.')
    later(60)
    expect(wordsOf(await look())).toContain('Nothing new since 11:01.')
  })

  it('can return to an earlier point, including what came since', async () => {
    await look()
    later(60)
    await news(['lighthouse'])
    later(1)
    const second = await look()
    later(1)
    await news(['orchard'])
    later(1)
    expect(told(await press(second, 'Show again since 10:00'))).toEqual(['lighthouse', 'orchard'])
    later(1)
    const nothing = await look()
    expect(wordsOf(nothing)).toContain('Nothing new')
    expect(told(await press(nothing, 'Show again since 10:00'))).toEqual(['lighthouse', 'orchard'])
  })

  it('pages through what was new then, with consecutive numbers that can be asked about', async () => {
    await look()
    later(60)
    await news(SUBJECTS)
    later(1)
    const first = await look()
    expect(told(first)).toHaveLength(10)
    expect(wordsOf(first)).toContain('12\u00a0stories, the newest day first')
    later(1)
    await bringNews(desk.store, now, ['date 2026-11-23 A ferryman retired after fifty years without a day off.\n'])
    const second = await press(first, 'More stories')
    expect([...told(first), ...told(second)].sort()).toEqual([...SUBJECTS].sort())
    expect(actionsOf(second).map(({ label }) => label)).not.toContain('More stories')
    expect(wordsOf(second)).toMatch(/^11 \S/m)
    const { reply } = await desk.ask('summary of 12', by('mira'))
    expect(told(second)).toContain(told(reply)[0])
    expect(wordsOf(await look())).toContain('ferryman')
  })

  it('is separate for each person and each tenant, and private', async () => {
    await look()
    later(60)
    await news(['lighthouse'])
    later(1)
    const { reply, audience } = await desk.ask('catch me up', by('mira'))
    expect(told(reply)).toEqual(['lighthouse'])
    expect(audience).toBe('asker')
    expect(wordsOf(await look(by('jan')))).toContain('Your first look')
    expect(wordsOf(await look(by('mira', TenantId.parse('test:two'))))).toContain('Your first look')
  })

  it("shows times in the person's own zone", async () => {
    await desk.ask('/settings zone:Asia/Tokyo', by('mira'))
    await look()
    expect(wordsOf(await look())).toContain('Nothing new since 18:00.')
  })

  it('refuses a forged button', async () => {
    const { reply } = await desk.ask({ kind: 'fields', command: 'catchup', fields: { from: '../..' } }, by('mira'))
    expect(wordsOf(reply)).toContain('Only a button knows')
    const far = { kind: 'fields', command: 'catchup', fields: { page: '40', from: '0.0' } } as const
    expect(wordsOf((await desk.ask(far, by('mira'))).reply)).toMatch(/no page 40|Nothing new/)
    expect(desk.faults).toEqual([])
  })
})
