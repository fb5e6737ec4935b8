import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

export interface Looking {
  readonly width?: number
  readonly dark?: true
  readonly script?: boolean
}

/** Opens a page of a desk, which must fetch nothing from elsewhere, run nothing and leave the console empty. */
export async function lookAt<T>(
  browser: Browser | undefined,
  origin: string,
  path: string,
  { width = 1440, dark, script = true }: Looking,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  if (!browser) throw new Error('there is a browser where this runs')
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  const elsewhere: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) elsewhere.push(request.url())
  })
  const problems: string[] = []
  page.on('console', message => problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('dialog', dialog => problems.push(`a dialog: ${dialog.message()}`))
  try {
    await page.goto(origin + path)
    const seen = await look(page)
    expect(elsewhere).toEqual([])
    expect(problems.filter(problem => !/40[34]/u.test(problem))).toEqual([])
    return seen
  } finally {
    await context.close()
  }
}

export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)",
  )
  return Violations.parse(found).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
