import { z } from 'zod'
import type { Fields } from '#core/adapter.ts'
import type { Command } from '#core/command.ts'
import { Refusal } from '#core/refusal.ts'

const YES = new Set(['yes', 'true', 'on', '1'])
const NO = new Set(['no', 'false', 'off', '0'])

/**
 * Parses the raw fields of a request by a command's input. Platforms bring numbers and booleans as such, typed lines and
 * buttons as words; both mean the same. Throws a Refusal that names the option, what came, and what is expected.
 */
export function parseInput(command: Command, fields: Fields): Record<string, unknown> {
  const shape = command.input.shape
  const given = Object.entries(fields).filter(([name, value]) => name in shape && value !== '')
  const parsed = command.input.safeParse(
    Object.fromEntries(given.map(([name, value]) => [name, sameKind(shape[name], value)])),
  )
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? 'input')
  const missing = !given.some(([option]) => option === name)
  const example = `/${command.examples[0] ?? command.name}`
  if (missing) throw new Refusal(`/${command.name} needs ${name}: ${describe(shape[name])}. For example: ${example}`)
  const wrong = `/${command.name} cannot take ${name}:${short(fields[name])}. ${sentence(issue?.message ?? '')}`
  throw new Refusal(`${wrong} For example: ${example}`)
}

function sameKind(schema: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !(schema instanceof z.ZodType)) return value
  if (schema.safeParse(value).success) return value
  const word = value.trim().toLowerCase()
  if (schema.safeParse(word).success) return word
  if (/^-?\d+$/.test(word) && schema.safeParse(Number(word)).success) return Number(word)
  if (YES.has(word) && schema.safeParse(true).success) return true
  if (NO.has(word) && schema.safeParse(false).success) return false
  return value
}

function describe(schema: unknown): string {
  return (schema instanceof z.ZodType ? schema.description : undefined) ?? 'a value'
}

function short(value: Fields[string] = ''): string {
  const text = String(value)
  return text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`
}
