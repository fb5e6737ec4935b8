import { Presets, SingleBar } from 'cli-progress'

export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** Takes how much is done, from 0 to 1, and how many articles that are. */
export type OnProgress = (part: number, articles: number) => void

/** Shows how far the reading of articles is: a bar at a terminal, else one line. */
export async function showingProgress<T>(
  output: Output,
  title: string,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  if (output.isTTY !== true) {
    output.write(`${title}\n`)
    return work(() => undefined)
  }
  const format = `${title} {bar} {percentage} % · {articles} articles`
  const bar = new SingleBar({ stream: output, format, barsize: 24, clearOnComplete: true }, Presets.shades_grey)
  bar.start(100, 0, { articles: 0 })
  try {
    return await work((part, articles) => bar.update(Math.floor(100 * part), { articles }))
  } finally {
    bar.stop()
  }
}
