import type { Outlet } from '#core/outlet.ts'

/** Called with the fraction done, from 0 to 1, and the number of articles where it is about articles. */
export type OnProgress = (part: number, articles?: number) => void

/** Columns of the bar. */
const BAR = 24

/** Shows progress: a bar at a terminal, otherwise one line. */
export async function showingProgress<T>(
  output: Outlet,
  title: string,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  if (!output.isTTY) {
    output.line(title)
    return work(() => undefined)
  }
  const show: OnProgress = (part, articles) => {
    const full = Math.floor(part * BAR)
    const told = articles === undefined ? '' : ` · ${articles} articles`
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full)
    output.screen.write(`\r${title} ${bar} ${Math.floor(100 * part)} %${told}`)
  }
  show(0)
  try {
    return await work(show)
  } finally {
    output.screen.write('\r\u001B[2K')
  }
}
