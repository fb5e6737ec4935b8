import type { Asked } from '#core/asking/adapter.ts'
import type { Action } from '#core/asking/reply.ts'

/** A typed line as a request: `/command …`, otherwise plain words; `undefined` for an empty line. */
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

/** Words that leave the desk, out of habit from other prompts. */
export function leaves(line: string): boolean {
  return /^\/?(?:exit|quit|bye)$/iu.test(line.trim())
}
