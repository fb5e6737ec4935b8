import { z } from 'zod'

/** One environment variable. A test keeps the README's table and `.env.example` in step. */
export interface Setting<Name extends string = string> {
  readonly name: Name
  /** What applies if it is not set, as a value or in words. */
  readonly default: string
  readonly meaning: string
  /** Its value is never shown. */
  readonly secret: boolean
}

/** A variable that is invalid or missing. */
export interface SettingProblem {
  readonly name: string
  readonly expected: string
  /** The invalid value; left out if it is missing or secret. */
  readonly came?: string
}

/** The variables that are set, trimmed, without empty ones. */
export type Variables = Readonly<Record<string, string>>

/** Settings that belong together, and how they are read. */
export interface SettingGroup<T> {
  readonly settings: readonly Setting[]
  /** Each variable by itself; the error message says what was expected. */
  readonly environment: z.ZodObject<Record<string, z.ZodType>>
  /** What is still missing, given the names of the variables that are set. */
  missing(given: ReadonlySet<string>): readonly SettingProblem[]
  /** From variables that are valid and complete. */
  read(variables: Variables): T
}

const PORT = 'a port from 1 to 65535'

export function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .refine(port => port >= 1 && port <= 65_535, PORT)
    .optional()
}

export function like(pattern: RegExp, expected: string) {
  return z.string().regex(pattern, expected).optional()
}
