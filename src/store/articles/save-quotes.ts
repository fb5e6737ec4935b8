import type { Kysely } from 'kysely'
import type { Analysis, Quote } from '#core/news/analysis.ts'
import type { SpeakerKey } from '#core/ids.ts'
import type { Passage } from '#core/news/passage.ts'
import { speakerKey } from '#text/speaker-key.ts'
import { quoteColumns } from './analysis-rows.ts'
import { chunks } from '../database/chunks.ts'
import { index, unindex } from './full-text.ts'
import type { Dialect } from '../database/schema.ts'
import type { Schema, SpeakerRow } from '../database/schema.ts'
import { countSpeakers, uncountSpeakers } from './tallies.ts'
import { termsOf } from '#text/terms.ts'

interface Quoted {
  readonly seq: number
  readonly origin: string
  readonly day: string
}

/** Stores an article's statements with their index entries, and counts them for their speakers. */
export async function saveQuotes(
  db: Kysely<Schema>,
  dialect: Dialect,
  { seq, origin, day }: Quoted,
  analysis: Analysis,
): Promise<void> {
  const { quotes, sentences } = analysis
  if (quotes.length === 0) return
  const rows = quotes.map((quote, position) => ({
    ...quoteColumns(quote, position),
    article: seq,
    origin,
    day,
    speaker: quote.speaker ? speakerKey(quote.speaker.name) : null,
  }))
  const contexts = contextsOf(quotes, sentences)
  for (const some of chunks(rows)) {
    const saved = await db
      .insertInto('quotes')
      .values([...some])
      .returning(['seq', 'position'])
      .execute()
    const indexed = saved.map(row => ({ row: row.seq, heading: [], text: termsOf(contexts[row.position] ?? '') }))
    await index(db, dialect, 'quote_words', indexed)
  }
  await countSpeakers(db, speakersIn(quotes, origin, day))
}

/** Undoes `saveQuotes` for an article. */
export async function forgetQuotes(db: Kysely<Schema>, article: number): Promise<void> {
  const known = await db.selectFrom('quotes').select('seq').where('article', '=', article).execute()
  if (known.length === 0) return
  await uncountSpeakers(db, article)
  await unindex(
    db,
    'quote_words',
    known.map(row => row.seq),
  )
  await db.deleteFrom('quotes').where('article', '=', article).execute()
}

/** The sentences around each statement: "Asked about the prisoners, he said …" is about the prisoners. */
function contextsOf(quotes: readonly Quote[], sentences: readonly Passage[]): readonly string[] {
  let first = 0
  return quotes.map(quote => {
    while ((sentences[first]?.end ?? Infinity) <= quote.start) first += 1
    let last = first
    while ((sentences[last]?.start ?? Infinity) < quote.end) last += 1
    const around = sentences.slice(first, last)
    return around.length > 0 ? around.map(({ text }) => text).join(' ') : quote.text
  })
}

function speakersIn(quotes: readonly Quote[], origin: string, day: string): readonly SpeakerRow[] {
  const speakers = new Map<SpeakerKey, SpeakerRow>()
  for (const { speaker } of quotes) {
    if (!speaker) continue
    const key = speakerKey(speaker.name)
    const known = speakers.get(key)
    const role = known?.role ?? speaker.role ?? null
    speakers.set(key, {
      origin,
      key,
      name: known && known.name.length >= speaker.name.length ? known.name : speaker.name,
      role,
      role_day: role === null ? null : day,
      quotes: (known?.quotes ?? 0) + 1,
    })
  }
  return [...speakers.values()]
}
