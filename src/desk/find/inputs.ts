import { z } from 'zod'

/** Words, a link or an article id; "3" is the third item of the list just shown. */
export const articleWords = z
  .string()
  .min(1)
  .max(200)
  .describe('words, a link, an id, or a number from the list just shown')
  .meta({ positional: true, refers: 'article' })

export const since = z
  .string()
  .min(1)
  .max(40)
  .optional()
  .describe('from this day on: monday, yesterday, 3 days, 2026-11-01')

export const source = z.string().min(1).max(80).optional().describe('publisher').meta({ completes: 'source' })

export const page = z.int().min(1).max(500).default(1).describe('page')

export const share = z.boolean().default(false).describe('answer to everyone here')
