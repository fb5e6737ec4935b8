import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { evalFile } from '../eval-data.ts'
import { type Labelled, predictedFor } from './sets.ts'

const run = promisify(execFile)
const Share = z.number().nullable()
const F1 = z.object({ P: z.number(), R: z.number(), F1: z.number() })
const OfType = z.object({ recall: Share, precision: Share })

/** What `score-quotes.mjs --json` prints, as far as the table needs it; fractions from 0 to 1. */
const Scores = z.object({
  iou: F1.extend({ speaker: z.object({ byClass: z.object({ pronoun: z.object({ acc: Share }) }) }) }),
  e2e: F1,
  full: F1,
  tokens: F1,
  byType: z.object({ direct: OfType, indirect: OfType }),
  integrity: z.object({ textMismatch: z.number(), speakers: z.number(), speakerNotInText: z.number() }),
})
/** Includes the fraction of quotes shown with a speaker whose speaker is wrong. */
export type Scores = z.infer<typeof Scores> & { readonly wrongPerson: number }

const Cases = z.object({ cases: z.number(), right: z.number(), percent: z.number() })
type Cases = z.infer<typeof Cases>

/** Runs the scorers that come with the labelled articles; `folder` takes their input. */
export class Scorers {
  private readonly folder: string
  private written = 0

  constructor(folder: string) {
    this.folder = folder
  }

  async quotes(articles: readonly Labelled[]): Promise<Scores> {
    const files = await this.write(articles)
    const told = await script('score-quotes.mjs', [...files, '--json'])
    const listed = await script('score-quotes.mjs', [...files, '--list', 'spk', '1000000'])
    const scores = Scores.parse(JSON.parse(told))
    const wrong = listed.split('\n').filter(line => /\t=> [^|\t]+\|/u.test(line)).length
    return { ...scores, wrongPerson: wrong / Math.max(1, scores.integrity.speakers) }
  }

  async cases(
    articles: readonly Labelled[],
    ...options: readonly string[]
  ): Promise<Cases & { readonly list: string }> {
    const printed = (await script('score-cases.mjs', [...(await this.write(articles)), ...options])).trim()
    const end = printed.lastIndexOf('\n')
    return { ...Cases.parse(JSON.parse(printed.slice(end + 1))), list: printed.slice(0, Math.max(0, end)) }
  }

  /**
   * For he and she as speakers, the fractions attributed to the right and to a wrong person, of those whose quote was
   * found.
   */
  async pronouns(articles: readonly Labelled[]): Promise<{ readonly right: number; readonly wrong: number }> {
    const [gold, predicted] = await this.write(articles)
    const printed = await script('score-pronouns.mjs', [gold, evalFile('quotes/pronoun-speakers.jsonl'), predicted])
    const told = /quote found (\d+) .*resolved right (\d+) .*wrong person (\d+)/u.exec(printed)
    if (!told) throw new Error(`expected the counts of score-pronouns.mjs, got: ${printed}`)
    const [found = 0, right = 0, wrong = 0] = told.slice(1).map(Number)
    return { right: right / found, wrong: wrong / found }
  }

  private async write(articles: readonly Labelled[]): Promise<readonly [gold: string, predicted: string]> {
    const at = join(this.folder, String(this.written++))
    await writeFile(`${at}-gold.jsonl`, articles.map(({ line }) => `${line}\n`).join(''))
    await writeFile(`${at}-predicted.jsonl`, articles.map(article => `${predictedFor(article)}\n`).join(''))
    return [`${at}-gold.jsonl`, `${at}-predicted.jsonl`]
  }
}

async function script(name: string, options: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [evalFile(`quotes/${name}`), ...options], { maxBuffer: 1e8 })
  return stdout
}
