import { HOUSE } from '#core/ids.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import type { Crier } from '#src/app/crier.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { pumpsFor } from '#tests/hostile/pumps.ts'
import type { Asking } from './asking.ts'

const SIZES = [25_000, 100_000] as const
/** Less than this is mostly the passing of messages, in ms. */
const UNSEEN = 20
const WARM = 3
const REPEATS = 3
/** What seems to grow faster is measured again, so many times in all: other work on the machine makes one time long, not all. */
const DOUBTFUL = 1.2
const TIMES = 3

/** The least of several times, so that what else the machine does and the compiler's warming up do not count. */
async function least(measure: () => Promise<number>): Promise<number> {
  let time = Infinity
  for (let count = 0; count < REPEATS; count += 1) time = Math.min(time, await measure())
  return time
}

/** A page whose article is made of one piece, over and over, after a beginning that is an article. */
function page(pump: string, size: number): string {
  const text = pump.repeat(Math.ceil(size / pump.length))
  const body = text.split('\n\n').map(part => `<p>${part}</p>`)
  return `<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>${'The council of Port Vale closed the old bridge on Friday, said Ruben Okafor. '.repeat(4)}</p>${body.join('')}</article></body></html>`
}

function feed(pump: string, size: number): string {
  const text = pump.repeat(Math.ceil(size / pump.length))
  return `<rss version="2.0"><channel><title>${pump}</title><item><title>A</title><guid>1</guid><description>${text}</description></item></channel></rss>`
}

/** Processor time of pages and feeds of two sizes, each read aside, stored and asked for while others ask ordinary things. */
export async function hostileDocuments({ store }: Crier, asked: Asking) {
  const reader = readerAside()
  const rows = []
  const seenAt = new Date()
  const url = 'https://paper.example/a'

  async function read(kind: 'page' | 'feed', pump: string, size: number): Promise<number> {
    const bytes = Buffer.from((kind === 'page' ? page : feed)(pump, size))
    const document = { bytes, contentType: kind === 'page' ? 'text/html' : 'application/rss+xml', url, seenAt }
    const before = process.cpuUsage()
    try {
      const drafts = kind === 'page' ? [await reader.page(document)] : (await reader.feed(document)).drafts
      for (const draft of drafts) {
        const article = await reader.article(draft)
        if (!article) continue
        const [id] = await saveArticles(store, { origin: HOUSE, at: seenAt, baseline: true }, [article])
        await asked.ask(`/summary ${String(id)}`)
      }
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'FetchProblem') throw error
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }

  for (let time = 0; time < WARM; time += 1) await read('page', 'The bridge of Vale is closed. ', 25_000)
  for (const pump of pumpsFor('', [])) {
    for (const kind of ['page', 'feed'] as const) {
      const [small, large] = SIZES
      let [short, long, exponent] = [Infinity, Infinity, Infinity]
      for (let time = 0; time < TIMES && exponent > DOUBTFUL; time += 1) {
        short = Math.min(short, await least(() => read(kind, pump, small)))
        long = Math.min(long, await least(() => read(kind, pump, large)))
        exponent = long < UNSEEN ? 0 : Math.log(long / short) / Math.log(large / small)
      }
      rows.push({ what: `${kind} of ${JSON.stringify(pump)}`, short, long, exponent })
    }
    await asked.during(Promise.all([read('page', pump, 100_000), read('feed', pump, 100_000)]))
  }
  await reader.close()
  return rows
}
