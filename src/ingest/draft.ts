import { z } from 'zod'
import { Day, type ArticleDraft } from '#core/news/article.ts'

/** A problem with the input, for the person who gave it. `line` counts from 1. */
export interface InputProblem {
  readonly line?: number
  readonly why: string
}

/** The whole content of a file, or all of its problems; never a part. */
export type Parsed =
  | {
      readonly drafts: readonly ArticleDraft[]
      /** Names of fields that were not used. */
      readonly ignored?: readonly string[]
    }
  | { readonly problems: readonly InputProblem[] }

const LARGEST = 1024 * 1024
const LONGEST_FIELD = 1000

const text = z
  .string({ error: issue => (issue.input === undefined ? 'is missing' : 'is not text') })
  .refine(text => !text.includes('\0'), 'holds a NUL character, which no text has')
  // A lone surrogate cannot be stored; its replacement is equally long, so that offsets stay.
  .transform(text => text.replace(/\p{Surrogate}/gu, '\ufffd'))
const field = text.pipe(z.string().trim().max(LONGEST_FIELD, `is longer than ${LONGEST_FIELD} characters`))

export const Title = field.exactOptional()
export const Url = field
  .pipe(z.url({ protocol: /^https?$/u, error: 'is not an http or https address' }))
  .exactOptional()

export const Body = text.pipe(
  z
    .string()
    .refine(body => body.trim() !== '', 'is empty')
    .refine(body => Buffer.byteLength(body) <= LARGEST, 'is larger than 1 MiB'),
)

/** A day that exists in the calendar, as written. */
export const CalendarDay = z.string({ error: 'is not text' }).transform((written, context) => {
  const day = Day.safeParse(written)
  if (day.success) return day.data
  context.addIssue({ code: 'custom', message: `“${written.slice(0, 40)}” is not a calendar day; expected YYYY-MM-DD` })
  return z.NEVER
})

/** Fields without their blank values, which count as absent. */
export function withoutBlanks(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields
  const told = Object.entries(fields).filter(
    ([, value]) => value !== null && !(typeof value === 'string' && value.trim() === ''),
  )
  return Object.fromEntries(told)
}

/** The first problem, with its field: `url is no http or https address`. */
export function problemOf(error: z.ZodError): { readonly field: string; readonly why: string } {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  return { field, why: [field, issue?.message ?? 'cannot be read'].filter(Boolean).join(' ') }
}
