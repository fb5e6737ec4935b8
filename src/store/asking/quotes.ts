import { sql, type Selectable, type SqlBool } from 'kysely'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom, Page, QuoteQuery } from '#core/asking/newsroom.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { toldOf } from '#text/statements/told.ts'
import { quoteOf, sentencesInColumn } from '../articles/analysis-rows.ts'
import { CARD, cardOf, type CardRow } from './cards.ts'
import { matches, type TextQuery } from '../articles/full-text.ts'
import type { Store } from '../database/open.ts'
import type { QuoteRow } from '../database/schema.ts'
import { termsAsked } from '#text/terms.ts'
import { countUpTo } from './counted.ts'
import { speakersNamed } from './speakers.ts'
import { cameFirst, visible } from './visible.ts'

type Session = Pick<Store, 'db' | 'dialect'>

/** The statements of a store and their speakers, as `Newsroom` defines them. */
export function quotesOf(store: Session): Newsroom['quotes'] {
  return {
    find: (tenant, query) => findQuotes(store, tenant, query),
    speakers: (tenant, typed, limit) => speakersNamed(store.db, tenant, typed, limit),
  }
}

/** Statements, newest first, or by weight within given articles. Words may be anywhere in the sentence around one. */
async function findQuotes(session: Session, tenant: TenantId, query: QuoteQuery): Promise<Page<CitedQuote>> {
  if (query.articles?.length === 0) return { items: [], total: 0 }
  if (query.words === undefined || query.words.trim() === '') return quotesWith(session, tenant, query)
  const terms = termsAsked(query.words)
  if (terms.length === 0) return { items: [], total: 0 }
  const exact = await quotesWith(session, tenant, query, { groups: [terms] })
  return exact.total > 0 ? exact : quotesWith(session, tenant, query, { groups: [terms], beginning: true })
}

async function quotesWith(
  { db, dialect }: Session,
  tenant: TenantId,
  { speaker, articles, since, until, limit, offset }: QuoteQuery,
  wanted?: TextQuery,
): Promise<Page<CitedQuote>> {
  let matched = db.selectFrom('quotes').where(visible(tenant, 'quotes.origin'))
  if (speaker !== undefined) matched = matched.where('quotes.speaker', '=', speaker)
  if (since !== undefined) matched = matched.where('quotes.day', '>=', since)
  if (until !== undefined) matched = matched.where('quotes.day', '<=', until)
  if (articles === undefined) {
    const first = sql<SqlBool>`exists (select 1 from articles where seq = quotes.article and ${cameFirst(tenant)})`
    matched = matched.where(first)
  } else {
    const within = db
      .selectFrom('articles')
      .select('seq')
      .where('id', 'in', [...articles])
    matched = matched.where('quotes.article', 'in', within)
  }
  if (wanted !== undefined) {
    const found = db
      .selectFrom('quote_words')
      .select('rowid')
      .where(matches(dialect, 'quote_words', wanted))
    matched = matched.where('quotes.seq', 'in', found)
  }
  const count = await countUpTo(db, matched)
  const rows = await matched
    .innerJoin('articles', 'articles.seq', 'quotes.article')
    .innerJoin('bodies', 'bodies.article', 'quotes.article')
    .innerJoin('analyses', 'analyses.article', 'quotes.article')
    .selectAll('quotes')
    .select([...CARD, 'bodies.body', 'analyses.sentences'])
    .$if(articles !== undefined, query => query.orderBy('quotes.weight', 'desc'))
    .orderBy('quotes.day', 'desc')
    .orderBy('quotes.article', 'desc')
    .orderBy('quotes.position')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items: rows.map(citedFrom), ...count }
}

function citedFrom(
  row: Selectable<QuoteRow> & CardRow & { readonly body: string; readonly sentences: string },
): CitedQuote {
  const quote = quoteOf(row.body, row)
  return { quote, told: toldOf(row.body, quote, sentencesInColumn(row.body, row.sentences)), article: cardOf(row) }
}
