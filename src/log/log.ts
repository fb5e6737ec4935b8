import pino, { type Logger } from 'pino'
import type { LogLevel } from '#src/config/house.ts'
import { z } from 'zod'
import { prettyLine } from './pretty.ts'
import { atSource } from './source-lines.ts'
import { scrub } from '#src/config/scrub.ts'
import type { Outlet } from '#core/outlet.ts'

export interface LogOptions {
  readonly level: LogLevel
  /** Values that must never be shown. */
  readonly secrets: readonly string[]
  readonly output: Pick<Outlet, 'isTTY' | 'write' | 'draw'>
}

const Stacked = z.looseObject({ stack: z.string() })

function serialized(error: unknown): unknown {
  const told: unknown = error instanceof Error ? pino.stdSerializers.err(error) : error
  const { data } = Stacked.safeParse(told)
  return data ? { ...data, stack: atSource(data.stack) } : told
}

/** Logs to standard error: JSON lines, or readable lines at a terminal. Secrets are removed from everything. */
export function makeLog({ level, secrets, output }: LogOptions): Logger {
  const hide = scrub(secrets)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: serialized, err: serialized },
    },
    {
      write(line: string) {
        const hidden = hide(line)
        if (output.isTTY) output.draw(prettyLine(hidden))
        else output.write(hidden)
      },
    },
  )
}
