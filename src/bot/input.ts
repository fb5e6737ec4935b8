import { z } from 'zod'
import type { Fields } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { Refusal } from '#core/asking/refusal.ts'

const YES = new Set(['yes', 'true', 'on', '1'])
const NO = new Set(['no', 'false', 'off', '0'])

/**
 * Parses a request's raw fields by a command's input. Platforms send numbers and booleans, typed lines and buttons send
 * words; both mean the same. Throws a Refusal that names the option, the value and what is expected.
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
  if (missing) throw new Refusal(`/${command.name} needs ${name} (${describe(shape[name])}). For example: ${example}`)
  const wrong = `/${command.name} cannot take ${name}:${short(fields[name])}. ${issue ? worded(issue) : ''}`
  throw new Refusal(`${wrong} For example: ${example}`)
}

function sameKind(schema: unknown, value: unknown): unknown {
  if (typeof value !== 'string' || !(schema instanceof z.ZodType)) return value
  if (schema.safeParse(value).success) return value
  const word = value.trim().toLowerCase()
  if (schema.safeParse(word).success) return word
  // A number out of bounds stays a number, so that the refusal names the bound.
  if (/^-?\d+$/.test(word) && [Number(word), 1].some(number => schema.safeParse(number).success)) return Number(word)
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

const KINDS: Readonly<Record<string, string>> = {
  number: 'It must be a whole number.',
  int: 'It must be a whole number.',
  boolean: 'It can be yes or no.',
}

/** What was expected, as a sentence for people. */
function worded(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `It can be ${either(issue.values.map(String))}.`
  if (issue.code === 'too_big') {
    return `It can ${issue.origin === 'string' ? `have at most ${issue.maximum} characters` : `be at most ${issue.maximum}`}.`
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'It cannot be empty.' : `It must be at least ${issue.minimum}.`
  }
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined
  return kind ?? sentence(issue.message)
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`
}
