import { randomUUID } from 'node:crypto'
import { constants, copyFile, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { z } from 'zod'
import { HOUSE } from '#core/ids.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore } from '#store/database/open.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { findPostgres } from '#tests/support/postgres.ts'
import { generated, pick, seeded } from './store/generated.ts'
import { machine } from './store/machine.ts'
import { keptStore, storeGenerated } from './store/stored.ts'
import { figure, timed, type Times } from './store/timed.ts'

/**
 * Queries of the store, and the cost of one more article, with generated articles of 250 words. `--data FOLDER` keeps
 * their SQLite file for the next run, since storing many takes long.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    store: { type: 'string', default: 'sqlite' },
    data: { type: 'string' },
  },
})
const { articles, store: kind } = z
  .object({ articles: z.coerce.number().int().min(1000), store: z.enum(['sqlite', 'postgres']) })
  .parse(values)
const ASKED = 200
const NEW = 1000

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'crier-bench-'))
const postgres = kind === 'postgres' ? await findPostgres() : undefined
try {
  say(`${kind}, ${articles} generated articles of 250 words, ${machine()}`)
  const file = join(folder, 'crier.db')
  const kept = values.data === undefined || postgres ? undefined : await keptStore(values.data, articles, say)
  if (kept !== undefined) await copyFile(kept, file, constants.COPYFILE_FICLONE)
  const store = await openStore((await postgres?.database()) ?? `file:${file}`)
  const newsroom = newsroomOf(store, openMemory(store), new Map(), randomUUID)
  const arrival = { origin: HOUSE, at: new Date(), baseline: true }
  const random = seeded(42)

  if (kept === undefined) await storeGenerated(store, articles, say)
  if (kind === 'sqlite') say(`file ${Math.round((await stat(file)).size / 2 ** 20)} MiB`)

  const page = { limit: 10, offset: 0 }
  const some = Array.from({ length: ASKED }, () => generated(Math.floor(random() * articles)).draft)
  const wordsOf = (text: string, count: number) => text.split(' ').slice(0, count).join(' ')
  const scan = await timed(some.slice(0, 20), ({ title = '' }) => {
    const [one = '', two = ''] = title.split(' ')
    const like = (word: string) => sql`body like ${`%${word}%`}`
    return sql`select article from bodies where ${like(one)} and ${like(two)} limit 10`.execute(store.db)
  })
  say(figure('two words by a plain LIKE scan (baseline)', scan))
  const against = (name: string, times: Times) => say(figure(name, times, scan))
  against(
    'search, two rare words',
    await timed(some, ({ title = '' }) => newsroom.articles.search(HOUSE, { words: wordsOf(title, 2), ...page })),
  )
  against(
    'search, one rare and three common words',
    await timed(some, ({ title = '', body }) =>
      newsroom.articles.search(HOUSE, { words: `${wordsOf(title, 1)} ${wordsOf(body.slice(40), 3)}`, ...page }),
    ),
  )
  against(
    'search, any of three words',
    await timed(some, ({ title = '' }) =>
      newsroom.articles.search(HOUSE, { words: `${wordsOf(title, 2)} zzyzx`, ...page }),
    ),
  )
  against(
    'search, a common word',
    await timed(some.slice(0, 50), () =>
      newsroom.articles.search(HOUSE, { words: pick(['government', 'year', 'police', 'minister'], random), ...page }),
    ),
  )
  against('newest articles', await timed(some, () => newsroom.articles.search(HOUSE, page)))
  against(
    'nearest words',
    await timed(some, ({ title = '' }) => newsroom.articles.nearest(HOUSE, misspelt(wordsOf(title, 1), random))),
  )
  const speaker = (title: string) => title.slice(0, 1 + Math.floor(random() * 3))
  against(
    'speakers, one to three letters typed',
    await timed(some, ({ title = '' }) => newsroom.quotes.speakers(HOUSE, speaker(title), 25)),
  )
  against('speakers, nothing typed', await timed(some, () => newsroom.quotes.speakers(HOUSE, '', 25)))
  const [most] = await newsroom.quotes.speakers(HOUSE, '', 1)
  if (most)
    against(
      `statements of one speaker (${most.quotes})`,
      await timed(some, () => newsroom.quotes.find(HOUSE, { speaker: most.key, ...page })),
    )
  against(
    'stories by headline',
    await timed(some, ({ title = '' }) => newsroom.stories.titled(HOUSE, wordsOf(title, 2), 25)),
  )
  const until = new Date(Date.parse(some[0]?.day ?? '') + 36e5 * 12)
  const window = { from: new Date(until.getTime() - 24 * 36e5), until, by: 'publication' } as const
  against(
    'a day of a digest',
    await timed(some.slice(0, 50), () => newsroom.articles.within(HOUSE, window, ['government'])),
  )
  const fresh = Array.from({ length: NEW }, (_, index) => generated(articles + index))
  against('one new article, with its story', await timed(fresh, article => saveArticles(store, arrival, [article])))
  await store.close()
} finally {
  await postgres?.stop()
  await rm(folder, { recursive: true })
}

function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
