import { HOUSE } from '#core/ids.ts'
import { readerAside } from '#ingest/worker/reader.ts'
import type { Crier } from '#src/app/crier.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { pumpsFor } from '#tests/hostile/pumps.ts'
import type { Asking } from './asking.ts'

const SIZES = [25_000, 100_000] as const
/**
 * If growth seems steeper than this, more sizes are measured: a single garbage collection distorts one time, not all.
 */
const DOUBTFUL = 1.2
const MORE_SIZES = [12_500, 25_000, 50_000, 100_000] as const
/** Milliseconds; less is mostly message passing. */
const UNSEEN = 20
const WARM = 3
const REPEATS = 3

/** The best of several runs, to exclude other load and the compiler's warm-up. */
async function least(measure: () => Promise<number>): Promise<number> {
  let time = Infinity
  for (let count = 0; count < REPEATS; count += 1) time = Math.min(time, await measure())
  return time
}

/** The slope of a log-log regression of times on sizes: the exponent of growth. */
function slopeOf(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }))
  const mean = (pick: (point: { x: number; y: number }) => number): number =>
    logs.reduce((sum, point) => sum + pick(point), 0) / logs.length
  const [x, y] = [mean(point => point.x), mean(point => point.y)]
  return mean(point => (point.x - x) * (point.y - y)) / mean(point => (point.x - x) ** 2)
}

/** A page whose article repeats one piece, after a beginning that is an article. */
function page(pump: string, size: number): string {
  const text = pump.repeat(Math.ceil(size / pump.length))
  const body = text.split('\n\n').map(part => `<p>${part}</p>`)
  return `<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>${'The council of Port Vale closed the old bridge on Friday, said Ruben Okafor. '.repeat(4)}</p>${body.join('')}</article></body></html>`
}

function feed(pump: string, size: number): string {
  const text = pump.repeat(Math.ceil(size / pump.length))
  return `<rss version="2.0"><channel><title>${pump}</title><item><title>A</title><guid>1</guid><description>${text}</description></item></channel></rss>`
}

/**
 * Processor time of pages and feeds of two sizes, each read in a worker, stored and queried while others ask ordinary
 * questions.
 */
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
      const timed = async (sizes: readonly number[]) => {
        const points = []
        for (const size of sizes) points.push({ size, time: await least(() => read(kind, pump, size)) })
        return points
      }
      const points = await timed(SIZES)
      const [short, long] = points.map(point => point.time)
      if (short === undefined || long === undefined) throw new Error('No time was measured.')
      let exponent = long < UNSEEN ? 0 : slopeOf(points)
      if (exponent > DOUBTFUL) exponent = slopeOf(await timed(MORE_SIZES))
      rows.push({ what: `${kind} of ${JSON.stringify(pump)}`, short, long, exponent })
    }
    await asked.during(Promise.all([read('page', pump, 100_000), read('feed', pump, 100_000)]))
  }
  await reader.close()
  return rows
}
