import type { Asked } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'

/**
 * The command that plain words mean: what a command says it hears, else a command's own name at the beginning, else the
 * one command with a fallback. Pure; the words of a command are its own affair (`heard`, `fallback`).
 */
export function understand(words: string, commands: readonly Command[]): Exclude<Asked, { kind: 'plain' }> | undefined {
  const text = words.trim().replace(/\s+/gu, ' ')
  for (const command of commands) {
    for (const pattern of command.heard ?? []) {
      const groups = pattern.exec(text)?.groups
      if (groups) return { kind: 'fields', command: command.name, fields: filled(groups) }
      if (pattern.test(text)) return { kind: 'fields', command: command.name, fields: {} }
    }
  }
  const [, name, rest] = /^\/?([-_a-z0-9]+)(?: (.*))?$/iu.exec(text) ?? []
  const named = commands.find(command => command.name === name?.toLowerCase())
  if (named) return { kind: 'typed', command: named.name, text: rest ?? '' }
  const last = commands.find(command => command.fallback !== undefined)
  if (!last?.fallback || text === '') return undefined
  return { kind: 'fields', command: last.name, fields: { [last.fallback]: text.replace(/(?<![?!.])[?!.]+$/u, '') } }
}

function filled(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) => (value === undefined ? [] : [[name, value.trim()]])),
  )
}
