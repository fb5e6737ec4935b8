import { Presets, SingleBar } from 'cli-progress'
import type { ImportProgress } from '#ingest/import.ts'

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** Shows how far an import is: a bar at a terminal, else one line. */
export async function showingProgress<T>(
  output: Output,
  title: string,
  work: (onProgress: (progress: ImportProgress) => void) => Promise<T>,
): Promise<T> {
  if (output.isTTY !== true) {
    output.write(`${title}\n`)
    return work(() => undefined)
  }
  const format = `${title} {bar} {percentage} % · {articles} articles`
  const bar = new SingleBar({ stream: output, format, barsize: 24, clearOnComplete: true }, Presets.shades_grey)
  bar.start(100, 0, { articles: 0 })
  try {
    return await work(({ done, total, articles }) => bar.update(Math.floor((100 * done) / (total || 1)), { articles }))
  } finally {
    bar.stop()
  }
}
