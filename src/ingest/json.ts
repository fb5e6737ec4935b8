import { z } from 'zod'
import { Day, type ArticleDraft } from '#core/news/article.ts'
import { plainLine, plainText } from './document/plain-text.ts'
import { writtenDate } from './document/written-date.ts'
import { Body, CalendarDay, problemOf, Title, Url, withoutBlanks, type Parsed, type InputProblem } from './draft.ts'

/** A day, or an instant with its zone, in any common format; the day is the one written. */
const Written = z
  .union([z.string(), z.int().transform(String)], { error: 'is neither text nor a whole number' })
  .transform((written, context) => {
    if (z.iso.datetime({ offset: true }).safeParse(written).success) {
      return { day: Day.parse(written.slice(0, 10)), publishedAt: new Date(written) }
    }
    const day = CalendarDay.safeParse(written)
    if (day.success) return { day: day.data }
    const date = writtenDate(written)
    if (date) return { day: date.day, ...(date.at ? { publishedAt: date.at } : {}) }
    context.addIssue({ code: 'custom', message: problemOf(day.error).why })
    return z.NEVER
  })

const FIELDS = new Set(['id', 'title', 'date', 'source', 'url', 'author', 'text'])
/** Other names for these fields. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  guid: 'id',
  headline: 'title',
  published: 'date',
  pubdate: 'date',
  datepublished: 'date',
  publishedat: 'date',
  publishdate: 'date',
  publisheddate: 'date',
  publicationdate: 'date',
  datetime: 'date',
  timestamp: 'date',
  publisher: 'source',
  sitename: 'source',
  link: 'url',
  permalink: 'url',
  byline: 'author',
  authors: 'author',
  creator: 'author',
  body: 'text',
  content: 'text',
  contenttext: 'text',
  contenthtml: 'text',
  articlebody: 'text',
}

/** The field a name stands for, if any: `date_published` and `datePublished` are `date`. */
function fieldNamed(name: string): string | undefined {
  const plain = name.toLowerCase().replaceAll(/[_-]/gu, '')
  return FIELDS.has(plain) ? plain : OTHER_NAMES[plain]
}

/** The fields under Crier's own names, which win over other names for the same field. */
function renamed(value: unknown): unknown {
  const fields = withoutBlanks(value)
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return fields
  const named = Object.entries(fields).map(([name, given]): [string, unknown] => [fieldNamed(name) ?? name, given])
  const all: Readonly<Record<string, unknown>> = { ...Object.fromEntries(named), ...fields }
  return Object.fromEntries(Object.entries(all).map(([name, given]) => [name, plainly(name, given)]))
}

const MARKUP = /<(?:p|br|div|h[1-6]|ul|ol|blockquote|article|section)(?:\s[^<>]*)?\/?>/iu
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/iu
const LONGEST_LINE = 1000

/** HTML as plain text, and names from an object or a list. */
function plainly(name: string, given: unknown): unknown {
  switch (name) {
    case 'text':
      return typeof given === 'string' && MARKUP.test(given) ? plainText(given) : given
    case 'title':
      return typeof given === 'string' && ENTITY.test(given) ? plainLine(given, LONGEST_LINE) : given
    case 'source':
    case 'author':
      return namesIn(given) ?? given
    default:
      return given
  }
}

const Name = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])

/** Names in `{name: 'Vale Post'}`, or in a list of such. */
function namesIn(given: unknown): string | undefined {
  const names = z.union([Name, z.array(Name).transform(names => names.join(', '))]).safeParse(given)
  return names.data
}

/** An article in JSON from outside: `{id?, title?, date?, source?, url?, author?, text}`, or other names for these. */
export const JsonArticle = z.preprocess(
  renamed,
  z.object(
    {
      id: z
        .union([z.string().max(1000), z.int().transform(String)], { error: 'is neither text nor a whole number' })
        .exactOptional(),
      title: Title,
      date: Written.exactOptional(),
      source: Title,
      url: Url,
      author: Title,
      text: Body,
    },
    'is not a JSON object',
  ),
)

/**
 * One article, a list of them, an object with such a list in it, or one article per line. `defaultDay` is for articles
 * without a date, which are otherwise refused.
 */
export function parseJson(file: string, defaultDay?: Day): Parsed {
  const json = readJson(file)
  if ('why' in json) return areLines(file) ? parseJsonLines(file, defaultDay) : { problems: [json] }
  const value = listIn(json.value) ?? json.value
  const articles: readonly unknown[] = Array.isArray(value) ? value : [value]
  const of = (index: number) => (Array.isArray(value) ? `article ${index + 1}: ` : '')
  return all(
    articles.map((article, index) => {
      const read = draftOf(article, defaultDay)
      return 'why' in read ? { why: `${of(index)}${read.why}` } : read
    }),
    ignoredIn(articles),
  )
}

/** Is every line that is not blank a JSON value? */
function areLines(file: string): boolean {
  const lines = file.split('\n').filter(line => line.trim() !== '')
  return lines.length > 1 && lines.every(line => /^\s*\{/u.test(line) && !('why' in readJson(line)))
}

/** The only list of objects in an object without a text of its own: `{status: 'ok', articles: […]}`. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  if (Object.keys(value).some(name => fieldNamed(name) === 'text')) return undefined
  const lists = Object.values(value).filter(
    (list): list is readonly unknown[] => Array.isArray(list) && list.some(item => typeof item === 'object'),
  )
  return lists.length === 1 ? lists[0] : undefined
}

/** One article per line; blank lines are skipped. */
export function parseJsonLines(file: string, defaultDay?: Day): Parsed {
  const values: unknown[] = []
  const read = file.split('\n').flatMap((content, index) => {
    if (content.trim() === '') return []
    const json = readJson(content)
    if (!('why' in json)) values.push(json.value)
    const read = 'why' in json ? json : draftOf(json.value, defaultDay)
    return ['why' in read ? { line: index + 1, why: read.why } : read]
  })
  return all(read, ignoredIn(values))
}

/** Names of fields in one or several articles that are not used. */
function ignoredIn(values: readonly unknown[]): readonly string[] {
  const names = values.flatMap(value => (typeof value === 'object' && value !== null ? Object.keys(value) : []))
  return [...new Set(names)].filter(name => /^[\w.-]{1,40}$/u.test(name) && fieldNamed(name) === undefined)
}

function all(read: readonly (ArticleDraft | InputProblem)[], ignored: readonly string[]): Parsed {
  const problems = read.filter(one => 'why' in one)
  return problems.length > 0
    ? { problems }
    : { drafts: read.filter(one => 'body' in one), ...(ignored.length > 0 ? { ignored } : {}) }
}

function readJson(text: string): { readonly value: unknown } | InputProblem {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ').slice(0, 120) : ''
    return { why: `is not JSON: ${reason}` }
  }
}

function draftOf(value: unknown, defaultDay: Day | undefined): ArticleDraft | InputProblem {
  const parsed = JsonArticle.safeParse(value)
  if (!parsed.success) return { why: problemOf(parsed.error).why }
  const { id, date, source, text, ...rest } = parsed.data
  const when = date ?? (defaultDay === undefined ? undefined : { day: defaultDay })
  if (when === undefined) return { why: 'date is missing; expected YYYY-MM-DD' }
  return {
    ...rest,
    ...when,
    ...(id === undefined ? {} : { key: id }),
    ...(source === undefined ? {} : { publisher: source }),
    body: text,
  }
}
