import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { ArticleDraft } from '#core/news/article.ts'
import { plainText } from '#ingest/document/plain-text.ts'
import { writtenDate } from '#ingest/document/written-date.ts'
import { parsePage } from '#ingest/page/parse.ts'
import { languageOf } from '#text/language.ts'
import type { Agreement } from './tally.ts'

/** A page's metadata in the suite; what is absent is not checked. */
const Metadata = z.object({
  title: z.string(),
  byline: z.string().nullish(),
  lang: z.string().nullish(),
  publishedTime: z.string().nullish(),
})
const METADATA = 'expected-metadata.json'
/** The F1 of words from which a page counts as read. */
const READ_F1 = 0.9
const SEEN = new Date('2100-01-01T00:00:00Z')
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' })

export interface PageRead {
  readonly name: string
  /** F1 of its text as a bag of words, 0 to 1; 0 for a page that was refused. */
  readonly f1: number
  readonly refused?: string
  readonly agreements: readonly Agreement[]
}

export function isPageSuite(folder: string): boolean {
  return foldersIn(folder).length > 0
}

/**
 * Agreement with a suite of pages in the layout of Readability's `test-pages`: a folder each, with `source.html`,
 * `expected.html` and `expected-metadata.json`.
 */
export function pageSuite(folder: string): readonly PageRead[] {
  return foldersIn(folder).map(path => readPage(join(folder, path)))
}

/** The names in a byline of the suite: "By Ann Orr - Apr 16, 2026 8:02 pm". */
function namesIn(byline: string): string {
  return byline
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^by /iu, '')
    .replace(/(?: [-–|])? \p{Lu}\p{L}+\.? \d.*$/u, '')
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => basename(path) === METADATA)
    .map(path => dirname(path))
    .sort()
}

function readPage(folder: string): PageRead {
  const name = basename(folder)
  const metadata = Metadata.parse(JSON.parse(readFileSync(join(folder, METADATA), 'utf8')))
  const text = plainText(readFileSync(join(folder, 'expected.html'), 'utf8'))
  const draft = draftOf(readFileSync(join(folder, 'source.html')))
  if (draft instanceof Error) {
    const agreements = [{ name, field: 'text', agrees: false, found: draft.message, wanted: text.slice(0, 80) }]
    return { name, f1: 0, refused: draft.message, agreements }
  }
  const f1 = overlap(wordsOf(draft.body), wordsOf(text))
  const date = metadata.publishedTime ? writtenDate(metadata.publishedTime) : undefined
  const asked: readonly (Omit<Agreement, 'name'> | undefined)[] = [
    { field: 'text', agrees: f1 >= READ_F1, found: f1.toFixed(3), wanted: text.slice(0, 80) },
    same('title', draft.title, metadata.title),
    !metadata.byline ? undefined : same('author', draft.author, namesIn(metadata.byline)),
    date && { field: 'date', agrees: !draft.undated && draft.day === date.day, found: draft.day, wanted: date.day },
    !metadata.lang ? undefined : same('language', languageOf(draft.body), metadata.lang.slice(0, 2)),
  ]
  return { name, f1, agreements: asked.flatMap(each => (each ? [{ name, ...each }] : [])) }
}

function draftOf(bytes: Uint8Array): ArticleDraft | Error {
  try {
    return parsePage({ bytes, url: 'https://fakehost/test/page.html', seenAt: SEEN })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function same(field: string, found: string | undefined, wanted: string): Omit<Agreement, 'name'> {
  const plain = (text: string) => wordsOf(text).join(' ')
  return { field, agrees: plain(found ?? '') === plain(wanted), found, wanted }
}

function wordsOf(text: string): readonly string[] {
  const lines = text.normalize('NFKC').toLowerCase().split('\n')
  // Line by line, since every segment holds a copy of its input.
  return lines.flatMap(line =>
    [...WORDS.segment(line)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])),
  )
}

/** F1 of two bags of words. */
function overlap(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    both += 1
  }
  return found.length + wanted.length === 0 ? 1 : (2 * both) / (found.length + wanted.length)
}
