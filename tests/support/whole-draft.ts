import { z } from 'zod'
import { Day } from '#core/news/article.ts'
import { SEEN } from './fixture-feeds.ts'

const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine(text => !/[\p{Surrogate}]|(?![\t\n])\p{Cc}/u.test(text), 'holds what cannot be stored')

/** What holds for every article from outside, whatever the document. */
export const WholeDraft = z.strictObject({
  key: text(500),
  title: text(300).exactOptional(),
  day: Day,
  publishedAt: z
    .date()
    .min(new Date('1899-12-30T00:00:00Z'))
    .max(new Date(SEEN.getTime() + 86_400_000))
    .exactOptional(),
  undated: z.literal(true).exactOptional(),
  publisher: text(300).exactOptional(),
  url: z
    .url({ protocol: /^https?$/u })
    .max(2000)
    .exactOptional(),
  author: text(300).exactOptional(),
  body: text(100_000),
})
