import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Quote } from '#core/news/analysis.ts'
import { parsePlain } from '#ingest/plain.ts'
import { analyse } from '#text/analyse.ts'
import { wholeStatements } from '#text/statements/whole-statements.ts'
import { HOME } from '../editor/desk.ts'
import { type Half, halfOf } from '../editor/halves.ts'
import { evalLines } from '../eval-data.ts'

const Labels = z.object({
  url: z.string(),
  speakers: z.array(z.object({ part: z.string(), name: z.string(), role: z.string().nullable() })),
})

/** Characters with two spellings count as one; the length stays. */
const even = (text: string) => text.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"').toLowerCase()
const words = (text: string) => even(text).split(/[ ,]+/u)

/**
 * The fraction of the shipped articles' statements with a labelled speaker that have the right name and role, and the
 * faults.
 */
export function shippedStatements(half?: Half): { readonly right: number; readonly faults: readonly string[] } {
  const bodies = new Map(shippedBodies())
  const faults: string[] = []
  let all = 0
  for (const { url, speakers } of evalLines('editor/articles.jsonl').map(line => Labels.parse(line))) {
    const body = bodies.get(url)
    if (body === undefined || (half !== undefined && halfOf(url) !== half)) continue
    const quotes = wholeStatements(body, analyse({ body }).quotes)
    for (const label of speakers) {
      all++
      const fault = faultIn(body, quotes, label)
      if (fault !== undefined) faults.push(`${url}\t${label.part}\t${fault}`)
    }
  }
  return { right: (all - faults.length) / all, faults }
}

function faultIn(
  body: string,
  quotes: readonly Quote[],
  { part, name, role }: z.infer<typeof Labels>['speakers'][number],
): string | undefined {
  const start = even(body).indexOf(even(part))
  if (start < 0) return undefined
  const shared = (quote: Quote) =>
    Math.min(quote.end, start + part.length) - Math.max(Math.min(quote.start, quote.cue?.start ?? quote.start), start)
  const quote = quotes.toSorted((a, b) => shared(b) - shared(a))[0]
  if (!quote || shared(quote) < part.length / 2) return `not found: ${name}`
  const told = even([quote.speaker?.name, quote.speaker?.role].join(' '))
  if (!told.includes(even(name).replace(/^(?:the|a|an) /u, '')))
    return `${quote.speaker?.name ?? '-'} instead of ${name}`
  const wanted = words(role ?? '').filter(word => word.length > 3)
  if (wanted.length === 0 || wanted.some(word => told.includes(word))) return undefined
  return `${name}: ${quote.speaker?.role ?? '-'} instead of ${role}`
}

function* shippedBodies(): Generator<readonly [url: string, body: string]> {
  const folder = join(HOME, 'articles')
  for (const file of readdirSync(folder)) {
    const parsed = parsePlain(readFileSync(join(folder, file), 'utf8'))
    if ('problems' in parsed) throw new Error(`expected an article in ${file}`)
    for (const { url, body } of parsed.drafts) if (url !== undefined) yield [url, body]
  }
}
