/** Most characters of an article from outside: some 16,000 words. */
const LONGEST = 100_000
/** Most lines; the readers compare every sentence with every other. */
const MOST_LINES = 1_000
/** Most sentences; the longest of 10,500 articles has 172, and each is stored and loaded for every answer. */
const MOST_STOPS = 2_000
const STOP = /[。！？।॥؟۔።፧។៕။։]|[.!?…]["'”’»)\]]*(?=\s)/gu

/** Cuts a body beyond these limits to its first paragraphs. */
export function cutBody(body: string): string {
  const most = Math.min(LONGEST, lineEnd(body, MOST_LINES) ?? LONGEST, lastStop(body, MOST_STOPS) ?? LONGEST)
  if (body.length <= most) return body
  const lines = body.slice(0, most)
  const end = Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('. ') + 1)
  return (end > most / 2 ? lines.slice(0, end) : lines).replace(/\p{Surrogate}$/u, '').trimEnd()
}

/** Offset of the end of the nth line (from 1), if there are that many. */
function lineEnd(text: string, number: number): number | undefined {
  let end = -1
  for (let line = 0; line < number; line += 1) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return undefined
  }
  return end
}

/** Offset of the end of the nth sentence (from 1), judged by stops, if there are that many. */
function lastStop(text: string, number: number): number | undefined {
  let count = 0
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    count += 1
    if (count === number) return index + stop.length
  }
  return undefined
}
