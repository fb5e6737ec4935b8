/** The longest article that is read from outside, in characters: some 16,000 words. */
const LONGEST = 100_000
/** And the most lines of it; the readers weigh every sentence against every other. */
const MOST_LINES = 1_000

/** A body that is longer than any article, as its first paragraphs. */
export function cutBody(body: string): string {
  if (body.length <= LONGEST && lineEnd(body, MOST_LINES) === undefined) return body
  const lines = body.slice(0, Math.min(LONGEST, lineEnd(body, MOST_LINES) ?? LONGEST))
  const end = Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('. ') + 1)
  return (end > LONGEST / 2 ? lines.slice(0, end) : lines).replace(/\p{Surrogate}$/u, '').trimEnd()
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
