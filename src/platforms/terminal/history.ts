import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { harmless } from '#core/harmless.ts'

/** Lines that are kept. */
export const HISTORY_LINES = 500

/** The lines typed before, newest first; none where there is no file that can be read. */
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
 * Keeps the lines, newest first, in a file that only its owner reads: what one looks for is nobody else's business.
 * Where nothing can be written they are kept for this sitting only.
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

/** `undefined` where the system says no (a read-only disk, another's file): a desk does well without a history. */
function whereAllowed<T>(touch: () => T): T | undefined {
  try {
    return touch()
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
