import pc from 'picocolors'
import pino from 'pino'
import { z } from 'zod'

const Line = z.looseObject({
  level: z.int(),
  time: z.iso.datetime(),
  msg: z.string().default(''),
  err: z.object({ stack: z.string() }).optional(),
})

const INK: Readonly<Record<string, (text: string) => string>> = { warn: pc.yellow, error: pc.red, fatal: pc.red }

/** One line of the log for a person: time of day, level, words, then what else there is as `name=value`. */
export function prettyLine(json: string): string {
  const { level, time, msg, err, ...rest } = Line.parse(JSON.parse(json))
  const label = pino.levels.labels[level] ?? String(level)
  const ink = INK[label] ?? pc.dim
  const details = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const words = [
    pc.dim(new Date(time).toLocaleTimeString('en-GB')),
    ink(label.padEnd(5)),
    msg,
    pc.dim(details.join(' ')),
  ]
  return `${words.filter(word => word !== '').join(' ')}\n${err ? `${err.stack}\n` : ''}`
}
