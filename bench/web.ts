import { parseArgs } from 'node:util'
import pino from 'pino'
import { z } from 'zod'
import { HOUSE } from '#core/ids.ts'
import { operatorAlone } from '#platforms/web/guard/visitors.ts'
import { webApp } from '#platforms/web/server.ts'
import { newId } from '#src/app/new-id.ts'
import { answerLine } from './typed-line.ts'
import { generated, seeded } from './store/generated.ts'
import { openGenerated } from './store/open-generated.ts'
import { figure, timed } from './store/timed.ts'

/**
 * Pages of the desk in the browser over generated articles, each beside the same answer at the terminal. With
 * `--database FILE` they are kept there and reused.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    asked: { type: 'string', default: '100' },
    database: { type: 'string' },
  },
})
const number = z.coerce.number().int().min(10)
const { articles, asked, database } = z
  .object({ articles: number, asked: number, database: z.string().optional() })
  .parse(values)

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const log = pino({ enabled: false })
const { crier, close } = await openGenerated(articles, database, log)
try {
  const { bot, house, newsroom } = crier
  const random = seeded(7)
  const some = Array.from({ length: asked }, () => generated(Math.floor(random() * articles)))
  const titles = some.map(({ draft }) => (draft.title ?? '').split(' ').slice(0, 2).join(' '))
  const speakers = some.map(({ analysis }) => analysis.quotes[0]?.speaker?.name ?? 'nobody')

  const app = webApp({ bot, house, log, newId, now: () => new Date() }, operatorAlone('UTC'))
  const heaviest = new Map<string, number>()
  const page = async (path: string): Promise<string> => {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost' } })
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`)
    return answer.text()
  }
  const open = (name: string) => async (path: string) => {
    const html = await page(path)
    heaviest.set(name, Math.max(heaviest.get(name) ?? 0, html.length))
  }
  const answer = (line: string): Promise<void> => answerLine(bot, line)

  const found = await newsroom.articles.search(HOUSE, { newest: true, limit: asked, offset: 0 })
  const ids = found.items.map(({ id }) => id)
  const query = (words: string) => encodeURIComponent(words)
  type Row = readonly [name: string, paths: readonly string[], lines: readonly string[]]
  const rows: readonly Row[] = [
    ['front page', titles.slice(0, 20).map(() => '/'), titles.slice(0, 20).map(() => '/digest briefing')],
    ['article', ids.map(id => `/article/${id}`), ids.map(id => `/summary #${id}`)],
    ['story', ids.map(id => `/story/${id}`), ids.map(id => `/story #${id}`)],
    ['person', speakers.map(name => `/person/${query(name)}`), speakers.map(name => `/said "${name}"`)],
    ['search', titles.map(words => `/find?words=${query(words)}`), titles.map(words => `/find ${words}`)],
    ['latest', titles.map(() => '/latest'), titles.map(() => '/latest')],
    [
      'plain words',
      titles.map((words, index) => `/ask?q=${query(`what did ${speakers[index] ?? ''} say about ${words}`)}`),
      titles.map((words, index) => `what did ${speakers[index] ?? ''} say about ${words}`),
    ],
  ]
  await page('/crier')
  await answer('/crier')
  say(`${articles} generated articles`)
  for (const [name, paths, lines] of rows) {
    const terminal = await timed(lines, answer)
    const pages = await timed(paths, open(name))
    say(figure(`${name} at the terminal`, terminal))
    say(`${figure(`${name} in the browser`, pages, terminal)}; up to ${Math.ceil((heaviest.get(name) ?? 0) / 1000)} kB`)
  }
} finally {
  await close()
}
