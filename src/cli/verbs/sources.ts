import { readFile } from 'node:fs/promises'
import { Argument, Option } from 'commander'
import { harmless } from '#core/harmless.ts'
import { HOUSE } from '#core/ids.ts'
import type { Newsroom, FeedCard } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { Inline } from '#core/asking/reply.ts'
import { PageUse, type FeedWish } from '#core/news/feed.ts'
import { clockWords } from '#desk/show/clock-words.ts'
import { articlesOfFeed, feedHealth } from '#desk/order/feed-health.ts'
import { shownAddress } from '#core/shown-address.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { withCrier } from '../with-crier.ts'
import { writeLine } from '../write.ts'

export const sourcesVerb: Verb = (crier, shell, end) => {
  const sources = crier
    .command('sources')
    .summary('list, add and remove feeds')
    .description('list the feeds that everyone here sees; each workspace may follow more')
    .addHelpText(
      'after',
      `
Examples:
  crier sources
  crier sources add https://courier.example
  crier sources pages courier.example always
  crier sources import subscriptions.opml
  crier sources export > subscriptions.opml`,
    )
    .action(async () => end(await list(shell)))
  sources
    .command('add <address...>')
    .description('follow the feeds at these addresses, or of the sites there')
    .addOption(new Option('--pages <when>', 'when the page of an article is fetched').choices(PageUse.options))
    .action(async (addresses: readonly string[], wish: FeedWish) => end(await add(addresses, wish, shell)))
  sources
    .command('pages')
    .argument('<name>', 'a name, an address or an id from the list')
    .addArgument(new Argument('<when>', 'needed: where the feed carries a teaser only').choices(PageUse.options))
    .description('when the page of an article is fetched')
    .action(async (name: string, use: PageUse) => end(await pages(name, use, shell)))
  sources
    .command('remove <name>')
    .description('stop following one; a name, an address or an id from the list')
    .action(async (name: string) => end(await remove(name, shell)))
  sources
    .command('import <file>')
    .description('follow every feed of an OPML file')
    .action(async (file: string) => end(await add(await feedsIn(file), {}, shell)))
  sources
    .command('export')
    .description('write the feeds as OPML')
    .action(async () => end(await exportAll(shell)))
}

const NO_FEEDS = 'There are no feeds here yet. Add one: crier sources add https://courier.example'

async function list(shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier, config }) => {
    const sources = await crier.newsroom.feeds.list(HOUSE)
    for (const source of sources) await writeLine(shell.stdout, line(source, config.zone))
    if (sources.length === 0) await writeLine(shell.stderr, NO_FEEDS)
    return EXIT.ok
  })
}

/** One at a time, so that a failure does not affect the others. */
async function add(words: readonly string[], options: FeedWish, shell: Shell): Promise<Exit> {
  const { addresses, wish } = asAtDesk(words, options)
  return withCrier(shell, async ({ crier, config }) => {
    let exit: Exit = EXIT.ok
    for (const address of addresses) {
      try {
        await writeLine(shell.stdout, line(await crier.newsroom.feeds.add(HOUSE, address, wish), config.zone))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        exit = EXIT.refused
        await writeLine(shell.stderr, `${shownAddress(address)}: ${error.message}`)
      }
    }
    return exit
  })
}

/** `pages:never` among the addresses, as typed at the desk, is an option. */
function asAtDesk(words: readonly string[], options: FeedWish): { addresses: readonly string[]; wish: FeedWish } {
  const [said, ...more] = words.flatMap(word => /^pages:(.*)$/u.exec(word)?.[1] ?? [])
  if (said === undefined) return { addresses: words, wish: options }
  const pages = PageUse.safeParse(said)
  if (!pages.success || more.length > 0)
    throw new Refusal(`"pages:" can be said once, as ${PageUse.options.join(', ')}; not ${JSON.stringify(said)}.`)
  const addresses = words.filter(word => !word.startsWith('pages:'))
  if (addresses.length === 0) throw new Refusal('Expected an address beside "pages:", such as https://courier.example.')
  return { addresses, wish: { ...options, pages: pages.data } }
}

async function remove(name: string, shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier: { newsroom } }) => {
    await newsroom.feeds.remove(HOUSE, (await named(name, newsroom)).id)
    return EXIT.ok
  })
}

async function pages(name: string, use: PageUse, shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier: { newsroom } }) => {
    await newsroom.feeds.pages(HOUSE, (await named(name, newsroom)).id, use)
    return EXIT.ok
  })
}

async function named(name: string, { feeds: sources }: Newsroom): Promise<FeedCard> {
  const all = await sources.list(HOUSE)
  const source = all.find(({ id, address, title }) => [id, address, title, new URL(address).hostname].includes(name))
  if (!source) throw new Refusal(`No source is called ${JSON.stringify(name)}; "crier sources" lists them.`)
  return source
}

async function exportAll(shell: Shell): Promise<Exit> {
  const { generateOpml } = await import('feedsmith')
  return withCrier(shell, async ({ crier }) => {
    const sources = await crier.newsroom.feeds.list(HOUSE)
    // An OPML document without feeds is invalid.
    if (sources.length === 0) throw new Refusal(NO_FEEDS)
    const outlines = sources.map(({ title: given, address }) => ({
      type: 'rss',
      text: harmless(given),
      title: harmless(given),
      xmlUrl: address,
    }))
    shell.stdout.write(`${generateOpml({ head: { title: 'Crier' }, body: { outlines } })}\n`)
    await shell.stdout.drained()
    return EXIT.ok
  })
}

interface Outline {
  readonly xmlUrl?: string
  readonly outlines?: readonly Outline[]
}

async function feedsIn(file: string): Promise<readonly string[]> {
  const { parseOpml } = await import('feedsmith')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read: is there such a file, and may this account read it?`)
  })
  const addresses = addressesIn(outlinesOf(text, parseOpml))
  if (addresses.length === 0) throw new Refusal(`${file} names no feed; an OPML file has outlines with an xmlUrl.`)
  return addresses
}

function outlinesOf(
  text: string,
  parse: (text: string) => { body?: { outlines?: readonly Outline[] | undefined } | undefined },
): readonly Outline[] {
  try {
    return parse(text).body?.outlines ?? []
  } catch {
    return []
  }
}

function addressesIn(outlines: readonly Outline[]): readonly string[] {
  const all = outlines.flatMap(({ xmlUrl, outlines = [] }) => [
    ...(xmlUrl === undefined ? [] : [xmlUrl]),
    ...addressesIn(outlines),
  ])
  return [...new Set(all)]
}

function line(source: FeedCard, zone: string): string {
  const { id, title, address, pages } = source
  const health = feedHealth(source, new Date()).map(run => inZone(run, zone))
  return [id, title, shownAddress(address), articlesOfFeed(source), `pages ${pages}`, health.join('')].join('  ')
}

function inZone(run: Inline, zone: string): string {
  if (typeof run === 'string') return run
  if ('at' in run) return clockWords(run.at, zone, new Date())
  return 'command' in run ? `/${run.command}` : run.text
}
