import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadFeed } from '#ingest/document/document.ts'
import { parseFeedDocument } from '#ingest/feed/parse.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/feeds')

/** When and where the fixtures are seen. */
export const SEEN = new Date('2026-11-24T10:00:00Z')
export const ADDRESS = 'https://feeds.example/all/feed.xml'

export const fixtureNames: readonly string[] = readdirSync(FOLDER).sort()

export function fixture(name: string): Buffer {
  return readFileSync(join(FOLDER, name))
}

export function parse(document: string | Uint8Array, contentType?: string): ReadFeed {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document
  return parseFeedDocument({
    bytes,
    url: ADDRESS,
    seenAt: SEEN,
    ...(contentType === undefined ? {} : { contentType }),
  })
}
