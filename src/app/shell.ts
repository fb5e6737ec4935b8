import type { ReadStream } from 'node:tty'
import { outletOn, type Outlet, type Screen } from '#core/outlet.ts'

/** The environment a verb runs in. */
export interface Shell {
  readonly stdin: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>
  readonly stdout: Outlet
  readonly stderr: Outlet
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where `.env` is, and `data/` where nothing else is set. */
  readonly home: string
  /** The articles that a store begins with. */
  readonly articles: string
}

/** What a shell is made of. `process` has it; tests bring their own. */
export interface Streams extends Omit<Shell, 'stdout' | 'stderr'> {
  readonly stdout: Screen
  readonly stderr: Screen
}

export function shellOn(streams: Streams): Shell {
  return { ...streams, stdout: outletOn(streams.stdout), stderr: outletOn(streams.stderr) }
}

/** Names the person at the terminal; not every account of a container has a name. */
export function operator(env: Shell['env']): string {
  return env['USER'] ?? 'operator'
}

/**
 * How a verb ends. 1: something in the input was refused; 2: it was called wrongly, or the settings are wrong; 70: a bug. As
 * in sysexits.h, 69: a server that it needs cannot be reached; 75: start it again, which will help; 77: a platform refuses its token or its set-up, ask a person.
 */
export const EXIT = { ok: 0, refused: 1, usage: 2, unavailable: 69, bug: 70, again: 75, barred: 77 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]
