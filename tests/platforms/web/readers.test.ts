import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { MOST_READERS } from '#core/guests.ts'
import { TenantId } from '#core/ids.ts'
import { bringNews } from '#tests/support/news.ts'
import { wordsOf } from '#tests/support/spoken.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

const ANNA = TenantId.parse('slack:TANNA')
const BORIS = TenantId.parse('slack:TBORIS')
const MINUTE = 60_000

let now = new Date()
let web: TestWeb
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z')
  web = await openWeb({ isPublic: true, now: () => now })
  await bringNews(web.desk.store, now, ['source: Okapi Post\ndate 2026-11-22 The okapi came back to Velsund.'], ANNA)
})
afterEach(async () => {
  web.mustBeWell()
  await web.close()
})

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const said = (line: string, { id = 'U1', tenant = ANNA, direct = true } = {}) =>
  web.desk.ask(line, {
    asker: { id, manager: false },
    place: { platform: 'slack', tenant, channel: `D-${id}` },
    direct,
  })

async function lent(line: string, as = {}): Promise<{ readonly atom: string; readonly json: string }> {
  const told = JSON.stringify((await said(`/desk feed ${line}`, as)).reply)
  const [atom = '', json = ''] = ['atom', 'json'].map(
    format => new RegExp(`http[^"]+/feed/[\\w-]{43}/${format}`).exec(told)?.[0],
  )
  return { atom, json }
}
const status = async (address: string) => (await fetch(address)).status
const titles = async (address: string) =>
  parseAtomFeed(await (await fetch(address)).text()).entries?.map(({ title }) => title?.value)

describe('a URL for a feed reader', () => {
  it("serves an answer without a session, as Atom and as JSON Feed, with links to the desk's pages", async () => {
    const { atom, json } = await lent('find okapi')
    const answer = await fetch(atom)
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const { entries = [], links = [] } = parseAtomFeed(await answer.text())
    expect(entries.map(({ content }) => content?.value)).toEqual(['The okapi came back to Velsund.'])
    expect(entries[0]?.links?.[0]?.href).toMatch(new RegExp(`^${web.origin}/article/[a-z0-9]{8}$`))
    expect(links.map(({ href }) => href)).toEqual([atom, `${web.origin}/ask?q=%2Ffind+okapi`])
    expect(parseJsonFeed(await (await fetch(json)).json()).items).toHaveLength(1)
  })

  it('gives access to nothing else', async () => {
    const { atom } = await lent('find okapi')
    const [, secret = ''] = /feed\/([^/]+)/.exec(atom) ?? []
    for (const cookie of [`__Host-crier=${secret}`, ''])
      expect((await fetch(`${web.origin}/latest`, { headers: { cookie } })).status).toBe(403)
    expect(await status(`${web.origin}/enter/${secret}`)).toBe(200)
    const entered = await fetch(`${web.origin}/enter`, {
      method: 'POST',
      headers: { origin: web.origin },
      body: new URLSearchParams({ secret }),
    })
    expect(entered.status).toBe(403)
    expect(await status(atom.replace(secret, 'x'.repeat(43)))).toBe(404)
  })

  it('serves what its maker sees and no other tenant does', async () => {
    expect(await titles((await lent('find okapi')).atom)).toHaveLength(1)
    expect(await titles((await lent('find okapi', { tenant: BORIS })).atom)).toBeUndefined()
  })

  it('is valid until revoked, by its maker alone', async () => {
    const { atom } = await lent('latest')
    await lent('find okapi')
    const list = (await said('/desk feeds')).reply
    expect(wordsOf(list)).toMatch(/Your 2 feeds.*\/latest.*\/find okapi/su)
    const [, id = ''] = /"question":"([0-9a-f]{12})"/.exec(JSON.stringify(list)) ?? []
    await said(`/desk remove ${id}`, { id: 'U2' })
    await said(`/desk remove ${id}`, { tenant: BORIS })
    later(30 * 24 * 60 * MINUTE)
    expect(await status(atom)).toBe(200)
    await said(`/desk remove ${id}`)
    expect(await status(atom)).toBe(404)
    expect(wordsOf((await said('/desk feeds')).reply)).not.toContain('/latest')
  })

  it('is replaced when made again, and limited in number', async () => {
    const first = await lent('latest')
    const second = await lent('latest')
    expect([await status(first.atom), await status(second.atom)]).toEqual([404, 200])
    for (let made = 1; made < MOST_READERS; made += 1) {
      if (made % 9 === 0) later(MINUTE)
      await lent(`find okapi${made}`)
    }
    later(MINUTE)
    expect(wordsOf((await said('/desk feed quotes')).reply)).toContain('the most allowed')
  })

  it('ends when its maker is forgotten or has left, and when Crier is removed', async () => {
    const forgotten = await lent('latest')
    await said('/settings forget:yes')
    expect(await status(forgotten.atom)).toBe(404)

    const left = await lent('latest')
    web.standing = 'left'
    later(5 * MINUTE)
    expect(await status(left.atom)).toBe(404)
    web.standing = 'member'
    later(5 * MINUTE)
    expect(await status(left.atom)).toBe(404)

    const removed = await lent('latest')
    expect(await status(removed.atom)).toBe(200)
    await web.desk.bot.left(ANNA, now)
    expect(await status(removed.atom)).toBe(404)
  })

  it('can be made only in a direct message, and only for what can be shown', async () => {
    expect(wordsOf((await said('/desk feed latest', { direct: false })).reply)).toContain('in a direct message')
    expect(wordsOf((await said('/desk feed subscriptions')).reply)).toContain('has no feed')
    expect(wordsOf((await said('/desk feed /nonsense')).reply)).toContain('There is no command')
  })

  it('does not count towards a rate limit, leaves the last list as it is, and has new entries only if there are any', async () => {
    await said('/find okapi')
    const { atom } = await lent('latest')
    const first = await fetch(atom)
    for (let fetched = 0; fetched < 20; fetched += 1) await fetch(atom)
    expect(wordsOf((await said('/summary 1')).reply)).toContain('okapi')
    const again = await fetch(atom, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    await bringNews(web.desk.store, now, ['source: Okapi Post\ndate 2026-11-22 A second okapi came.'], ANNA)
    later(5 * MINUTE)
    expect((await fetch(atom, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })).status).toBe(200)
  })
})

describe('a page for somebody who came through a link', () => {
  it("has a button for their feed reader's URL, and advertises none that needs the session", async () => {
    const link = /http[^"]+\/enter\/([\w-]+)/.exec(JSON.stringify((await said('/desk')).reply))
    const entered = await fetch(`${web.origin}/enter`, {
      method: 'POST',
      headers: { origin: web.origin },
      body: new URLSearchParams({ secret: link?.[1] ?? '' }),
      redirect: 'manual',
    })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await (await fetch(`${web.origin}/find?words=okapi`, { headers: { cookie } })).text()
    expect(page).not.toMatch(/as=atom|application\/atom/u)
    const [, form = ''] = /<form class="lending"[^>]*>(.*?)<\/form>/su.exec(page) ?? []
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    const made = await fetch(`${web.origin}/desk`, {
      method: 'POST',
      headers: { origin: web.origin, cookie },
      body: new URLSearchParams(Object.fromEntries(fields)),
    })
    const [address = ''] = /http[^"<]+\/feed\/[\w-]+\/atom/.exec(await made.text()) ?? []
    expect(await titles(address)).toHaveLength(1)
  })
})
