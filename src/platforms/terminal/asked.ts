import type { Asked } from '#core/asking/adapter.ts'
import type { Action } from '#core/asking/reply.ts'

/** What a typed line asks: `/command …`, else plain words; nothing for an empty line. */
export function askedOf(line: string): Asked | undefined {
  const text = line.trim()
  if (text === '') return undefined
  const [, command, rest] = /^\/(\S+)(.*)$/su.exec(text) ?? []
  if (command === undefined || rest === undefined) return { kind: 'plain', text }
  return { kind: 'typed', command: command.toLowerCase(), text: rest.trim() }
}

/** A button's command, as on any platform. */
export function pressing({ command, input }: Action): Asked {
  return { kind: 'fields', command, fields: input }
}

/** Words that leave the desk, for hands that are used to them. */
export function leaves(line: string): boolean {
  return /^\/?(?:exit|quit|bye)$/iu.test(line.trim())
}
