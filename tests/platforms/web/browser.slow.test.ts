import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TenantId } from '#core/ids.ts'
import { findBrowser } from '#tests/support/browser.ts'
import { openWeb, type TestWeb } from '#tests/support/web.ts'

const browser = await findBrowser()
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

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

  interface Looking {
    readonly width?: number
    readonly dark?: true
    readonly script?: boolean
  }

  async function open<T>(
    path: string,
    { width = 1440, dark, script = true }: Looking,
    look: (page: Page) => Promise<T>,
  ) {
    if (!browser) throw new Error('there is a browser where this runs')
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
    })
    const page = await context.newPage()
    const elsewhere: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(web.origin) && !request.url().startsWith('data:')) elsewhere.push(request.url())
    })
    const problems: string[] = []
    page.on('console', message => problems.push(message.text()))
    page.on('pageerror', error => problems.push(error.message))
    try {
      await page.goto(web.origin + (path === 'article' ? article : path))
      const seen = await look(page)
      expect(elsewhere).toEqual([])
      expect(problems.filter(problem => !problem.includes('404'))).toEqual([])
      return seen
    } finally {
      await context.close()
    }
  }

  async function violations(page: Page) {
    await page.evaluate(AXE)
    const found: unknown = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
    )
    return Violations.parse(found).map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    )
  }

  it.each(PAGES)('%s is accessible, wide and light', (_, path) =>
    open(path, {}, async page => expect(await violations(page)).toEqual([])),
  )

  it.each(PAGES)('%s is accessible, and no wider than a small phone, in the dark', (_, path) =>
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

  it('is read from the keyboard alone: past the head, into a story, to an article, to who said it', () =>
    open('/', { script: false }, async page => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toContain('Skip to the page')
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

  it('tells in the margin who said it, and who is meant on focus', () =>
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

  it('changes something only by its form, and then once', () =>
    open('/following', { script: false }, async page => {
      await page.goto(`${web.origin}/story?words=velsund+mayor`)
      await page.getByRole('button', { name: /Follow/u }).click()
      expect(await page.locator('main').textContent()).toMatch(/follow/iu)
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

describe.runIf(browser)('the way in', () => {
  it('leads from the link of a direct message to the front page, and out again', async () => {
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
    expect(await page.locator('h1').count()).toBe(1)
    await page.goto(`${web.origin}/running`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${web.origin}/`)
    expect(await page.locator('h1').textContent()).toBe('Not open here')
    await context?.close()
    await web.close()
  })
})
