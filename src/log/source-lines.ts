import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Map3 = z.object({
  file: z.string().default(''),
  version: z.number(),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string()).default([]),
  names: z.array(z.string()),
  mappings: z.string(),
  sourceRoot: z.string().default(''),
})
const Entry = z.object({ originalSource: z.string(), originalLine: z.number(), originalColumn: z.number() })
const PLACE = /((?:file:\/\/)?\/[^\s()]{1,300}\/dist\/[^\s():]{1,200}\.js):(\d{1,9}):(\d{1,9})/gu

/**
 * A stack mapped from the bundle to our sources. Node could do it, but keeps all source maps in memory, 20 MiB; here
 * they are read when something went wrong.
 */
export function atSource(stack: string): string {
  return stack.replace(PLACE, (place, file: string, line: string, column: string) => {
    try {
      return sourceOf(file, Number(line), Number(column)) ?? place
    } catch {
      return place
    }
  })
}

function sourceOf(file: string, line: number, column: number): string | undefined {
  const path = `${file.startsWith('file://') ? fileURLToPath(file) : file}.map`
  if (!existsSync(path)) return undefined
  const map = new SourceMap(Map3.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const { data } = Entry.safeParse(map.findEntry(line - 1, column - 1))
  if (!data) return undefined
  return `${data.originalSource.replace(/^(?:\.\.\/)+/u, '')}:${data.originalLine + 1}:${data.originalColumn + 1} (${basename(file)})`
}
