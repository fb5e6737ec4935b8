import { parseHTML } from 'linkedom'
import pino from 'pino'
import type { Bot } from '#core/asking/adapter.ts'
import { HOUSE } from '#core/ids.ts'
import { FOLDERS, namedPage } from '#platforms/web/addresses.ts'
import type { WebParts } from '#platforms/web/parts.ts'
import { webApp } from '#platforms/web/server.ts'
import type { Fields } from './desks.ts'
import type { Button, Read } from './read.ts'

/** The desk in the browser, used through its own forms and links. */
export interface WebDesk {
  ask(command: string, fields: Fields): Promise<Read>
}

type DomElement = NonNullable<ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>>

const HOST = '127.0.0.1'
const ORIGIN = `http://${HOST}`
const TOKEN = 'token'

export function webDesk(bot: Bot, house: WebParts['house'], name: string): WebDesk {
  let made = 0
  const newId = () => `web ${made++}`
  const asker = { id: 'web-me', name, manager: true, zone: 'UTC' }
  const visitor = { asker, place: { platform: 'web', tenant: HOUSE, channel: 'desk' }, zone: 'UTC', token: TOKEN }
  const parts = { bot, house, log: pino({ level: 'silent' }), newId, now: () => new Date() }
  const app = webApp(parts, () => Promise.resolve(visitor))
  return {
    async ask(command, fields) {
      const body = new URLSearchParams({ ...fields, ':token': TOKEN, ':id': newId() })
      const headers = { host: HOST, origin: ORIGIN }
      const answer = await app.request(`${ORIGIN}/${command}`, { method: 'POST', headers, body })
      const next = ORIGIN + (answer.headers.get('location') ?? '')
      const shown = answer.status === 303 ? await app.request(next, { headers }) : answer
      return readWeb(await shown.text())
    },
  }
}

/**
 * An answer's page as a reader sees it, without the page's own additions: the question, the form below, links to read
 * on.
 */
function readWeb(html: string): Read {
  const { document } = parseHTML(html)
  for (const own of document.querySelectorAll('h1.asked, details.more, .here')) {
    if (own.previousSibling?.textContent === '\u00a0· ') own.previousSibling.remove()
    own.remove()
  }
  const article = document.querySelector('article.reply')
  const pressed = (selector: string) => [...(article?.querySelectorAll(selector) ?? [])].map(buttonOf)
  const buttons = pressed('.controls > *')
  const opening = pressed('details.choose .button, details.choose form, li > .button, li > form').filter(unique)
  for (const controls of article?.querySelectorAll('.controls, details.choose, li > .button, li > form') ?? [])
    controls.remove()
  for (const block of article?.querySelectorAll('p, h1, h2, h3, li, dt, dd, figcaption, blockquote') ?? []) {
    block.prepend('\n')
    block.append('\n')
  }
  return { text: article?.textContent ?? '', buttons, opening }
}

function unique(button: Button, index: number, all: readonly Button[]): boolean {
  return all.findIndex(other => JSON.stringify(other) === JSON.stringify(button)) === index
}

/** A button, link or form, with the request it makes. */
function buttonOf(element: DomElement): Button {
  const label = element.textContent?.trim() ?? ''
  const action = element.getAttribute('action')
  if (action !== null) {
    const inputs = [...element.querySelectorAll('input')].map(
      input => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''] as const,
    )
    return {
      label,
      command: action.slice(1),
      input: Object.fromEntries(inputs.filter(([name]) => !name.startsWith(':'))),
    }
  }
  const { pathname, searchParams } = new URL(element.getAttribute('href') ?? '', ORIGIN)
  const [folder = '', name = ''] = pathname.slice(1).split('/').map(decodeURIComponent)
  const named = FOLDERS.includes(folder) && name !== '' ? namedPage(folder, name) : undefined
  return { label, ...(named ?? { command: folder, input: Object.fromEntries(searchParams) }) }
}
