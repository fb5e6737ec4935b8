import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '#ingest/document/charset.ts'
import { plainLine, plainText } from '#ingest/document/plain-text.ts'
import { writtenDate } from '#ingest/document/written-date.ts'
import { linkOf } from '#ingest/feed/item-draft.ts'
import { readFeed, type FeedDocument } from '#ingest/feed/read-feed.ts'
import { conditionsOf, type Condition } from './python.ts'
import { languageOf } from '#text/language.ts'
import type { Agreement } from './tally.ts'

const ADDRESS = 'http://127.0.0.1:8097/feed.xml'
const LINE = 1000
/** Our field for each name in the suite. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  'title_detail.value': 'title',
  link: 'link',
  id: 'id',
  guid: 'id',
  published_parsed: 'date',
  updated_parsed: 'date',
  created_parsed: 'date',
  author: 'author',
  'author_detail.name': 'author',
  summary: 'text',
  description: 'text',
  'summary_detail.value': 'text',
  'content.value': 'text',
  'title_detail.language': 'language',
  'summary_detail.language': 'language',
  'content.language': 'language',
}
const FEED_FIELDS: Readonly<Record<string, string>> = { title: 'feed title', language: 'language' }
/** Obsolete formats, and what only a server can say. */
const OBSOLETE = /body|fullitem|base64|[/\\]cdf[/\\]|Content-Location/iu

/**
 * Agreement with feedparser's own test files, which state their content in a comment (`Expect:`): each condition on a
 * field that Crier reads. If an entry has several texts, any of them is right.
 */
export function* feedSuite(folder: string): Generator<Agreement> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.xml')) continue
    const bytes = readFileSync(join(folder, name))
    const [, contentType] = /^\s*Header:\s*Content-type:\s*(.+)$/imu.exec(bytes.toString('latin1')) ?? []
    const text = decodeText(bytes, contentType)
    const [, expectation = ''] = /^\s*Expect:\s*(.+)$/mu.exec(text) ?? []
    if (OBSOLETE.test(name) || OBSOLETE.test(text.slice(0, 600))) continue
    const wanted = conditionsOf(expectation).filter(({ of, path }) => path in (of === 'feed' ? FEED_FIELDS : FIELDS))
    if (wanted.length === 0) continue
    const feed = read(text)
    for (const condition of wanted) {
      const field = (condition.of === 'feed' ? FEED_FIELDS : FIELDS)[condition.path] ?? ''
      const found = feed && foundIn(feed, field)
      yield { name, field, agrees: agree(field, condition, found, text), found, wanted: String(condition.value) }
    }
  }
}

export function read(text: string): FeedDocument | undefined {
  try {
    return readFeed(text, 10)
  } catch {
    return undefined
  }
}

export function foundIn({ title, items: [item] }: FeedDocument, field: string): string | undefined {
  switch (field) {
    case 'feed title':
      return title
    case 'title':
      return plainLine(item?.title ?? '', LINE)
    case 'link':
      return item && linkOf(item, ADDRESS)
    case 'id':
      return item?.key
    case 'date': {
      const dates = [item?.dates ?? []].flat().flatMap(written => writtenDate(written) ?? [])
      const [date] = dates
      return date?.at?.toISOString().slice(0, 19) ?? (date && `${date.day}T00:00:00`)
    }
    case 'language':
      return languageOf([title, item?.title, item?.html].map(html => plainText(html ?? '')).join('\n'))
    case 'author':
      return plainLine(item?.author ?? '', LINE)
    default:
      return plainText(item?.html ?? '')
  }
}

const TEXTS = /<(?:\w+:)?(?:content|summary|description|encoded|tagline|abstract)[\s>]/giu

function agree(field: string, { value }: Condition, found: string | undefined, text: string): boolean {
  if (typeof value !== 'string') {
    const [year = 0, month = 0, ...rest] = value
    return found === new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))).toISOString().slice(0, 19)
  }
  return sameText(field, value, found, text)
}

/**
 * Is this the wanted value of a field, ignoring markup and white space? If `document` has several texts, the longest of
 * them is right, too.
 */
export function sameText(field: string, value: string, found: string | undefined, document: string): boolean {
  if (field === 'link')
    return found === value || found === `${value}/` || found === (URL.canParse(value) ? new URL(value).href : value)
  if (field === 'id') return found === value
  if (field === 'language') return found === value.slice(0, 2).toLowerCase()
  const plain = field === 'text' ? plainText(value) : plainLine(value, LINE)
  const same = found === value || (found ?? '').replaceAll(/\s+/gu, ' ') === plain.replaceAll(/\s+/gu, ' ')
  return same || (field === 'text' && (document.match(TEXTS)?.length ?? 0) > 1 && (found?.length ?? 0) > plain.length)
}
