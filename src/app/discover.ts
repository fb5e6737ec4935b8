import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Command } from '#core/asking/command.ts'
import type { DigestKind } from '#core/asking/digest.ts'

const isFunction = z.custom<(...given: never[]) => unknown>(value => typeof value === 'function', 'a function')

/** As source, or as bundled. */
const CODE = /\.[jt]s$/u

const CommandShape = z.object({
  name: z.string().regex(/^[-_a-z0-9]{1,32}$/, '1 to 32 lower-case letters, digits, - or _'),
  description: z.string().min(1).max(100),
  input: z.instanceof(z.ZodObject),
  access: z.enum(['anyone', 'manager']),
  sharing: z.enum(['shareable', 'private']),
  home: z.literal(true).optional(),
  examples: z.array(z.string().min(1)).min(1),
  heard: z.array(z.instanceof(RegExp)).optional(),
  hears: isFunction.optional(),
  changes: isFunction.optional(),
  fallback: z.string().optional(),
  questions: z.string().optional(),
  run: isFunction,
})
const DigestShape = z.object({
  name: z.string().regex(/^[a-z]{1,20}$/, '1 to 20 lower-case letters'),
  description: z.string().min(1).max(100),
  personal: z.literal(true).optional(),
  compose: isFunction,
  present: isFunction,
})

/** The commands in a folder, by name. A file that is not a command stops the start with an error that names it. */
export function discoverCommands(folder: string): Promise<readonly Command[]> {
  return discover(folder, (value, path) => {
    assertCommand(value, path)
    return value
  })
}

/** The kinds of digest in a folder, by name. A file that is not one stops the start with an error that names it. */
export function discoverDigests(folder: string): Promise<readonly DigestKind[]> {
  return discover(folder, (value, path) => {
    assertDigestKind(value, path)
    return value
  })
}

async function discover<T extends { readonly name: string }>(
  folder: string,
  check: (value: unknown, path: string) => T,
): Promise<readonly T[]> {
  const files = (await readdir(folder)).filter(file => CODE.test(file)).sort()
  return Promise.all(
    files.map(async file => {
      const path = join(folder, file)
      const module: { default?: unknown } = await import(pathToFileURL(path).href)
      const found = check(module.default, path)
      if (found.name !== file.replace(CODE, '')) {
        throw new Error(`${path} is named "${found.name}"; a file and what it exports carry the same name`)
      }
      return found
    }),
  )
}

function assertCommand(value: unknown, path: string): asserts value is Command {
  const checked = CommandShape.safeParse(value)
  if (!checked.success) throw new Error(`${path} exports no command:\n${z.prettifyError(checked.error)}`)
}

function assertDigestKind(value: unknown, path: string): asserts value is DigestKind {
  const checked = DigestShape.safeParse(value)
  if (!checked.success) throw new Error(`${path} exports no kind of digest:\n${z.prettifyError(checked.error)}`)
}
