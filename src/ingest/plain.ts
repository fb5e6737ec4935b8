import { z } from 'zod'
import { parseJson } from './json.ts'
import { Body, CalendarDay, problemOf, Title, Url, withoutBlanks, type Parsed } from './draft.ts'

const DATE = /^[\s\ufeff]*date[ \t]*:?[ \t]+(\S+)[ \t]?/iu
const HEADER = /^[\s\ufeff]*(title|source|url|author)[ \t]*:(.*)$/iu

const Plain = z.preprocess(
  withoutBlanks,
  z
    .object({ day: CalendarDay, title: Title, source: Title, url: Url, author: Title, body: Body })
    .transform(({ source, ...rest }) => ({ ...rest, ...(source === undefined ? {} : { publisher: source }) })),
)

/**
 * The plain format, one article per file: optional `title:`, `source:`, `url:` and `author:` lines in any order, then a
 * line that begins `date YYYY-MM-DD ` and continues with the text. The body is everything after that, verbatim. Or a
 * Markdown front matter, YAML between `---` lines or TOML between `+++` lines, and the text.
 */
export function parsePlain(file: string): Parsed {
  const matter = FRONT_MATTER.exec(file)
  if (matter) return withMatter(matter[2] ?? '', file.slice(matter[0].length))
  const fields: Record<string, string> = {}
  const lineOf: Record<string, number> = {}
  let at = 0
  for (let line = 1; at < file.length; line += 1) {
    const end = file.indexOf('\n', at) === -1 ? file.length : file.indexOf('\n', at)
    const content = file.slice(at, end)
    const [beginning, day] = DATE.exec(content) ?? []
    if (beginning !== undefined && day !== undefined) {
      lineOf['day'] = lineOf['body'] = line
      return article({ ...fields, day, body: bodyAfter(file, at + beginning.length) }, lineOf)
    }
    const [, header, value] = HEADER.exec(content.trimEnd()) ?? []
    const name = header?.toLowerCase()
    if (name === undefined || value === undefined) {
      if (content.trim() !== '')
        return refused(line, `“${content.trim().slice(0, 40)}” is neither a header nor the date`)
    } else {
      if (name in fields) return refused(line, `${name} is given twice`)
      fields[name] = value.trim()
      lineOf[name] = line
    }
    at = end + 1
  }
  return refused(1, 'no line starts with “date YYYY-MM-DD ”, followed by the text')
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\1[ \t]*(?:\r?\n|$)/u
/** A line of either: name and value; sections (`[menu]`, indented lines) are skipped. */
const FIELD = /^([A-Za-z_][\w-]{0,40})[ \t]*[:=](.*)$/u

function withMatter(matter: string, body: string): Parsed {
  const fields: Record<string, string> = {}
  let last = ''
  for (const line of matter.split(/\r?\n/u)) {
    if (line.startsWith('[')) break
    const [, name, value = ''] = FIELD.exec(line) ?? []
    const [, item] = /^\s*-\s+(.*)$/u.exec(line) ?? []
    if (name !== undefined) fields[(last = name)] = valueOf(value)
    else if (item !== undefined && last !== '') fields[last] = [fields[last], valueOf(item)].filter(Boolean).join(', ')
  }
  const parsed = parseJson(JSON.stringify({ ...fields, text: body.replace(/^\s*\n/u, '') }))
  return 'problems' in parsed ? { problems: parsed.problems.map(({ why }) => ({ line: 1, why })) } : parsed
}

/** A value without quotation marks; a list as its items. */
function valueOf(written: string): string {
  const value = written.trim()
  const [, list] = /^\[(.*)\]$/u.exec(value) ?? []
  if (list !== undefined) return list.split(',').map(valueOf).join(', ')
  return value.replace(/^(["'])(.*)\1$/u, '$2')
}

/** If nothing follows the date, the text begins on the next line. */
function bodyAfter(file: string, at: number): string {
  return file.slice(at).replace(/^[ \t]*\r?\n/u, '')
}

function article(fields: Readonly<Record<string, string>>, lineOf: Readonly<Record<string, number>>): Parsed {
  const parsed = Plain.safeParse(fields)
  if (parsed.success) return { drafts: [parsed.data] }
  const { field, why } = problemOf(parsed.error)
  return refused(
    lineOf[field] ?? 1,
    why.replace(/^(?:day|body)\b/u, name => (name === 'day' ? 'the date' : 'the text')),
  )
}

function refused(line: number, why: string): Parsed {
  return { problems: [{ line, why }] }
}
