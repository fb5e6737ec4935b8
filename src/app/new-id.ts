import { randomBytes } from 'node:crypto'

const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789'

/** 8 letters and digits at random, without those that are taken for one another: 40 bits, for what a person may type. */
export function newId(): string {
  return Array.from(randomBytes(8), byte => LETTERS[byte % LETTERS.length]).join('')
}
