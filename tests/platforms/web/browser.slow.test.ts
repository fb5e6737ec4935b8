import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { findBrowser } from '#tests/support/browser.ts'
import { bringNews } from '#tests/support/news.ts'
import { NOW } from '#tests/support/newsroom.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'
import { lookAt, violations, type Looking } from './looking.ts'

const browser = await findBrowser()

const PAGES = [
  ['the front page', '/'],
  ['a list', '/latest'],
  ['an answer', '/ask?q=what+did+renn+say+about+the+railway'],
  ['an honest no', '/ask?q=who+won+the+nobel+peace+prize'],
  ['an article', 'article'],
  ['a story', '/story?words=velsund+mayor'],
  ['a person', '/person/Tobias%20Renn'],
  ['an outlet', '/outlet/Halvern%20Post'],
  ['a day', '/day/2026-11-18'],
  ['a chart', '/trend?words=strike&since=2026-10-20'],
  ['a form', '/subscribe'],
  ['a question before a change', '/subscribe?kind=headlines&when=daily+08%3A00'],
  ['help', '/crier'],
  ['what it runs', '/running'],
  ['settings', '/settings'],
  ['sources', '/sources'],
  ['words that are checked', '/check?words=nine+thousand+people+were+late&by=Renn'],
  ['a preview', '/running/preview?kind=briefing'],
  ['nothing', '/nowhere'],
] as const

afterAll(async () => browser?.close())

describe.runIf(browser)('the desk in a real browser', () => {
  let web: TestWeb
  let article = ''
  beforeAll(async () => {
    web = await openWeb()
    const latest = await (await fetch(`${web.origin}/find?words=recount+ballots`)).text()
    article = /\/article\/[a-z0-9]{8}/u.exec(latest)?.[0] ?? ''
  })
  afterAll(async () => {
    web.mustBeWell()
    await web.close()
  })

  const open = <T>(path: string, how: Looking, look: (page: Page) => Promise<T>) =>
    lookAt(browser, web.origin, path === 'article' ? article : path, how, look)

  it.each(PAGES)('%s is accessible, wide and light', (_, path) =>
    open(path, {}, async page => expect(await violations(page)).toEqual([])),
  )

  it.each(PAGES)('%s is accessible on a small phone, without scrolling sideways, in the dark', (_, path) =>
    open(path, { width: 320, dark: true }, async page => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      expect(await violations(page)).toEqual([])
    }),
  )

  it('answers a question from the box on every page, without script', () =>
    open('/latest', { script: false }, async page => {
      await page.getByRole('searchbox', { name: 'Ask' }).fill('/said renn')
      await page.getByRole('button', { name: 'Ask' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tobias Renn')
      expect(page.url()).toBe(`${web.origin}/ask?q=%2Fsaid+renn`)
      expect(await page.getByRole('searchbox').inputValue()).toBe('/said renn')
    }))

  it('can be read with the keyboard alone: past the header, into a story, to an article, to who said it', () =>
    open('/', { script: false }, async page => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toContain('Skip to content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('main :focus').count()).toBe(1)
      await page.locator('h1 a').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/story\//u)
      await page.locator('a.article').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/article\//u)
    }))

  it('shows in the margin who said it, and who is meant on focus', () =>
    open('article', { script: false }, async page => {
      const mention = page.locator('a.mention').filter({ hasText: /^he\b/u }).first()
      const tip = mention.locator('.tip')
      expect(await tip.isVisible()).toBe(false)
      await mention.focus()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      expect(await tip.isVisible()).toBe(true)
      const note = page.locator(await mention.getAttribute('href').then(href => `[id="${href?.slice(1) ?? ''}"]`))
      expect(await note.textContent()).toContain((await tip.textContent())?.split(',')[0]?.trim())
    }))

  it('changes something only by its form, once', () =>
    open('/following', { script: false }, async page => {
      await page.goto(`${web.origin}/story?words=velsund+mayor`)
      await page.getByRole('button', { name: /Follow/u }).click()
      expect(await page.locator('main').textContent()).toMatch(/follow/iu)
    }))

  it('opens an article from an answer, and folds a long form', () =>
    open('/ask?q=what+did+renn+say+about+the+railway', { script: false, width: 320 }, async page => {
      await page.getByRole('link', { name: 'Read it here' }).first().click()
      await page.waitForURL(/\/article\//u)
      await page.goto(`${web.origin}/subscribe`)
      expect(await page.getByLabel('quiet').isVisible()).toBe(false)
      await page.getByText('more options').click()
      expect(await page.getByLabel('quiet').isVisible()).toBe(true)
    }))

  it('shows a digest as Slack and as Discord would, side by side, with their limits', () =>
    open('/running/preview?kind=briefing', { script: false }, async page => {
      const [slack, discord] = await Promise.all(
        ['Slack', 'Discord'].map(name => page.locator('section.preview', { hasText: name }).first().boundingBox()),
      )
      expect(slack?.y).toBe(discord?.y)
      expect(await page.locator('.preview').first().textContent()).toMatch(/\d+ of 50 blocks/u)
    }))
})

describe.runIf(browser)('a receipt', () => {
  const tenant = TenantId.parse('slack:T1')
  const news = (sum: number) =>
    `source: Harbour Post\nurl: https://harbour.example/dam\ndate 2026-11-20 The council met. “We will not pay ${sum} million for a dam,” said Ana Berg, the mayor. The dam was built in 1931.`
  let web: TestWeb
  let address = ''
  beforeAll(async () => {
    web = await openWeb({ isPublic: true })
    await bringNews(web.desk.store, NOW, [news(41)], tenant)
    const { reply } = await web.desk.ask('/said "Ana Berg"', { place: { platform: 'slack', tenant, channel: 'C1' } })
    address = /\/r\/[a-z0-9]{16}/u.exec(JSON.stringify(reply))?.[0] ?? ''
  })
  afterAll(() => web.close())

  const looks = async (path: string) => {
    const wide = await lookAt(browser, web.origin, path, {}, violations)
    const narrow = await lookAt(browser, web.origin, path, { width: 320, dark: true }, async page => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      return violations(page)
    })
    return [...wide, ...narrow]
  }

  it('is accessible, wide and light, and on a small phone in the dark', async () => {
    expect(await looks(address)).toEqual([])
  })

  it('shows the words in context without script, and who said them', () =>
    lookAt(browser, web.origin, address, { script: false }, async page => {
      expect(await page.locator('mark').textContent()).toBe('We will not pay 41 million for a dam')
      expect(await page.getByRole('heading', { level: 2 }).textContent()).toContain('Ana Berg')
      expect(await page.getByRole('link', { name: 'Read it at the outlet' }).getAttribute('href')).toContain(
        '#:~:text=',
      )
    }))

  it('is still accessible once the outlet has changed the words, and shows which', async () => {
    await bringNews(web.desk.store, NOW, [news(14)], tenant)
    expect(await looks(address)).toEqual([])
    await lookAt(browser, web.origin, address, {}, async page => {
      expect([await page.locator('del').textContent(), await page.locator('ins').textContent()]).toEqual(['41', '14'])
    })
  })

  it("is accessible, too, for somebody not let in, and on a link's page", async () => {
    for (const path of ['/', '/enter/nobody', '/r/aaaaaaaaaaaaaaaa']) expect(await looks(path)).toEqual([])
  })
})

describe.runIf(browser)('an article that tries to be markup', () => {
  it('runs nothing, adds no element, and fetches nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crier-web-'))
    const evil =
      '<img src=https://evil.example/x onerror=alert(1)><script>alert(2)</script><style>*{display:none}</style>'
    await writeFile(
      join(folder, 'evil.txt'),
      `title: Port "><script>alert(3)</script> closes\nsource: <b>Evil</b> Post\nurl: https://evil.example/"onmouseover="alert(4)\n` +
        `date 2026-11-20 The port ${evil} was closed on Monday. “We ${evil} stop here,” said Ana "><svg onload=alert(5)> Berg, mayor of Velsund. Ana Berg said that the quay was safe.`,
    )
    const web = await openWeb({ paths: [folder] })
    const latest = await (await fetch(`${web.origin}/latest`)).text()
    const article = /\/article\/[a-z0-9]{8}/u.exec(latest)?.[0] ?? ''
    const paths = [
      '/',
      '/latest',
      article,
      '/summary?words=port',
      '/said?person=Berg',
      '/running/preview?kind=briefing',
    ]
    for (const path of [...paths, `/ask?q=${encodeURIComponent(`"><script>alert(6)</script>${evil}`)}`]) {
      await lookAt(browser, web.origin, path, {}, async page => {
        expect(await page.locator('script, style, main img, svg[onload], b, [onerror], [onmouseover]').count()).toBe(0)
        expect(await page.locator('main').isVisible()).toBe(true)
      })
    }
    await web.close()
  })
})

describe.runIf(browser)('signing in', () => {
  it('leads from the link in a direct message to the front page, and out again', async () => {
    const web = await openWeb({ isPublic: true })
    const context = await browser?.newContext({ javaScriptEnabled: false })
    const page = await context?.newPage()
    if (!page) throw new Error('there is a browser where this runs')
    const place = { platform: 'slack', tenant: TenantId.parse('slack:T1'), channel: 'D1' }
    const { reply } = await web.desk.ask('/desk', {
      asker: { id: 'U1', manager: false, name: 'Mira' },
      place,
      direct: true,
    })
    const [, link = ''] = /"href":"([^"]+)"/u.exec(JSON.stringify(reply)) ?? []
    await page.goto(link)
    await page.getByRole('button', { name: 'Open the desk' }).click()
    expect(page.url()).toBe(`${web.origin}/`)
    const other = await browser?.newPage()
    await other?.goto(link)
    await other?.getByRole('button', { name: 'Open the desk' }).click()
    expect(await other?.locator('h1').textContent()).toBe('Not opened')
    await other?.close()
    expect(await page.locator('h1').count()).toBe(1)
    await page.goto(`${web.origin}/running`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${web.origin}/`)
    expect(await page.locator('h1').textContent()).toBe('Not open here')
    await context?.close()
    await web.close()
  })
})
