import type { Action, Reply } from '#core/asking/reply.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The letter that presses a reply's button, beginning with `a`; `undefined` beyond the alphabet. */
export function letterOf(index: number): string | undefined {
  return LETTERS[index]
}

/** The button a line presses, if the line is nothing but its letter. */
export function pressed(line: string, reply: Reply | undefined): Action | undefined {
  const index = line.trim().length === 1 ? LETTERS.indexOf(line.trim().toLowerCase()) : -1
  return reply?.blocks.flatMap(block => (block.kind === 'actions' ? block.actions : []))[index]
}
