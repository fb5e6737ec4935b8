import { readFile } from 'node:fs/promises'
import { HOUSE } from '#core/ids.ts'
import type { SourceCard } from '#core/newsroom.ts'
import { Refusal } from '#core/refusal.ts'
import { shownAddress } from '#core/shown-address.ts'
import { EXIT, type Exit, type Shell } from './shell.ts'
import type { Verb } from './verb.ts'
import { withCrier } from './with-crier.ts'
import { write } from './write.ts'

export const sourcesVerb: Verb = (crier, shell, end) => {
  const sources = crier
    .command('sources')
    .summary('the feeds that the house follows')
    .description('the feeds that the house follows; their articles are seen by every workspace')
    .addHelpText(
      'after',
      `
Examples:
  crier sources
  crier sources add https://courier.example
  crier sources import subscriptions.opml
  crier sources export > subscriptions.opml`,
    )
    .action(async () => end(await list(shell)))
  sources
    .command('add <address...>')
    .description('follow the feeds at these addresses, or of the sites there')
    .action(async (addresses: readonly string[]) => end(await add(addresses, shell)))
  sources
    .command('remove <name>')
    .description('follow one no more; a name, an address or an id from the list')
    .action(async (name: string) => end(await remove(name, shell)))
  sources
    .command('import <file>')
    .description('follow every feed of an OPML file')
    .action(async (file: string) => end(await add(await feedsIn(file), shell)))
  sources
    .command('export')
    .description('write the feeds as OPML')
    .action(async () => end(await exportAll(shell)))
}

async function list(shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier }) => {
    for (const source of await crier.newsroom.sources.list(HOUSE)) await write(shell.stdout, `${line(source)}\n`)
    return EXIT.ok
  })
}

/** One after another, so that one that fails takes no other with it. */
async function add(addresses: readonly string[], shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier }) => {
    let exit: Exit = EXIT.ok
    for (const address of addresses) {
      try {
        await write(shell.stdout, `${line(await crier.newsroom.sources.add(HOUSE, address))}\n`)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        exit = EXIT.refused
        await write(shell.stderr, `${shownAddress(address)}: ${error.message}\n`)
      }
    }
    return exit
  })
}

async function remove(name: string, shell: Shell): Promise<Exit> {
  return withCrier(shell, async ({ crier }) => {
    const all = await crier.newsroom.sources.list(HOUSE)
    const source = all.find(({ id, address, title }) => [id, address, title].includes(name))
    if (!source) throw new Refusal(`No source is called ${JSON.stringify(name)}; "crier sources" lists them.`)
    await crier.newsroom.sources.remove(HOUSE, source.id)
    return EXIT.ok
  })
}

async function exportAll(shell: Shell): Promise<Exit> {
  const { generateOpml } = await import('feedsmith')
  return withCrier(shell, async ({ crier }) => {
    const outlines = (await crier.newsroom.sources.list(HOUSE)).map(({ title, address }) => ({
      type: 'rss',
      text: title,
      title,
      xmlUrl: address,
    }))
    await write(shell.stdout, `${generateOpml({ head: { title: 'Crier' }, body: { outlines } })}\n`)
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
    throw new Refusal(`${file} cannot be read.`)
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

function line({ id, title, address, articles, problem, okAt, nextPoll }: SourceCard): string {
  const health = problem ?? (okAt ? `read ${okAt.toISOString()}, next ${nextPoll.toISOString()}` : 'not read yet')
  return [id, title, shownAddress(address), `${articles} articles`, health].join('  ')
}
