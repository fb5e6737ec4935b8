import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import pino from 'pino'
import { z } from 'zod'
import { answerLine } from './typed-line.ts'
import { generated, seeded } from './store/generated.ts'
import { openGenerated } from './store/open-generated.ts'
import { figure, timed } from './store/timed.ts'

/**
 * Whole answers, from the typed line to the lines shown, over `--articles` generated articles of 250 words. With
 * `--database FILE` they are kept there and reused.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    asked: { type: 'string', default: '200' },
    database: { type: 'string' },
  },
})
const { articles, asked, database } = z
  .object({
    articles: z.coerce.number().int().min(1000),
    asked: z.coerce.number().int().min(10),
    database: z.string().optional(),
  })
  .parse(values)
const RUBBISH = 'aeiou bcd fgh jkl mnp rst vwxz ,.?!;:-()0123456789"éß漢字🙂'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const resident = () => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident`
const { crier, close } = await openGenerated(articles, database, pino({ enabled: false }))
try {
  const { store, bot } = crier
  say(`${articles} generated articles, ${resident()}`)

  const random = seeded(7)
  const some = Array.from({ length: asked }, () => generated(Math.floor(random() * articles)))
  const titles = some.map(({ draft }) => (draft.title ?? '').split(' ').slice(0, 2))
  const speakers = some.map(({ analysis }) => analysis.quotes[0]?.speaker?.name ?? 'nobody')

  const about = (index: number) => titles[index]?.join(' ') ?? ''
  const rambling = (index: number) =>
    `${Array.from({ length: 48 }, (_, part) => `so I was reading the ${about(index + part)} and`).join(' ')} tell me, who said that?`
  const rubbish = () => Array.from({ length: 4000 }, () => RUBBISH[Math.floor(random() * RUBBISH.length)]).join('')

  const answer = (line: string): Promise<void> => answerLine(bot, line)

  const scan = await timed(titles.slice(0, 20), ([one = '', two = '']) => {
    const like = (word: string) => sql`body like ${`%${word}%`}`
    return sql`select article from bodies where ${like(one)} and ${like(two)} limit 10`.execute(store.db)
  })
  say(figure('two words by a plain LIKE scan, no answer made of it (baseline)', scan))
  const questions: Readonly<Record<string, readonly string[]>> = {
    '/summary': titles.map(words => `/summary ${words.join(' ')}`),
    '/quotes': titles.map(words => `/quotes ${words.join(' ')}`),
    '/said': speakers.map(name => `/said "${name}"`),
    '/find': titles.map(words => `/find ${words.join(' ')}`),
    '/latest': titles.map(() => '/latest'),
    '/story': titles.map(words => `/story ${words.join(' ')}`),
    '/digest': titles.slice(0, 20).map(() => '/digest briefing'),
    'plain: what did … say': speakers.map(name => `what did ${name} say`),
    'plain: … about': speakers.map((name, index) => `what did ${name} say about ${about(index)}`),
    'plain: how many': titles.map((_, index) => `how many ${about(index)} were there`),
    'plain: who': titles.map((_, index) => `who criticised the ${about(index)}?`),
    'plain: why': titles.map((_, index) => `hey, any idea why the ${about(index)} failed`),
    'plain: compare': speakers.map(
      (name, index) => `compare ${name} and ${speakers[index - 1] ?? 'the mayor'} on ${about(index)}`,
    ),
    'plain: list': titles.map((_, index) => `articles about ${about(index)}`),
    'plain: new': titles.map((_, index) => `what is new about ${about(index)} since monday`),
    'plain: nobody says': titles.map(() => 'how much is a bitcoin worth in Reykjavik today?'),
    'a rambling question of 400 words': titles.slice(0, 20).map((_, index) => rambling(index)),
    '4,000 characters of rubbish': titles.slice(0, 20).map(() => rubbish()),
  }
  await answer('/crier')
  for (const [name, lines] of Object.entries(questions)) say(figure(name, await timed(lines, answer), scan))
  say(resident())
} finally {
  await close()
}
