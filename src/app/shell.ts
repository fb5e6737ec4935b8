import type { ReadStream } from 'node:tty'
import { outletOn, type Outlet, type Screen } from '#core/outlet.ts'

/** The environment a verb runs in. */
export interface Shell {
  readonly stdin: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>
  readonly stdout: Outlet
  readonly stderr: Outlet
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where `.env` is, and `data/` by default. */
  readonly home: string
  /** The articles a new store begins with. */
  readonly articles: string
}

/** What a shell is made from: `process`, or a test's own. */
export interface Streams extends Omit<Shell, 'stdout' | 'stderr'> {
  readonly stdout: Screen
  readonly stderr: Screen
}

export function shellOn(streams: Streams): Shell {
  return { ...streams, stdout: outletOn(streams.stdout), stderr: outletOn(streams.stderr) }
}

/** The name of the person at the terminal; accounts in containers may have none. */
export function operator(env: Shell['env']): string {
  return env['USER'] ?? 'operator'
}

/**
 * Exit codes. 1: something in the input was refused; 2: wrong usage or settings; 70: a bug. As in sysexits.h, 69: a
 * required server cannot be reached; 75: temporary, restart it; 77: a platform refuses its token or set-up, and
 * somebody must fix that.
 */
export const EXIT = { ok: 0, refused: 1, usage: 2, unavailable: 69, bug: 70, again: 75, barred: 77 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]
