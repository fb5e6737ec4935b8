import { z } from 'zod'
import { evalLines } from '../eval-data.ts'

const Article = z.object({ text: z.string(), summary: z.array(z.string()) })
export type Article = z.infer<typeof Article>

/** The training articles, in a fixed order. */
export function trainingArticles(): readonly Article[] {
  return [1, 2, 3, 4, 5].flatMap(part =>
    evalLines(`summaries/cnndm-train-${part}.jsonl`).map(line => Article.parse(line)),
  )
}
