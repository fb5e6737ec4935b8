import pino, { type Logger } from 'pino'
import type { LogLevel } from '#src/config/house.ts'
import { prettyLine } from './pretty.ts'
import { scrub } from '#src/config/scrub.ts'
import type { Outlet } from '#core/outlet.ts'

export interface LogOptions {
  readonly level: LogLevel
  /** Values that no line may show. */
  readonly secrets: readonly string[]
  readonly output: Pick<Outlet, 'isTTY' | 'write' | 'draw'>
}

/** Logs to standard error: JSON lines, or at a terminal lines to read. Whatever is logged, no secret gets out. */
export function makeLog({ level, secrets, output }: LogOptions): Logger {
  const hide = scrub(secrets)
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    {
      write(line: string) {
        const hidden = hide(line)
        if (output.isTTY) output.draw(prettyLine(hidden))
        else output.write(hidden)
      },
    },
  )
}
