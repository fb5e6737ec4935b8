import { z } from 'zod'

/** One variable of the environment. The README's table and `.env.example` are held to these by a test. */
export interface Setting<Name extends string = string> {
  readonly name: Name
  /** What holds when it is not set, in words where it is not a value. */
  readonly default: string
  readonly meaning: string
  /** Its value is shown nowhere. */
  readonly secret: boolean
}

/** A variable that cannot be used, or is missing. */
export interface SettingProblem {
  readonly name: string
  readonly expected: string
  /** What came instead; left out where it is missing, or a secret. */
  readonly came?: string
}

/** Variables as they are set, trimmed, without empty ones. */
export type Variables = Readonly<Record<string, string>>

/** Settings that belong together, and what they come to. */
export interface SettingGroup<T> {
  readonly settings: readonly Setting[]
  /** Each variable by itself; the message of a bad one is what was expected instead. */
  readonly environment: z.ZodObject<Record<string, z.ZodType>>
  /** What is still lacking, given the names of the variables that are set. */
  missing(given: ReadonlySet<string>): readonly SettingProblem[]
  /** From variables that are right and lack nothing. */
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
