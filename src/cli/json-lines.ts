import type { z } from 'zod'

/** One line of input: its value, or what is wrong with it. `number` counts from 1. */
export type Line<T> =
  | { readonly number: number; readonly value: T }
  | { readonly number: number; readonly wrong: string }

/** Reads and validates JSON lines as they come; blank lines are skipped. */
export async function* jsonLines<T>(
  input: AsyncIterable<string | Uint8Array>,
  schema: z.ZodType<T>,
): AsyncGenerator<Line<T>> {
  let number = 0
  for await (const line of linesOf(input)) {
    number += 1
    if (line.trim() !== '') yield { number, ...checked(line, schema) }
  }
}

function checked<T>(line: string, schema: z.ZodType<T>): { readonly value: T } | { readonly wrong: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    return { wrong: `expected one JSON object (${error instanceof Error ? error.message : String(error)})` }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  return { wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ') }
}

async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
