import { UNSEEN } from './harmless.ts'

const STEERING = new RegExp(String.raw`(?![\n\t])(?:${UNSEEN.source}|[\u2028\u2029])`, 'gu')

/**
 * Text for a terminal or a log: line breaks stay, and control or invisible characters are escaped as in JSON, `\u001b`.
 * JSON stays valid, with the same values.
 */
export function evident(text: string): string {
  return text.replace(STEERING, written)
}

/** The same on one line: what comes from outside cannot begin a line that looks like ours. */
export function evidentLine(text: string): string {
  return evident(text).replace(/[\n\t]/gu, char => (char === '\n' ? String.raw`\n` : String.raw`\t`))
}

function written(char: string): string {
  return char.replace(/[^]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
