import { randomBytes } from 'node:crypto'

const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789'

/** 8 random letters and digits, without easily confused ones: 40 bits, for ids that people type. */
export function newId(): string {
  return Array.from(randomBytes(8), byte => LETTERS[byte % LETTERS.length]).join('')
}
