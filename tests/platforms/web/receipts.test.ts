import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { bringNews } from '#tests/support/news.ts'
import { NOW } from '#tests/support/newsroom.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

const ANNA = TenantId.parse('slack:T-ANNA')
const CLAIM = 'We will not <b>pay</b> 41 million for a dam'
const article = (words: string) =>
  'source: Harbour Post\nurl: https://harbour.example/dam\n' +
  `date 2026-11-20 The council of Halvern met on Friday. “${words},” said Ana Berg, the mayor. The dam was built in 1931.`

let web: TestWeb
beforeAll(async () => {
  web = await openWeb({ isPublic: true })
  await bringNews(web.desk.store, NOW, [article(CLAIM)], ANNA)
})
afterAll(() => web.close())

/** The receipt link in a channel's answer. */
async function linked(): Promise<string> {
  const { reply } = await web.desk.ask('/said "Ana Berg"', {
    place: { platform: 'slack', tenant: ANNA, channel: 'C1' },
  })
  const [address] = /http[^"]+\/r\/[a-z0-9]+/.exec(JSON.stringify(reply)) ?? []
  if (address === undefined) throw new Error('expected a link to a receipt')
  return address
}

describe('a receipt in the browser', () => {
  it('is linked from answers, and shows the words in context to whoever has its URL', async () => {
    const response = await fetch(await linked())
    const page = await response.text()
    expect(response.status).toBe(200)
    expect(page).toMatch(/met on Friday\. “<mark>We will not &lt;b&gt;pay&lt;\/b&gt; 41 million for a dam<\/mark>/)
    expect(page).toMatch(/Who said it: Ana Berg/)
    expect(page).toMatch(/og:description" content="“We will not &lt;b&gt;pay/)
    expect(page).toContain('noindex')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('gives access to nothing else', async () => {
    const page = await (await fetch(await linked())).text()
    expect(page).not.toContain('role="search"')
    expect((await fetch(`${web.origin}/latest`)).status).toBe(403)
  })

  it('does not exist under a made-up id', async () => {
    for (const id of ['aaaaaaaaaaaaaaaa', 'nonsense', '..%2fetc'])
      expect((await fetch(`${web.origin}/r/${id}`)).status).toBe(404)
  })

  it('shows what the outlet has changed since: as it was, and as it is now', async () => {
    const address = await linked()
    await bringNews(web.desk.store, NOW, [article(CLAIM.replace('41', '14'))], ANNA)
    const page = await (await fetch(address)).text()
    expect(page).toMatch(
      /has changed this.*<del>41<\/del> million.*As it stands now.*<mark>We will not &lt;b&gt;pay&lt;\/b&gt; <ins>14<\/ins> million/s,
    )
  })
})

describe('MCP over HTTP', () => {
  it('is open to whoever brings a token', async () => {
    const ask = (headers: Readonly<Record<string, string>>) =>
      fetch(`${web.origin}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }),
      })
    expect((await ask({})).status).toBe(401)
    const secret = await web.desk.newsroom.tokens.add(ANNA, { name: 'notebook', by: 'mira' })
    const response = await ask({ authorization: `Bearer ${secret}` })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('"check"')
  })
})
