import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import { bringNews } from '#tests/support/news.ts'
import { wordsOf } from '#tests/support/spoken.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

const ANNA = TenantId.parse('slack:TANNA')
const BORIS = TenantId.parse('slack:TBORIS')
const MINUTE = 60_000

let now = new Date('2026-11-23T09:00:00Z')
let web: TestWeb
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z')
  web = await openWeb({ isPublic: true, now: () => now })
})
afterEach(async () => {
  web.mustBeWell()
  await web.close()
})

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}

/** Asks for the link in a direct message. */
async function linkFor(id: string, tenant = ANNA, manager = false): Promise<string> {
  const place = { platform: 'slack', tenant, channel: `D-${id}` }
  const { reply } = await web.desk.ask('/desk', { asker: { id, manager, name: id }, place, direct: true })
  const [href] = reply.blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? block.text.flatMap(run => (typeof run !== 'string' && 'text' in run && run.href ? [run.href] : []))
      : [],
  )
  return href ?? ''
}

/** Opens the desk with the button of the link's page; returns the cookie, or the status. */
async function enter(link: string): Promise<string | number> {
  const secret = link.split('/').at(-1) ?? ''
  const answer = await fetch(`${web.origin}/enter`, {
    method: 'POST',
    headers: { origin: web.origin },
    body: new URLSearchParams({ secret }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')
  return cookie === null ? answer.status : cookie
}

const cookieOf = (given: string | number) => String(given).split(';')[0] ?? ''
const get = (path: string, cookie = '') => fetch(web.origin + path, { headers: { cookie } })

describe('a desk at a public URL', () => {
  it('shows nothing to anybody without a session, under any name', async () => {
    for (const path of ['/', '/latest', '/ask?q=strike', '/article/aaaaaaaa', '/running', '/latest?as=atom']) {
      const shut = await get(path)
      expect(shut.status).toBe(403)
      // Nothing unfurls where the URL is posted in a chat.
      expect(await shut.text()).not.toMatch(/og:|strike/u)
    }
  })

  it('opens with the link from a direct message, but not by merely following it', async () => {
    const link = await linkFor('U1')
    for (let look = 0; look < 3; look += 1) expect((await fetch(link)).status).toBe(200)
    const cookie = await enter(link)
    expect(cookie).toMatch(/^__Host-crier=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/u)
    expect((await get('/', cookieOf(cookie))).status).toBe(200)
  })

  it('does not open with the same link twice, nor for both of two who use it at once', async () => {
    const link = await linkFor('U1')
    const both = await Promise.all([enter(link), enter(link)])
    expect(both.filter(given => given === 403)).toHaveLength(1)
    expect(await enter(link)).toBe(403)
  })

  it('does not open with a link older than ten minutes, nor with a made-up one', async () => {
    const link = await linkFor('U1')
    later(10 * MINUTE)
    expect(await enter(link)).toBe(403)
    expect(await enter(`${web.origin}/enter/${'x'.repeat(43)}`)).toBe(403)
  })

  it('does not open from another site', async () => {
    const secret = (await linkFor('U1')).split('/').at(-1) ?? ''
    const headers = { origin: 'https://evil.example' }
    const answer = await fetch(`${web.origin}/enter`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ secret }),
    })
    expect(answer.status).toBe(403)
  })

  it('gives no link where others read along', async () => {
    const { reply } = await web.desk.ask('/desk', { asker: { id: 'U1', manager: true } })
    expect(wordsOf(reply)).toContain('in a direct message')
    expect(wordsOf(reply)).not.toContain('/enter/')
  })

  it('closes after seven days, when somebody signs out, is forgotten, or has left, and when Crier is removed', async () => {
    const opened = async () => cookieOf(await enter(await linkFor('U1')))
    const status = async (cookie: string) => (await get('/latest', cookie)).status

    const old = await opened()
    later(7 * 24 * 60 * MINUTE)
    expect(await status(old)).toBe(403)

    const out = await opened()
    const [, token = ''] = /name=":token" value="([^"]+)"/u.exec(await (await get('/running', out)).text()) ?? []
    const body = new URLSearchParams({ ':token': token })
    await fetch(`${web.origin}/leave`, { method: 'POST', headers: { origin: web.origin, cookie: out }, body })
    expect(await status(out)).toBe(403)

    const forgotten = await opened()
    expect(await status(forgotten)).toBe(200)
    await web.desk.newsroom.people.forget({ tenant: ANNA, id: 'U1' })
    expect(await status(forgotten)).toBe(403)

    const left = await opened()
    later(10 * MINUTE)
    web.standing = 'left'
    expect(await status(left)).toBe(403)
    web.standing = 'member'
    expect(await status(left)).toBe(403)
    later(10 * MINUTE)

    const removed = await opened()
    expect(await status(removed)).toBe(200)
    later(MINUTE)
    await web.desk.bot.left(ANNA, now)
    expect(await status(removed)).toBe(403)
  })

  it('lets somebody manage as long as their platform says so, and nobody while it does not answer', async () => {
    web.standing = 'manager'
    const cookie = cookieOf(await enter(await linkFor('U1', ANNA, true)))
    const adding = async () => (await get('/sources', cookie)).text()
    expect(await adding()).toContain('Add a source')
    web.standing = 'member'
    later(5 * MINUTE)
    expect(await adding()).not.toContain('Add a source')
    web.standing = 'manager'
    later(5 * MINUTE)
    expect(await adding()).toContain('Add a source')
    web.standing = 'silent'
    later(5 * MINUTE)
    expect(await adding()).not.toContain('Add a source')
  })

  it('trusts a platform that cannot be asked later for a day', async () => {
    const cookie = cookieOf(await enter(await linkFor('U1', ANNA, true)))
    const adding = async () => (await get('/sources', cookie)).text()
    expect(await adding()).toContain('Add a source')
    later(24 * 60 * MINUTE)
    expect(await adding()).not.toContain('Add a source')
  })

  it('asks nobody more often than chat does', async () => {
    const cookie = cookieOf(await enter(await linkFor('U1')))
    let last = ''
    for (let asked = 0; asked < 12; asked += 1) last = await (await get('/latest', cookie)).text()
    expect(last).toContain('You have asked a lot in the last minute')
  })
})

/** Words that are in one article of one tenant, and nowhere else. */
const CANARIES = ['titled', 'printed', 'named', 'spoken', 'written'] as const
const canary = (tenant: TenantId, part: (typeof CANARIES)[number]) =>
  `${part}${tenant === ANNA ? 'zebra' : 'okapi'}${part.length}x`

function newsOf(tenant: TenantId): string {
  const [titled, printed, named, spoken, written] = CANARIES.map(part => canary(tenant, part))
  return `title: The ${titled} dam
source: ${printed} Post
date 2026-11-22 The ${written} dam broke on Monday. “The ${spoken} valley is under water,” said Ada ${named}, mayor of Velsund.
Ada ${named} said that the ${spoken} town was safe.`
}

/** Asks as an assistant does. */
async function tool(name: string, words: string, secret: string): Promise<string> {
  const answer = await fetch(`${web.origin}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${secret}`,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: { words } } }),
  })
  return answer.text()
}

describe('two tenants', () => {
  it('learn nothing of each other from feeds, receipts and assistants', async () => {
    for (const tenant of [ANNA, BORIS]) await bringNews(web.desk.store, now, [newsOf(tenant)], tenant)
    const all = [ANNA, BORIS].flatMap(tenant => CANARIES.map(part => canary(tenant, part)))
    const receipts = new Map<TenantId, readonly string[]>()
    for (const own of [ANNA, BORIS]) {
      const told: string[] = []
      const secret = (await web.desk.newsroom.tokens.add(own, { name: 'notebook', by: 'mira' })) ?? ''
      const cookie = cookieOf(await enter(await linkFor('U1', own)))
      const place = { platform: 'slack', tenant: own, channel: 'D-U1' }
      for (const word of all) {
        later(MINUTE)
        const ask = { asker: { id: 'U1', manager: false }, place, direct: true }
        const lent = JSON.stringify((await web.desk.ask(`/desk feed find ${word}`, ask)).reply)
        for (const [feed] of lent.matchAll(/http[^"]+\/feed\/[^"]+/gu)) told.push(await (await fetch(feed)).text())
        told.push(
          await tool('find', word, secret),
          await tool('quotes', word, secret),
          await tool('check', word, secret),
        )
        told.push(await (await get(`/quotes?words=${word}`, cookie)).text())
      }
      receipts.set(own, [...new Set(told.join(' ').match(/\/r\/[a-z0-9]{16}/gu))])
      for (const receipt of receipts.get(own) ?? []) told.push(await (await get(receipt)).text())
      for (const word of all) {
        const typed = new RegExp(`find(?: |\\+|%20|words:)*${word}|“${word}”|(?:words(?::|=)|value=")${word}`, 'gu')
        const shown = told.some(text => text.replaceAll(typed, '').includes(word))
        expect([own, word, shown]).toEqual([own, word, word.includes(own === ANNA ? 'zebra' : 'okapi')])
      }
    }
    const [anna = [], boris = []] = [receipts.get(ANNA), receipts.get(BORIS)]
    expect([anna.length > 0, boris.length > 0]).toEqual([true, true])
    expect(anna.filter(receipt => boris.includes(receipt))).toEqual([])
  })

  it('see nothing of each other at any address', async () => {
    const cookies = new Map<TenantId, string>()
    for (const tenant of [ANNA, BORIS]) {
      const folder = await mkdtemp(join(tmpdir(), 'crier-canary-'))
      await writeFile(join(folder, 'news.txt'), newsOf(tenant))
      await importPaths([folder], { store: web.desk.store, tenant, now })
      cookies.set(tenant, cookieOf(await enter(await linkFor('U1', tenant, true))))
    }
    const read = async (path: string, tenant: TenantId) => {
      later(MINUTE)
      return (await get(path, cookies.get(tenant))).text()
    }
    for (const [own, other] of [[ANNA, BORIS] as const, [BORIS, ANNA] as const]) {
      const all = CANARIES.map(part => canary(own, part))
      const [titled = '', printed = '', named = ''] = all
      const paths = new Set([
        '/',
        '/latest',
        '/day/2026-11-22',
        '/crier',
        '/running',
        '/sources',
        `/outlet/${printed}%20Post`,
        `/said?person=Ada+${named}`,
        `/person/Ada%20${named}`,
        `/trend?words=${titled}`,
        `/why?item=${titled}`,
        ...all.flatMap(word => [
          `/find?words=${word}`,
          `/ask?q=${word}`,
          `/quotes?words=${word}`,
          `/summary?words=${word}`,
        ]),
      ])
      const shown: string[] = []
      for (const path of Array.from(paths)) {
        const html = await read(path, own)
        shown.push(html)
        for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/gu)) paths.add(href.replaceAll('&amp;', '&'))
      }
      for (const word of all) expect(shown.some(html => html.includes(word))).toBe(true)
      expect([...paths].some(path => path.startsWith('/article/'))).toBe(true)
      for (const path of paths) {
        const html = await read(path, other)
        const typed = decodeURIComponent(path)
        for (const word of all)
          expect([path, word, html.includes(word) && !typed.includes(word)]).toEqual([path, word, false])
      }
    }
  })
})
