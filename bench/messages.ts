import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { decode, encode } from 'fast-png'
import pino from 'pino'
import { Day } from '#core/news/article.ts'
import type { Taste } from '#core/asking/digest.ts'
import { HOUSE } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { editionByHand } from '#desk/digest/edition-by-hand.ts'
import { pickKind } from '#desk/digest/pick-kind.ts'
import { PLATFORMS } from '#platforms/index.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import { askedOf } from '#platforms/terminal/asked.ts'
import type { Crier } from '#src/app/crier.ts'
import { newId } from '#src/app/new-id.ts'
import { HOME, withShippedArticles } from './editor/desk.ts'
import { pageOf, type Platform, type Theme } from './picture/page.ts'

/**
 * Draws every kind of message roughly as Slack and Discord show it, light and dark, wide and on a phone, with the
 * shipped articles: `npm run picture:messages -- FOLDER`. Writes pages, and pictures if CHROMIUM names a browser.
 * `--docs`: those of the README and docs/ask.md; `--only ask`: those whose name begins so.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const folder = resolve(positionals[0] ?? 'data/pictures')
const browser = process.env['CHROMIUM']
const run = promisify(execFile)

const NOW = new Date('2026-11-22T12:00:00Z')
const WEEK = { since: Day.parse('2026-11-16'), until: Day.parse('2026-11-22') }
const DIGESTS: readonly (readonly [name: string, kind: string, dress: Pick<Taste, 'length' | 'picture'>])[] = [
  ['briefing', 'briefing', {}],
  ['briefing-short', 'briefing', { length: 'short', picture: true }],
  ['briefing-long', 'briefing', { length: 'long' }],
  ['headlines', 'headlines', {}],
  ['voices', 'voices', {}],
]
const QUESTIONS = [
  '/summary ice hall tower',
  '/quotes phantom freight train',
  '/said renn',
  '/story velsund mayor',
  '/find ferry',
  '/latest',
  '/why ferry fire',
  '/trend strike since:2026-10-20',
  '/subscribe briefing weekdays 08:00',
  '/crier',
  '/crier subscribe',
  '/catchup',
  '/follow tobias renn',
  '/following',
  '/settings',
  '/subscriptions',
  '/sources',
  '/summary linnea skar night on the quay',
  '/digest preview',
  '/check "nine thousand people were late" by:Renn',
  '/check "nobody wins" by:Renn',
  '/find xylophone',
  '/summery port strike',
  '/subscribe briefing whenever',
  '/settings zone:Europe/Warsaw',
] as const
/** Plain questions, one for each kind of answer. */
const ASKED = {
  fact: 'how many people were on board the Linnea Skar?',
  person: 'who is Tobias Renn?',
  compare: 'what do van der Ploeg and Lisberg say about automation?',
  new: 'what is new since Thursday?',
  story: 'timeline of the port strike',
  no: 'what did Tobias Renn say about beavers?',
  conflict: 'how many votes did Delacroix-Aune lead by?',
} as const
/** Pixels. */
const MARGIN = 16
const SIZES = { wide: 720, phone: 390 } as const
const THEMES: readonly Theme[] = ['light', 'dark']
const SHOWN: readonly Platform[] = ['slack', 'discord']

await withShippedArticles(async crier => {
  const replies = new Map<string, Reply>()
  for (const [name, kind, dress] of DIGESTS) replies.set(name, await digest(crier, kind, dress))
  for (const line of QUESTIONS) replies.set(nameOf(line), await answer(crier, line))
  for (const [name, line] of Object.entries(ASKED)) replies.set(`ask-${name}`, await answer(crier, line, NOW))
  if (values.docs) {
    for (const [platform, name, theme] of [
      ['slack', 'conflict', 'light'],
      ['discord', 'person', 'dark'],
    ] as const) {
      const reply = replies.get(`ask-${name}`)
      if (reply) await draw(platform, reply, theme, 'wide', join(HOME, 'docs', `${platform}-ask-${name}`))
    }
    const briefing = replies.get('briefing')
    if (!briefing) throw new Error('expected a briefing of the shipped articles')
    await draw('slack', briefing, 'light', 'wide', join(HOME, 'docs', 'slack-briefing'))
    await draw('discord', briefing, 'dark', 'wide', join(HOME, 'docs', 'discord-briefing'))
    return
  }
  await mkdir(folder, { recursive: true })
  for (const [name, reply] of replies) {
    if (!name.startsWith(values.only)) continue
    for (const platform of SHOWN) {
      for (const theme of THEMES) {
        for (const size of ['wide', 'phone'] as const) {
          await draw(platform, reply, theme, size, join(folder, `${platform}-${name}-${theme}-${size}`))
        }
      }
    }
  }
  process.stdout.write(`${replies.size} kinds of message in ${folder}\n`)
})

/** Its file name: the words of a line, in characters that file names allow. */
function nameOf(line: string): string {
  return line.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/gu, '')
}

async function digest({ newsroom }: Crier, name: string, dress: Pick<Taste, 'length' | 'picture'>): Promise<Reply> {
  const kind = pickKind(newsroom, name)
  const taste = { ...dress, tenant: HOUSE, topics: [], told: new Map(), zone: 'UTC' }
  const { edition } = await editionByHand(kind, { now: NOW, ...WEEK }, taste, newsroom)
  return kind.present(edition)
}

async function answer({ bot }: Crier, line: string, at?: Date): Promise<Reply> {
  const asked = askedOf(line)
  if (!asked) throw new Error(`expected a question, not ${JSON.stringify(line)}`)
  const asker = { id: 'reader', manager: true }
  const given = await bot.answer({
    id: newId(),
    asked,
    asker,
    place: { ...DESK, channel: 'room' },
    direct: false,
    ...(at ? { at } : {}),
  })
  if (!given) throw new Error(`expected an answer to ${line}`)
  return given.reply
}

async function draw(platform: Platform, reply: Reply, theme: Theme, size: keyof typeof SIZES, path: string) {
  const known = PLATFORMS.find(({ name }) => name === platform)
  if (!known) throw new Error(`expected ${platform} among the platforms`)
  const adapter = await known.adapter({}, pino({ enabled: false }))
  for (const [index, { payload }] of adapter.compose(reply).entries()) {
    const file = index === 0 ? path : `${path}-${index + 1}`
    const page = pageOf(platform, payload, theme, size === 'phone')
    if (!values.docs) await writeFile(`${file}.html`, page)
    if (browser !== undefined) await photograph(browser, page, SIZES[size], `${file}.png`)
  }
}

async function photograph(chromium: string, page: string, width: number, file: string): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'crier-browser-'))
  try {
    const html = join(own, 'page.html')
    await writeFile(html, page)
    const plain = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run']
    const args = [...plain, '--disable-sync', '--disable-component-update', '--disable-background-networking']
    const size = `--window-size=${width},${width < 500 ? 1600 : 1050}`
    await run(chromium, [...args, `--user-data-dir=${own}`, size, `--screenshot=${file}`, html])
    await writeFile(file, withoutEmptyEnd(await readFile(file)))
  } finally {
    await rm(own, { recursive: true })
  }
}

/** A picture without the empty rows at its end. */
function withoutEmptyEnd(png: Uint8Array): Uint8Array {
  const { width, height, data, channels, depth } = decode(png)
  const row = width * channels
  const blank = data.slice((height - 1) * row)
  const isBlank = (at: number) =>
    data.subarray(at * row, (at + 1) * row).every((value, index) => value === blank[index])
  let end = height
  while (end > 1 && isBlank(end - 1)) end -= 1
  const kept = Math.min(height, end + MARGIN)
  return encode({ width, height: kept, data: data.slice(0, kept * row), channels, depth })
}
