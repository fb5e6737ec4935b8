import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asked } from '#core/asking/adapter.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { sweep } from '#schedule/sweep.ts'
import { makeBot } from '#src/bot/bot.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { house, type House } from '#tests/support/house.ts'
import { passingMemory } from '#memory/passing.ts'
import { commands, digests } from '#tests/support/newsroom.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

const PLACE = { platform: 'loopback', tenant: TenantId.parse('loopback:one'), channel: 'C1' }
const MANAGER = { id: 'anna', manager: true }

let home: House
let newsroom: Newsroom
let asked = 0
beforeEach(async () => {
  home = await house('2026-03-02T12:00:00Z', 'file::memory:')
  const kinds = new Map(digests.map(kind => [kind.name, kind]))
  let made = 0
  newsroom = newsroomOf(
    home.store,
    passingMemory(),
    kinds,
    () => `order${String(made++).padStart(4, '0')}`,
    () => home.now,
  )
})
afterEach(() => home.store.close())

async function ask(asking: string | Extract<Asked, { kind: 'fields' }>) {
  const faults: unknown[] = []
  const bot = makeBot({ commands, newsroom, now: () => home.now, zone: 'UTC', fault: error => faults.push(error) })
  const [, command = '', text = ''] = typeof asking === 'string' ? (/^\/(\S+)\s*(.*)$/s.exec(asking) ?? []) : []
  const answer = await bot.answer({
    id: `request ${asked++}`,
    asked: typeof asking === 'string' ? { kind: 'typed', command, text } : asking,
    asker: MANAGER,
    place: PLACE,
    direct: false,
  })
  expect(faults).toEqual([])
  if (!answer) throw new Error('it was taken for a replay')
  return answer.reply
}

const says = async (line: string): Promise<string> => wordsOf(await ask(line))

/** Subscribes by the preview's button, and resolves with the preview's text. */
async function subscribe(words: string): Promise<string> {
  const preview = await ask(`/subscribe ${words}`)
  const [button] = actionsOf(preview)
  if (!button) throw new Error(`expected a button: ${wordsOf(preview)}`)
  expect(wordsOf(await ask({ kind: 'fields', command: button.command, fields: button.input }))).toMatch(/Subscribed/)
  return wordsOf(preview)
}

async function arrives(title: string, body: string, source = 'Harbour Post'): Promise<void> {
  await saveArticles(home.store, { origin: HOUSE, at: home.now, baseline: false }, [
    readArticle({ title, body, publisher: source }),
  ])
}

/** What is posted at a time of that day, as one text. */
async function postedAt(time: string): Promise<string> {
  home.now = new Date(`2026-03-02T${time}:00Z`)
  const before = home.platform.posts.length
  await sweep(
    home.replica('one', inputs => ({ ...inputs, newsroom })),
    new AbortController().signal,
  )
  return JSON.stringify(home.platform.posts.slice(before).map(({ payload }) => payload))
}

async function threeArrive(): Promise<void> {
  await arrives('Ferry burns off Skarrey', 'A ferry burned off Skarrey. Nobody was hurt.')
  await arrives('Coins lose half of their worth', 'Traders were surprised.\n\nCrypto-exchanges closed for the day.')
  await arrives('Strike ends at Velsund', 'The dockers of Velsund went back to work.', 'Gazette')
}

describe('a subscription with a filter', () => {
  it('says in its preview and in the list what it lets through', async () => {
    const words = 'all articles without ‘sports’ or ‘crypto’'
    expect(await subscribe('headlines daily 18:00 without:"sports, crypto"')).toContain(words)
    expect(await says('/subscriptions')).toContain(words)
    expect(await newsroom.subscriptions.at(PLACE)).toMatchObject([{ without: 'sports or crypto' }])
  })

  it('posts what matches, and nothing else', async () => {
    await subscribe('headlines daily 18:00 only:"ferry, coins, strike" without:"crypto, source:Gazette"')
    await threeArrive()
    const posted = await postedAt('18:00')
    expect(posted).toContain('Ferry burns')
    expect(posted).not.toMatch(/Coins|Strike/)
  })

  it('posts nothing if nothing matches', async () => {
    await subscribe('headlines daily 18:00 only:opera')
    await threeArrive()
    expect(await postedAt('18:00')).toBe('[]')
    expect(await says('/subscriptions')).toContain('not posted: nothing new')
  })

  it('shows nothing it leaves out through a story with other articles', async () => {
    await subscribe('briefing daily 18:00 without:source:Gazette')
    const body = 'Fire broke out on the ferry Northern Light off Skarrey on Monday and forty passengers were taken off.'
    await arrives('Ferry Northern Light burns off Skarrey', body)
    await arrives('Fire on ferry Northern Light off Skarrey', `${body} The crew stayed.`, 'Gazette')
    const stories = await newsroom.stories.titled(PLACE.tenant, 'ferry', 5)
    expect(stories.map(({ articles }) => articles.length)).toEqual([2])
    const posted = await postedAt('18:00')
    expect(posted).toContain('Harbour Post')
    expect(posted).not.toContain('Gazette')
  })

  it('explains what it left out by the words it found, as it was then, whatever it is now', async () => {
    await subscribe('headlines daily 18:00,20:00 without:"sports, crypto"')
    await threeArrive()
    expect(await says('/why coins')).toContain(
      'Left out by its filter, without ‘sports’ or ‘crypto’: it has ‘crypto’ (in its second paragraph: “Crypto-exchanges closed for the day.”).',
    )
    await postedAt('18:00')
    await says('/subscriptions headlines without:opera only:coins')
    expect(await says('/why coins')).toMatch(
      /Left out of the digest of .*18:00.* by its filter, without ‘sports’ or ‘crypto’/,
    )
    await arrives('Mint strikes new coins', 'The mint began on Monday.')
    expect(await says('/why mint strikes')).toMatch(
      /Coming: .* It fits the filter: it has ‘coins’ \(in its headline: “Mint strikes new coins”\)\./,
    )
    expect(await says('/why ferry')).toContain('Told: it was in the digest of')
  })

  it('is changed and removed, and keeps the settings not mentioned', async () => {
    await subscribe('headlines daily 18:00 only:ferry without:crypto')
    expect(await says('/subscriptions headlines only:"strike, ferry"')).toContain(
      'only articles with ‘strike’ or ‘ferry’, without ‘crypto’',
    )
    expect(await says('/subscriptions headlines only:all')).toContain('all articles without ‘crypto’')
    expect(await says('/subscriptions headlines without:none')).not.toContain('Filter')
  })

  it('that is invalid is refused with the place of the mistake, and nothing changes', async () => {
    expect(await says('/subscribe headlines daily 18:00 only:"ferry and (strike"')).toContain(
      'ferry and «here»(strike – this bracket is opened but never closed.',
    )
    await subscribe('headlines daily 18:00 only:ferry')
    expect(await says('/subscriptions headlines without:"crypto*"')).toContain('crypto«here»*')
    expect(await newsroom.subscriptions.at(PLACE)).toMatchObject([{ only: 'ferry' }])
  })

  it('that no longer parses posts nothing, says so, and posts what it held back once it is changed', async () => {
    await subscribe('headlines daily 18:00,20:00 only:ferry')
    await home.store.db.updateTable('subscriptions').set({ filter_only: 'near:(ferry' }).execute()
    await threeArrive()
    expect(await postedAt('18:00')).toBe('[]')
    const told = await says('/subscriptions')
    expect(told).toMatch(/“near:” is not known.*Nothing is posted until the filter is changed/)
    expect(told).toMatch(/not posted: its filter can no longer be understood/)
    expect(await says('/why ferry')).toMatch(/Nothing is posted here until the filter is changed/)
    expect(await says('/digest')).toMatch(/no longer works; change it with .subscriptions/)
    await says('/subscriptions headlines only:ferry')
    expect(await postedAt('20:00')).toContain('Ferry burns')
  })
})

describe('a digest on demand', () => {
  it("uses a filter of its own, else the place's, part by part", async () => {
    await threeArrive()
    expect(await says('/digest headlines without:"crypto, source:gazette"')).toMatch(/Ferry(?!.*(?:Coins|Strike))/s)
    await subscribe('headlines daily 18:00 only:"ferry, strike" without:source:Gazette')
    expect(await says('/digest')).toMatch(/Ferry(?!.*(?:Coins|Strike))/s)
    expect(await says('/digest without:none')).toMatch(/Ferry.*Strike|Strike.*Ferry/s)
    expect(await says('/digest only:coins')).toMatch(/Coins(?!.*(?:Ferry|Strike))/s)
  })

  it('says so if nothing matches, and refuses an invalid filter', async () => {
    await threeArrive()
    expect(await says('/digest only:opera')).toContain('fits the filter: only articles with ‘opera’.')
    expect(await says('/digest only:"a or"')).toContain('a or«here»')
  })

  it('is shared with the same words', async () => {
    await threeArrive()
    const share = actionsOf(await ask('/digest headlines only:ferry')).find(({ label }) => label === 'Share here')
    if (!share) throw new Error('expected a button to share')
    expect(wordsOf(await ask({ kind: 'fields', command: share.command, fields: share.input }))).not.toMatch(/Coins/)
  })
})

describe('a window of more than can be ranked', () => {
  it('is filtered completely, page by page', async () => {
    await subscribe('headlines daily 18:00 only:ferry')
    await arrives('Ferry burns off Skarrey', 'A ferry burned off Skarrey.')
    await saveArticles(
      home.store,
      { origin: HOUSE, at: home.now, baseline: false },
      Array.from({ length: 510 }, (_, n) => readArticle({ title: `Word${n}`, body: `Word${n}.`, day: '2026-03-03' })),
    )
    expect(await postedAt('18:00')).toContain('Ferry burns')
  })
})
