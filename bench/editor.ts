import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { DESK } from '#platforms/terminal/adapter.ts'
import { Day } from '#core/news/article.ts'
import { HOUSE } from '#core/ids.ts'
import { editionByHand } from '#desk/digest/edition-by-hand.ts'
import { pickKind } from '#desk/digest/pick-kind.ts'
import type { Crier } from '#src/app/crier.ts'
import { newId } from '#src/app/new-id.ts'
import { PLATFORMS } from '#platforms/index.ts'
import pino from 'pino'
import { evalLines } from './eval-data.ts'
import { HOME, withShippedArticles } from './editor/desk.ts'
import { type Half, halfOf } from './editor/halves.ts'
import { plainOrders } from './editor/orders.ts'
import { faultsOf, type Replied, scoreArticles, scoreChrome, scoreWindows, withoutAddresses } from './editor/scores.ts'
import { line } from './score.ts'

/** Prints how close digests, summaries, quotes and headlines come to an editor's choice from the shipped articles. */
const { values: options } = parseArgs({ options: { list: { type: 'boolean', default: false } } })

const Labelled = z.looseObject({ url: z.string() })
const Window = z.looseObject({ since: Day, until: Day })
const articles = evalLines('editor/articles.jsonl').map(value => Labelled.parse(value))
const windows = evalLines('editor/windows.jsonl').map(value => Window.parse(value))
const CHROME = { since: Day.parse('2026-11-08'), until: Day.parse('2026-11-12') }
const NAMES = { all: 'all', read: 'errors were read', unread: 'errors were not read' } as const
const WIDTHS = [58, 16, 18, 20, 16, 16]

const say = (cells: readonly (string | number)[]): void => void process.stdout.write(line(cells, WIDTHS))
const nameOf = ({ since, until }: { readonly since: Day; readonly until: Day }) => `${since}..${until}`

await withShippedArticles(async crier => {
  const summaries = await Promise.all(articles.map(({ url }) => summaryOf(crier, url)))
  const briefings = await Promise.all(
    windows.map(async window => ({ id: nameOf(window), reply: await briefing(crier, window) })),
  )
  const orders = await Promise.all(
    windows.map(async window => ({
      id: nameOf(window),
      ...(await plainOrders(crier.newsroom, window.since, window.until)),
    })),
  )
  const newest = orders.map(({ id, newest: reply }) => ({ id, reply }))
  const outlets = orders.map(({ id, outlets: reply }) => ({ id, reply }))

  say(['of the shipped articles', NAMES.all, NAMES.read, NAMES.unread, 'must', 'aim'])
  const ofWindows = (replies: readonly Replied[]) =>
    inHalves(half => {
      const { ndcg5, worst, lead } = scoreWindows(
        windows.filter(window => isIn(nameOf(window), half)),
        replies,
      )
      return { order: `${ndcg5.toFixed(2)} / ${worst.toFixed(2)}`, lead: percent(lead) }
    })
  const [own, byTime, byOutlets] = [ofWindows(briefings), ofWindows(newest), ofWindows(outlets)]
  say(['digests: nDCG@5, mean / the worst', ...own.map(({ order }) => order), '0.95 / 0.80', '0.98 / 0.90'])
  say(['  newest first', ...byTime.map(({ order }) => order)])
  say(['  most outlets first', ...byOutlets.map(({ order }) => order)])
  say(['stories of grade 3 among the first three', ...own.map(({ lead }) => lead), '95', '100'])
  say(['  newest first', ...byTime.map(({ lead }) => lead)])
  say(['  most outlets first', ...byOutlets.map(({ lead }) => lead)])

  const scores = inHalves(half =>
    scoreArticles(
      articles.filter(({ url }) => isIn(url, half)),
      summaries,
    ),
  )
  const row = (
    what: string,
    read: (score: (typeof scores)[number]) => readonly (number | null)[],
    must: string,
    aim: string,
  ) => say([what, ...scores.map(score => read(score).map(percent).join(' / ')), must, aim])
  row(
    'summaries: news / points / what they should not',
    s => [s.news, s.points, s.never],
    '98 / 31 / 8',
    '100 / 36 / 4',
  )
  row('key quote: key or fine / key', s => [s.quoteKeyOrFine, s.quoteKey], '94 / 78', '98 / 87')
  row('key quote: dull or no statement / none', s => [s.quoteDullOrOther, s.quoteNone], '5 / -', '2 / -')
  row('full name of its speaker / a role', s => [s.nameRight, s.roleRight], '98 / 94', '100 / 98')
  row('made headlines: good / bad', s => [s.headlineGood, s.headlineBad], '76 / 8', '88 / 2')
  row('the headline said again in the first line', s => [s.again], '0', '0')

  const slack = PLATFORMS.find(({ name }) => name === 'slack')
  const adapter = await slack?.adapter({}, pino({ enabled: false }))
  const payloads = adapter?.compose(await briefing(crier, CHROME)).map(({ payload }) => payload)
  const folder = join(HOME, 'articles')
  const whole = scoreChrome(payloads, folder)
  const shown = scoreChrome(withoutAddresses(payloads), folder)
  const what = 'characters that no article says, of a briefing of five days'
  say([what, `${shown.chrome} of ${shown.characters}`, '', '', '400', '260'])
  say(['  with the addresses of links, which nobody sees', `${whole.chrome} of ${whole.characters}`])

  if (options.list) {
    const read = articles.filter(({ url }) => isIn(url, 'read'))
    const some = windows.filter(window => isIn(nameOf(window), 'read'))
    process.stdout.write(`\n${faultsOf('articles', read, summaries)}\n${faultsOf('windows', some, briefings)}`)
  }
})

async function summaryOf({ bot }: Crier, url: string): Promise<Replied> {
  const asked = { kind: 'typed', command: 'summary', text: url } as const
  const asker = { id: 'editor', manager: true }
  const answer = await bot.answer({ id: newId(), asked, asker, place: DESK, direct: true })
  if (!answer) throw new Error(`expected an answer for ${url}`)
  return { id: url, reply: answer.reply }
}

async function briefing({ newsroom }: Crier, { since, until }: { readonly since: Day; readonly until: Day }) {
  const kind = pickKind(newsroom, 'briefing')
  const taste = { tenant: HOUSE, topics: [], told: new Map(), zone: 'UTC' }
  const { edition } = await editionByHand(kind, { now: new Date(), since, until }, taste, newsroom)
  return kind.present(edition)
}

function inHalves<T>(measure: (half: Half | 'all') => T): readonly T[] {
  return (['all', 'read', 'unread'] as const).map(measure)
}

function isIn(id: string, half: Half | 'all'): boolean {
  return half === 'all' || halfOf(id) === half
}

function percent(share: number | null): string {
  return share === null ? '-' : share.toFixed(1)
}
