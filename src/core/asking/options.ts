import { z } from 'zod'
import type { Completes } from './command.ts'

/** One option of a command, as platforms need it. */
export interface Option {
  readonly name: string
  readonly description: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly required: boolean
  /** Takes the plain words of a typed line. */
  readonly positional: boolean
  readonly choices?: readonly string[]
  readonly completes?: Completes
  /** "3" means the third item of the list just shown. */
  readonly refers?: 'article'
  /** Also required where these other options have one of these values. */
  readonly neededWith?: Readonly<Record<string, readonly string[]>>
  /** For buttons only: neither registered on a platform nor shown in help. */
  readonly hidden: boolean
}

/** Characters; a description is one line of a menu. */
const ONE_LINE = 100
/** Nobody reads through more choices; let them be completed (`completes`) instead. */
const LOOKED_THROUGH = 25

const Property = z.object({
  type: z.enum(['string', 'integer', 'boolean']),
  description: z.string().min(1).max(ONE_LINE),
  enum: z.array(z.string()).min(1).max(LOOKED_THROUGH).optional(),
  positional: z.boolean().default(false),
  completes: z.enum(['speaker', 'source', 'story', 'zone', 'kind', 'subscription', 'feed']).optional(),
  refers: z.literal('article').optional(),
  neededWith: z.record(z.string(), z.array(z.string())).optional(),
  hidden: z.boolean().default(false),
})
const ObjectSchema = z.object({
  properties: z.record(z.string().regex(/^[a-z]{1,32}$/), Property),
  required: z.array(z.string()).default([]),
})

/** A command's options, derived from its zod input; required ones first. */
export function optionsOf(input: z.ZodObject): readonly Option[] {
  const { properties, required } = ObjectSchema.parse(z.toJSONSchema(input, { io: 'input' }))
  return Object.entries(properties)
    .map(([name, property]): Option => {
      const { enum: choices, completes, refers, neededWith, ...rest } = property
      return {
        ...rest,
        name,
        required: required.includes(name),
        ...(choices ? { choices } : {}),
        ...(completes ? { completes } : {}),
        ...(refers ? { refers } : {}),
        ...(neededWith ? { neededWith } : {}),
      }
    })
    .sort((a, b) => Number(b.required) - Number(a.required))
}
