import pc from 'picocolors'
import pino from 'pino'
import { z } from 'zod'
import { evident, evidentLine } from '#core/evident.ts'
import { Drawn } from '#core/outlet.ts'

const Failure = z.object({ stack: z.string() })
const Line = z.looseObject({
  level: z.int(),
  time: z.iso.datetime(),
  msg: z.string().default(''),
  err: Failure.optional(),
})

const INK: Readonly<Record<string, (text: string) => string>> = { warn: pc.yellow, error: pc.red, fatal: pc.red }

/** A log line for people: time of day, level, message, then the rest as `name=value`. */
export function prettyLine(json: string): Drawn {
  const { level, time, msg, err, ...rest } = Line.parse(JSON.parse(json))
  const label = pino.levels.labels[level] ?? String(level)
  const ink = INK[label] ?? pc.dim
  const { details, stacks } = sorted(rest)
  const words = [
    pc.dim(new Date(time).toLocaleTimeString('en-GB')),
    ink(label.padEnd(5)),
    evidentLine(msg),
    pc.dim(evidentLine(details.join(' '))),
  ]
  const line = words.filter(word => word !== '').join(' ')
  return Drawn.parse([line, ...[...(err ? [err.stack] : []), ...stacks].map(indented), ''].join('\n'))
}

function sorted(fields: Readonly<Record<string, unknown>>) {
  const details: string[] = []
  const stacks: string[] = []
  for (const [name, value] of Object.entries(fields)) {
    const failure = Failure.safeParse(value)
    if (failure.success) stacks.push(failure.data.stack)
    else details.push(`${name}=${JSON.stringify(value)}`)
  }
  return { details, stacks }
}

/** Keeps the lines of an error from looking like log lines. */
function indented(stack: string): string {
  return evident(stack).replace(/^/gmu, '    ')
}
