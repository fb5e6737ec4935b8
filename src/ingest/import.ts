import { extname } from 'node:path'
import type { Day, ArticleDraft } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Store } from '#store/database/open.ts'
import { isEmpty } from '#store/articles/save-articles.ts'
import type { Parsed, InputProblem } from './draft.ts'
import { articleFiles, readText, type ArticleFile } from './files.ts'
import { parseJson, parseJsonLines } from './json.ts'
import { parsePlain } from './plain.ts'
import { takeIn, type Arriving } from './take-in.ts'
import { contentOf, identityOf } from '#store/articles/article-row.ts'
import { identify } from '#store/articles/identify.ts'

export interface ImportInto {
  readonly store: Store
  /** Who imports; the house's articles are visible to every tenant. */
  readonly tenant: TenantId
  readonly now: Date
  /** For JSON articles without a date, which are otherwise refused. */
  readonly defaultDay?: Day
  /** Analyses the articles; by default the reader itself. */
  readonly read?: Arriving['read']
}

export interface ImportReport {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: readonly Refused[]
  /** Names of fields that were not used. */
  readonly ignored: readonly string[]
}

export interface Refused {
  readonly file: string
  /** Counts from 1; absent if the whole file is meant. */
  readonly line?: number
  readonly why: string
}

/** `done` and `total` in bytes of the files; `articles` looked at so far. */
export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly articles: number
}

/**
 * Imports files and folders; of each file all articles or none. The same article is stored once, however often it
 * comes; a changed one replaces the stored one and is analysed again. The first import into an empty store is its
 * baseline.
 */
export async function importPaths(
  paths: readonly string[],
  into: ImportInto,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<ImportReport> {
  const found = await articleFiles(paths)
  const files = found.filter(file => 'bytes' in file)
  const refused: Refused[] = found.flatMap(file => ('why' in file ? [{ file: file.path, why: file.why }] : []))
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const read = into.read ?? (await import('./read-article.ts')).readArticle
  const baseline = await isEmpty(into.store, into.tenant)
  const ignored = new Set<string>()
  const counts = { new: 0, changed: 0, unchanged: 0 }
  let done = 0
  let articles = 0
  for (const file of files) {
    const parsed = await parseFile(file, into.defaultDay)
    if ('problems' in parsed) {
      refused.push(...parsed.problems.map(problem => ({ file: file.path, ...problem })))
    } else {
      for (const name of parsed.ignored ?? []) ignored.add(name)
      const share = (count: number) => done + (file.bytes * count) / parsed.drafts.length
      const seen = parsed.drafts.map((draft, index) => ({ draft, locator: `${file.path}#${index + 1}` }))
      const stored = await takeIn(
        await identify(into.store.db, into.tenant, seen),
        { store: into.store, origin: into.tenant, at: into.now, baseline, read },
        count => onProgress({ done: share(count), total, articles: articles + count }),
      )
      counts.new += stored.new
      counts.changed += stored.changed
      counts.unchanged += stored.unchanged
      articles += parsed.drafts.length
    }
    done += file.bytes
    onProgress({ done, total, articles })
  }
  return { ...counts, refused, ignored: [...ignored] }
}

async function parseFile({ path }: ArticleFile, defaultDay: Day | undefined): Promise<Parsed> {
  const file = await readText(path)
  if ('why' in file) return { problems: [{ why: file.why }] }
  switch (extname(path).toLowerCase()) {
    case '.json':
      return onceEach(parseJson(file.text, defaultDay))
    case '.jsonl':
    case '.ndjson':
      return onceEach(parseJsonLines(file.text, defaultDay))
    case '.html':
    case '.htm': {
      const { parseHtmlFile } = await import('./html-file.ts')
      return parseHtmlFile(file.text, defaultDay)
    }
    default:
      return parsePlain(file.text)
  }
}

/** Each article of a file once: duplicates are dropped, and two texts under one key are a problem. */
function onceEach(parsed: Parsed): Parsed {
  if ('problems' in parsed) return parsed
  const byName = new Map<string, { readonly draft: ArticleDraft; readonly place: number }>()
  const problems: InputProblem[] = []
  for (const [index, draft] of parsed.drafts.entries()) {
    const name = identityOf(contentOf(draft), draft.body)
    const before = byName.get(name)
    if (!before) byName.set(name, { draft, place: index + 1 })
    else if (before.draft.body !== draft.body) {
      const what = draft.key === undefined ? 'address' : 'id'
      problems.push({ why: `articles ${before.place} and ${index + 1} have the same ${what} but different texts` })
    }
  }
  return problems.length > 0 ? { problems } : { ...parsed, drafts: [...byName.values()].map(({ draft }) => draft) }
}
