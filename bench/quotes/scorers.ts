import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const Share = z.number().nullable()
const F1 = z.object({ P: z.number(), R: z.number(), F1: z.number() })
const OfType = z.object({ recall: Share, precision: Share })

/** What `score-quotes.mjs --json` prints, as far as the table needs it; shares from 0 to 1. */
export const Scores = z.object({
  iou: F1.extend({ speaker: z.object({ byClass: z.object({ pronoun: z.object({ acc: Share }) }) }) }),
  e2e: F1,
  full: F1,
  tokens: F1,
  byType: z.object({ direct: OfType, indirect: OfType }),
  integrity: z.object({ textMismatch: z.number(), speakerNotInText: z.number() }),
})
export type Scores = z.infer<typeof Scores>

/** An article of the labelled sets, as far as it is read here. */
export const LabelledArticle = z.object({ id: z.string(), title: z.string().optional(), text: z.string() })
export type LabelledArticle = z.infer<typeof LabelledArticle>

export async function articlesIn(file: string): Promise<readonly LabelledArticle[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  return lines.map(line => LabelledArticle.parse(JSON.parse(line)))
}

/** Scores predictions with the scorer that lies beside the labelled articles. */
export async function scoreQuotes(scorer: string, gold: string, predicted: string): Promise<Scores> {
  const { stdout } = await run(process.execPath, [scorer, gold, predicted, '--json'])
  return Scores.parse(JSON.parse(stdout))
}

/** Of he and she as speakers, the shares that go to the right and to a wrong person, of those whose quote was found. */
export async function scorePronouns(
  scorer: string,
  files: { readonly gold: string; readonly pronouns: string; readonly predicted: string },
): Promise<{ readonly right: number; readonly wrong: number }> {
  const { stdout } = await run(process.execPath, [scorer, files.gold, files.pronouns, files.predicted])
  const told = /quote found (\d+) .*resolved right (\d+) .*wrong person (\d+)/u.exec(stdout)
  if (!told) throw new Error(`expected the counts of score-pronouns.mjs, got: ${stdout}`)
  const [found = 0, right = 0, wrong = 0] = told.slice(1).map(Number)
  return { right: right / found, wrong: wrong / found }
}
