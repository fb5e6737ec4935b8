import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { harmless } from '#core/harmless.ts'

export const HISTORY_LINES = 500

/** The lines typed before, newest first; none if the file cannot be read. */
export function readHistory(path: string): string[] {
  const text = whereAllowed(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')) ?? ''
  return text
    .split('\n')
    .map(harmless)
    .filter(line => line !== '')
    .slice(-HISTORY_LINES)
    .reverse()
}

/**
 * Saves the lines, newest first, in a file only its owner can read: what one searches for is private. If the file
 * cannot be written, they last for this session only.
 */
export function keepHistory(path: string, lines: readonly string[]): void {
  whereAllowed(() => {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(
      path,
      [...lines]
        .reverse()
        .map(line => `${line}\n`)
        .join(''),
      { mode: 0o600 },
    )
    chmodSync(path, 0o600)
  })
}

/** `undefined` if the system refuses (a read-only disk, another user's file): history is optional. */
function whereAllowed<T>(touch: () => T): T | undefined {
  try {
    return touch()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
