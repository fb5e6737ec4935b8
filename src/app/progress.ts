import type { Outlet } from '#core/outlet.ts'
import { Presets, SingleBar } from 'cli-progress'

/** Takes how much is done, from 0 to 1, and how many articles that are. */
export type OnProgress = (part: number, articles: number) => void

/** Shows how far the reading of articles is: a bar at a terminal, else one line. */
export async function showingProgress<T>(
  output: Outlet,
  title: string,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  if (!output.isTTY) {
    output.line(title)
    return work(() => undefined)
  }
  const format = `${title} {bar} {percentage} % · {articles} articles`
  const bar = new SingleBar({ stream: output.screen, format, barsize: 24, clearOnComplete: true }, Presets.shades_grey)
  bar.start(100, 0, { articles: 0 })
  try {
    return await work((part, articles) => bar.update(Math.floor(100 * part), { articles }))
  } finally {
    bar.stop()
  }
}
