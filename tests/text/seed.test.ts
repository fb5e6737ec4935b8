import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { parsePlain } from '#ingest/plain.ts'

/** The article that the format comes from; it stands beside the repository, not in it. */
const folder = join(import.meta.dirname, '../../../shared/seed')
const isThere = existsSync(folder)
if (!isThere) process.stderr.write(`\nThe seed article was NOT READ: it is expected in ${folder}\n`)

it.runIf(isThere)('the seed article has fourteen statements, all reported, all of one minister', () => {
  const [file = ''] = readdirSync(folder)
  const parsed = parsePlain(readFileSync(join(folder, file), 'utf8'))
  const body = 'drafts' in parsed ? (parsed.drafts[0]?.body ?? '') : ''
  const { quotes } = analyse({ body })
  expect(quotes.map(({ type }) => type)).toEqual(Array.from({ length: 14 }, () => 'indirect'))
  expect(new Set(quotes.map(({ speaker }) => speaker?.name)).size).toBe(1)
  for (const { speaker } of quotes) expect(speaker?.role).toMatch(/^foreign minister of \p{Lu}\p{L}+$/u)
})
