import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Quote } from '#core/news/analysis.ts'
import { analyse } from '#text/analyse.ts'
import { type Half, halfOf } from '../editor/halves.ts'
import { evalFile } from '../eval-data.ts'

/** A line of a labelled set, verbatim, and the fields read here. */
export interface Labelled {
  readonly line: string
  readonly id: string
  readonly title: string | undefined
  readonly text: string
}

const Article = z.object({ id: z.string(), title: z.string().optional(), text: z.string() })

/** The articles of a set, or of one half: `read`, whose errors are read, or `unread`. */
export function labelledIn(set: string, half?: Half): readonly Labelled[] {
  return readFileSync(evalFile(`quotes/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { id, title, text } = Article.parse(JSON.parse(line))
      return { line, id, title, text }
    })
    .filter(({ id }) => half === undefined || halfOf(id) === half)
}

/** A line of predictions, as `crier analyse` writes them and the scorers read them. */
export function predictedFor({ id, text }: Labelled): string {
  return JSON.stringify({ id, quotes: analyse({ body: text }).quotes.map(asPrediction) })
}

function asPrediction({ type, text, start, end, cue, speaker }: Quote) {
  const told = speaker && { speaker: { name: speaker.name, ...speaker.mention }, speakerEntity: speaker.name }
  return { type, text, start, end, cue, ...told }
}
