import pino, { type Logger } from 'pino'
import type { LogLevel } from '#src/config/house.ts'
import { prettyLine } from './pretty.ts'
import { scrub } from '#src/config/scrub.ts'

export interface LogOptions {
  readonly level: LogLevel
  /** Values that no line may show. */
  readonly secrets: readonly string[]
  readonly output: { readonly isTTY?: boolean; write(text: string): unknown }
}

/** Logs to standard error: JSON lines, or at a terminal lines to read. Whatever is logged, no secret gets out. */
export function makeLog({ level, secrets, output }: LogOptions): Logger {
  const hide = scrub(secrets)
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write(line: string) {
        const harmless = hide(line)
        output.write(output.isTTY === true ? prettyLine(harmless) : harmless)
      },
    },
  )
}
