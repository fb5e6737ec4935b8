import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import { chunks } from '../database/chunks.ts'
import type { Dialect } from '../database/schema.ts'
import type { Schema } from '../database/schema.ts'

type Table = 'article_words' | 'quote_words'

export type Phrases = readonly (readonly string[])[]

/** One row of the index: terms of the heading, which weigh more, and of the text, both in order. */
export interface Indexed {
  readonly row: number
  readonly heading: readonly string[]
  readonly text: readonly string[]
}

/** Matches any of these groups, with all terms of a group; `beginning`: each group's last term may be a prefix. */
export interface TextQuery {
  readonly groups: readonly (readonly string[])[]
  readonly beginning?: true
  /** In the heading only. */
  readonly heading?: true
  /** If given, one of these groups must match too. On Postgres they do not count in `distance`. */
  readonly within?: readonly (readonly string[])[]
  /** Adjacent terms; rows with more of these rank nearer. */
  readonly phrases?: readonly (readonly string[])[]
}

/** Weight of a hit in the heading, relative to the text. */
const HEADING = 5
/** Terms indexed per text; a tsvector holds at most 1 MB. */
const MOST_TERMS = 40_000
const LONGEST_TERM = 64
/** Postgres' limits: positions per word, and the highest position. */
const MOST_PLACES = 255
const LAST_PLACE = 16_383

export async function index(
  db: Kysely<Schema>,
  dialect: Dialect,
  table: Table,
  rows: readonly Indexed[],
): Promise<void> {
  if (rows.length === 0) return
  if (dialect === 'sqlite') {
    const values = rows.map(({ row, heading, text }) => sql`(${row}, ${line(heading)}, ${line(text)})`)
    await sql`insert into ${sql.table(table)} (rowid, heading, text) values ${sql.join(values)}`.execute(db)
  } else {
    const values = rows.map(({ row, heading, text }) => sql`(${row}, ${tsvector(heading, text)}::tsvector)`)
    await sql`insert into ${sql.table(table)} (rowid, words) values ${sql.join(values)}`.execute(db)
  }
}

export async function unindex(db: Kysely<Schema>, table: Table, rows: readonly number[]): Promise<void> {
  for (const some of chunks(rows)) {
    await sql`delete from ${sql.table(table)} where rowid in (${sql.join(some)})`.execute(db)
  }
}

/** Condition for index rows that match. Nothing a person types is parsed as query syntax. */
export function matches(dialect: Dialect, table: Table, wanted: TextQuery): RawBuilder<SqlBool> {
  return dialect === 'sqlite'
    ? sql<SqlBool>`${sql.ref(table)} match ${fts5(wanted)}`
    : sql<SqlBool>`${sql.ref(`${table}.words`)} @@ ${tsquery(wanted)}::tsquery`
}

/** Condition for index rows whose text has all these phrases, each a run of adjacent terms. */
export function hasPhrases(dialect: Dialect, table: Table, phrases: Phrases): RawBuilder<SqlBool> {
  const cut = phrases.map(terms => terms.map(term => term.slice(0, LONGEST_TERM)))
  if (dialect === 'sqlite') {
    const all = cut.map(terms => `"${terms.join(' ')}"`).join(' AND ')
    return sql<SqlBool>`${sql.ref(table)} match ${`text : (${all})`}`
  }
  const all = cut.map(terms => `(${terms.map(term => `'${term}':B`).join(' <-> ')})`).join(' & ')
  return sql<SqlBool>`${sql.ref(`${table}.words`)} @@ ${all}::tsquery`
}

/** Distance of a matching row, lowest is best: BM25 on SQLite, `ts_rank` on Postgres. */
export function distance(dialect: Dialect, table: Table, wanted: TextQuery): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`bm25(${sql.ref(table)}, ${HEADING}, 1)`
    : sql<number>`-ts_rank(${sql.lit('{0, 0, 0.2, 1}')}, ${sql.ref(`${table}.words`)}, ${tsquery({ ...wanted, within: [] })}::tsquery, 1)`
}

/** How many of the phrases a matching row has. */
export function closeness(dialect: Dialect, table: Table, { phrases = [] }: TextQuery): RawBuilder<number> {
  const has = phrases.map(phrase => {
    const terms = phrase.map(term => term.slice(0, LONGEST_TERM))
    return dialect === 'sqlite'
      ? sql`(${sql.ref(`${table}.rowid`)} in (select rowid from ${sql.table(table)} where ${sql.ref(table)} match ${`"${terms.join(' ')}"`}))`
      : sql`cast(${sql.ref(`${table}.words`)} @@ ${terms.map(term => `'${term}'`).join(' <-> ')}::tsquery as integer)`
  })
  return has.length === 0 ? sql.lit(0) : sql<number>`(${sql.join(has, sql` + `)})`
}

function line(terms: readonly string[]): string {
  return indexable(terms).join(' ')
}

function indexable(terms: readonly string[]): readonly string[] {
  return terms.slice(0, MOST_TERMS).map(term => term.slice(0, LONGEST_TERM))
}

function fts5({ groups, beginning, heading, within = [] }: TextQuery): string {
  if (within.length > 0) return `(${fts5({ groups: within })}) AND (${fts5({ groups })})`
  const all = groups.map(group => group.map(term => `"${term.slice(0, LONGEST_TERM)}"`).join(' AND '))
  const any = all.map(group => `(${group}${beginning ? ' *' : ''})`).join(' OR ')
  return heading ? `heading : (${any})` : any
}

function tsquery({ groups, beginning, heading, within = [] }: TextQuery): string {
  if (within.length > 0) return `(${tsquery({ groups: within })}) & (${tsquery({ groups })})`
  const where = heading ? 'A' : ''
  const all = groups.map(group =>
    group.map((term, index) => {
      const begun = beginning && index === group.length - 1 ? '*' : ''
      return `'${term.slice(0, LONGEST_TERM)}'${begun || where ? `:${begun}${where}` : ''}`
    }),
  )
  return all.map(group => `(${group.join(' & ')})`).join(' | ')
}

/** Terms are letters and digits only, so nothing needs escaping. `A` marks the heading, `B` the text. */
function tsvector(heading: readonly string[], text: readonly string[]): string {
  const places = new Map<string, string[]>()
  const terms = [...indexable(heading).map(term => [term, 'A']), ...indexable(text).map(term => [term, 'B'])]
  for (const [index, [term = '', weight = '']] of terms.entries()) {
    const known = places.get(term) ?? []
    places.set(term, known)
    if (known.length < MOST_PLACES) known.push(`${Math.min(index + 1, LAST_PLACE)}${weight}`)
  }
  return [...places].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ')
}
