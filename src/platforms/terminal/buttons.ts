import type { Action, Reply } from '#core/asking/reply.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The letter that presses a reply's button; the first is `a`, and there are no more than the alphabet has. */
export function letterOf(index: number): string | undefined {
  return LETTERS[index]
}

/** The button of a reply that a line presses, if it is nothing but its letter. */
export function pressed(line: string, reply: Reply | undefined): Action | undefined {
  const index = line.trim().length === 1 ? LETTERS.indexOf(line.trim().toLowerCase()) : -1
  return reply?.blocks.flatMap(block => (block.kind === 'actions' ? block.actions : []))[index]
}
