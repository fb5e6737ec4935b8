/** The longest article that is read from outside, in characters: some 16,000 words. */
const LONGEST = 100_000
/** And the most lines of it; the readers weigh every sentence against every other. */
const MOST_LINES = 1_000
/** Of 10,500 articles looked at, the longest has 172 sentences; each is stored and read back at every answer. */
const MOST_STOPS = 2_000
const STOP = /[。！？।॥؟۔።፧។៕။։]|[.!?…]["'”’»)\]]*(?=\s)/gu

/** Cuts a body that is longer than any article, or has more lines or sentences, to its first paragraphs. */
export function cutBody(body: string): string {
  const most = Math.min(LONGEST, lineEnd(body, MOST_LINES) ?? LONGEST, lastStop(body, MOST_STOPS) ?? LONGEST)
  if (body.length <= most) return body
  const lines = body.slice(0, most)
  const end = Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('. ') + 1)
  return (end > most / 2 ? lines.slice(0, end) : lines).replace(/\p{Surrogate}$/u, '').trimEnd()
}

/** Where the line of this number ends, from 1, if there are as many. */
function lineEnd(text: string, number: number): number | undefined {
  let end = -1
  for (let line = 0; line < number; line += 1) {
    end = text.indexOf('\n', end + 1)
    if (end === -1) return undefined
  }
  return end
}

/** Where the sentence of this number ends, from 1, as far as stops tell, if there are as many. */
function lastStop(text: string, number: number): number | undefined {
  let count = 0
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    count += 1
    if (count === number) return index + stop.length
  }
  return undefined
}
