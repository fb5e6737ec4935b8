import { mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { commands } from '#tests/support/newsroom.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

let web: TestWeb
beforeAll(async () => {
  web = await openWeb()
})
afterAll(async () => {
  web.mustBeWell()
  await web.close()
})

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(web.origin + path, { headers, redirect: 'manual' })
const page = async (path: string) => (await get(path)).text()
const post = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(web.origin + path, {
    method: 'POST',
    headers: { origin: web.origin, ...headers },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })

/** Sends headers that `fetch` does not allow. */
function call(path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number | undefined; readonly text: string }>((resolve, reject) => {
    request(web.origin + path, { headers }, answer => {
      text(answer).then(told => resolve({ status: answer.statusCode, text: told }), reject)
    })
      .on('error', reject)
      .end()
  })
}

/** The hidden fields of a page's first POST form. */
async function hidden(path: string): Promise<Readonly<Record<string, string>>> {
  const [, form = ''] = /<form[^>]*method="post"[^>]*>(.*?)<\/form>/su.exec(await page(path)) ?? []
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

describe('every page', () => {
  it.each(['/', '/latest', '/ask?q=what+did+renn+say', '/nowhere', '/article/aaaaaaaa', '/style.css'])(
    '%s runs nothing, cannot be framed, and fetches nothing from elsewhere',
    async path => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('has no inline script or style, and weighs less than 60 kB', async () => {
    for (const path of ['/', '/latest', '/find?words=strike', '/crier', '/subscribe']) {
      const html = await page(path)
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/iu)
      expect(html.length).toBeLessThan(60_000)
    }
  })

  it('exists for every command: its answer, or its form', async () => {
    for (const { name } of commands) {
      const answer = await get(`/${name}`)
      expect([name, answer.status]).toEqual([name, 200])
      expect(await answer.text()).toMatch(/<h1/u)
    }
  })

  it('says so if there is nothing', async () => {
    expect((await get('/nowhere')).status).toBe(404)
    expect((await get('/article/aaaaaaaa')).status).toBe(404)
    expect((await get('/article/..%2f..%2fetc')).status).toBe(404)
  })

  it.each(['person', 'story', 'outlet', 'day', 'article', 'r', 'feed', 'enter', 'find'])(
    'says so if the URL is broken after /%s/',
    async folder => {
      for (const broken of ['%E0%A4%A', '%', '100%', '%ff']) {
        const answer = await get(`/${folder}/${broken}`)
        expect([broken, answer.status]).toEqual([broken, 400])
        expect(await answer.text()).toContain('<h1 class="title">Not an address')
      }
    },
  )
})

describe('the front page', () => {
  it('lists the stories for which the digest has no room, and none of them twice', async () => {
    const later = await openWeb({ now: () => new Date('2026-11-28T09:00:00Z') })
    const front = await (await fetch(later.origin)).text()
    const [, more = ''] = /More stories(.*?)<\/section>/su.exec(front) ?? []
    const listed = [...more.matchAll(/<a href="(\/story\/[^"]+)">([^<]+)</gu)]
    expect(listed.length).toBeGreaterThan(2)
    for (const [, href = '', headline = ''] of listed) {
      expect((await fetch(later.origin + href)).status).toBe(200)
      expect(front.split(`>${headline}<`)).toHaveLength(2)
    }
    expect(front).not.toContain('in the list')
    await later.close()
  })
})

describe('an answer', () => {
  it('links each of its sentences to the article here, and nothing else', async () => {
    const answer = await page('/ask?q=why+did+the+ferry+burn')
    const small = answer.match(/<p class="small">.*?<\/p>/gsu) ?? []
    const told = small.filter(print => /Port Courier|Halvern Post|Radio Skarrey/u.test(print))
    expect(told.length).toBeGreaterThan(2)
    for (const print of told) expect(print).toMatch(/class="here" href="\/article\/[a-z0-9]{8}"/u)
    expect(small.find(print => print.includes('Read as'))).not.toContain('class="here"')
  })

  it('calls no day but today "today", even if nothing newer came', async () => {
    const later = await openWeb({ now: () => new Date('2026-11-28T09:00:00Z') })
    const digest = await (await fetch(`${later.origin}/digest`)).text()
    expect(digest).toContain('the newest day')
    expect(digest).not.toContain('Today')
    await later.close()
  })
})

describe('the form of a command', () => {
  it('hides rarely used fields, unless they are filled in', async () => {
    const form = await page('/subscribe')
    const [, first = '', folded = ''] =
      /<form class="command"[^>]*>(.*?)<details class="more">(.*?)<\/details>/su.exec(form) ?? []
    expect(first).toContain('name="when"')
    expect(first).not.toContain('name="quiet"')
    expect(folded).toContain('name="quiet"')
    expect(await page('/subscribe?quiet=22:00-07:00')).toMatch(/<details class="more" open/u)
  })
})

describe('access on this machine', () => {
  it('is given to requests to one of its own names', async () => {
    expect((await get('/')).status).toBe(200)
  })

  it.each(['/', '/r/aaaaaaaaaaaaaaaa', `/feed/${'x'.repeat(43)}/atom`, '/mcp', '/style.css'])(
    'is refused to requests for %s by another name',
    async path => {
      const led = await call(path, {
        host: 'evil.example',
        accept: 'application/json',
        'x-forwarded-host': 'localhost',
      })
      expect(led.status).toBe(403)
      expect(led.text).toContain('This desk answers only to')
    },
  )
})

describe('a host in headers that a proxy may set', () => {
  it('is not trusted: no link uses it', async () => {
    const told = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    for (const path of ['/latest', '/latest?as=json'])
      expect((await call(path, told)).text).not.toMatch(/evil|https:..127/u)
  })
})

describe('a change', () => {
  const posted = () => web.desk.newsroom.subscriptions.at({ platform: 'web', tenant: HOUSE, channel: 'desk' })

  it('is confirmed first if a link leads to it, and not made', async () => {
    const html = await page('/subscribe?kind=headlines&when=daily+08%3A00&confirm=yes')
    expect(html).toContain('This would run')
    expect(await posted()).toEqual([])
  })

  it('is made by a form of this desk, once', async () => {
    const fields = await hidden('/subscribe?kind=headlines&when=daily+08%3A00&confirm=yes')
    const first = await post('/subscribe', fields)
    expect(await first.text()).toContain('Subscribed')
    expect(await (await post('/subscribe', fields)).text()).toContain('sent before')
    expect(await posted()).toHaveLength(1)
  })

  it('is not made without the token, nor by another site that knows it', async () => {
    const fields = await hidden('/unsubscribe?id=headlines')
    expect((await post('/unsubscribe', { ...fields, ':token': 'guessed' })).status).toBe(403)
    expect((await post('/unsubscribe', fields, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await posted()).toHaveLength(1)
  })
})

describe('a form of this desk', () => {
  it.each(['/%2Fevil.example', '/%5Cevil.example', '/x%0d%0aSet-Cookie:a=b', '/nowhere'])(
    'leads nowhere if sent to %s',
    async path => {
      const answer = await post(path, await hidden('/subscribe'))
      expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
    },
  )

  it('is refused if it has a file or is malformed', async () => {
    const file = new FormData()
    file.set('words', new File(['ferry'], 'ferry.txt'))
    const headers = { origin: web.origin }
    const broken = { ...headers, 'content-type': 'multipart/form-data; boundary=b' }
    const sent = [
      await fetch(`${web.origin}/find`, { method: 'POST', headers, body: file }),
      await fetch(`${web.origin}/find`, { method: 'POST', headers: broken, body: 'nonsense' }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([400, 400])
  })

  it('is refused with a page if it is too long, or sent by another site', async () => {
    const long = await post('/find', { words: 'x'.repeat(70_000) })
    const foreign = await post('/find', { words: 'ferry' }, { origin: 'https://evil.example' })
    expect([long.status, foreign.status]).toEqual([413, 403])
    for (const answer of [long, foreign]) {
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await answer.text()).toContain('<h1 class="title">Not done')
    }
  })
})

describe('an article that tries to be markup', () => {
  it('stays text wherever it is shown', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crier-web-'))
    const evil = '<img src=x onerror=alert(1)></p><script>alert(2)</script>'
    await writeFile(
      join(folder, 'evil.txt'),
      `title: Port "><script>alert(3)</script> closes\nsource: <b>Evil</b> Post\nurl: https://evil.example/"onmouseover="alert(4)\n` +
        `date 2026-11-20 The port ${evil} was closed on Monday. “We ${evil} stop here,” said Ana "><svg onload=alert(5)> Berg, mayor of Velsund. ` +
        'Ana Berg said that the quay was safe. She added that nobody was hurt.',
    )
    const other = await openWeb({ paths: [folder] })
    const latest = await (await fetch(`${other.origin}/latest`)).text()
    const [id] = /\/article\/[a-z0-9]{8}/u.exec(latest) ?? []
    const paths = [
      '/',
      '/latest',
      id,
      `/summary?words=port`,
      '/quotes?words=port',
      '/find?words=port',
      '/said?person=Berg',
    ]
    for (const path of paths) {
      const html = await (await fetch(`${other.origin}${path}`)).text()
      expect(html).not.toMatch(/<script|<img|<svg onload|<b>|href="javascript/iu)
    }
    expect(await (await fetch(`${other.origin}${id}`)).text()).toContain('&lt;img src=x onerror=alert(1)&gt;')
    const asked = await (
      await fetch(`${other.origin}/ask?q=${encodeURIComponent('"><script>alert(6)</script>')}`)
    ).text()
    expect(asked).not.toContain('<script')
    await other.close()
  })
})

describe('a list as a feed', () => {
  it('is Atom with an entry for each article, which links to its page', async () => {
    const answer = await get('/latest?as=atom')
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const { parseAtomFeed } = await import('feedsmith')
    const feed = parseAtomFeed(await answer.text())
    expect(feed.entries).toHaveLength(8)
    for (const { id, title, content } of feed.entries ?? []) {
      expect(title?.value).toMatch(/\w/u)
      expect(content?.value).toMatch(/\w/u)
      expect((await fetch(id ?? '')).status).toBe(200)
    }
  })

  it.each([
    '/digest?kind=headlines',
    '/find?words=strike',
    '/person/Tobias%20Renn',
    '/outlet/Halvern%20Post',
    '/day/2026-11-20',
  ])('is JSON Feed for %s, too', async path => {
    const answer = await get(`${path}${path.includes('?') ? '&' : '?'}as=json`)
    const { parseJsonFeed } = await import('feedsmith')
    const feed = parseJsonFeed(await answer.json())
    expect(feed.items?.length).toBeGreaterThan(0)
    expect(await page(path)).toContain('application/feed+json')
  })
})
