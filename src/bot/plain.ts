import type { Asked } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { clauseOf } from '#ask/reading/clause.ts'

/** What can only be typed: a number, an id, a link, an option by its name. */
const EXPLICIT = /^(?:$|#?\d{1,2}$|#[a-z0-9]{8}\b|https?:)|(?:^|\s)[a-z]{2,12}:\S/iu

/** A longer message wishes for nothing that a command does. */
const LONGEST_WISH = 300

type Meant = Exclude<Asked, { kind: 'plain' }>

/**
 * The command that plain words mean: what a command says it hears, with or without the politeness around it, else a
 * command's own name with what can only be typed, or the name of one that does something; else the one command with a
 * fallback. Pure; the words of a command are its own affair (`heard`, `hears`, `fallback`).
 */
export function understand(words: string, commands: readonly Command[]): Meant | undefined {
  const text = words.trim().replace(/\s+/gu, ' ')
  if (text === '') return undefined
  const { asks } = clauseOf(words)
  const heard = text.length <= LONGEST_WISH ? (heardIn(text, commands) ?? heardIn(asks, commands)) : undefined
  if (heard) return heard
  const [, name, rest = ''] = /^\/?([-_a-z0-9]+)(?: (.*))?$/iu.exec(text) ?? []
  const named = commands.find(command => command.name === name?.toLowerCase())
  const does = named && (named.access === 'manager' || named.changes !== undefined)
  if (named && (does || text.startsWith('/') || EXPLICIT.test(rest)))
    return { kind: 'typed', command: named.name, text: rest }
  const last = commands.find(command => command.fallback !== undefined)
  if (!last?.fallback) return undefined
  return { kind: 'fields', command: last.name, fields: { [last.fallback]: words.trim().slice(0, 4000) } }
}

function heardIn(text: string, commands: readonly Command[]): Meant | undefined {
  for (const command of commands) {
    for (const pattern of command.heard ?? []) {
      const match = pattern.exec(text)
      if (match) return { kind: 'fields', command: command.name, fields: filled(match.groups ?? {}) }
    }
    const fields = command.hears?.(text)
    if (fields) return { kind: 'fields', command: command.name, fields: filled(fields) }
  }
  return undefined
}

function filled(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
}
