import type { Article } from '#core/news/article.ts'
import type { Analysis, Quote } from '#core/news/analysis.ts'
import type { InPlace, ReceiptId, SentenceReceipt } from '#core/news/receipt.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { checkWords, type CheckedWords, type Standing } from '#text/check/check.ts'
import { linkTo } from '../show/link.ts'

/**
 * The receipt of some shown words: where they are in their article, who said them and by which cue, and what the outlet
 * has changed since. `undefined` where there is no receipt with that id, or whoever was shown the words can no longer
 * see the article.
 */
export async function readReceipt(newsroom: Newsroom, id: ReceiptId): Promise<SentenceReceipt | undefined> {
  const kept = await newsroom.receipts.read(id)
  if (!kept) return undefined
  const { tenant, text: told, toldAt } = kept
  const article = await newsroom.articles.get(tenant, kept.article)
  const analysis = await newsroom.articles.analysis(tenant, kept.article)
  if (!article || !analysis) return undefined
  const { body, ...card } = article
  const checked = checkWords(told, [{ body, ...analysis }])
  const place = checked.found ? checked.places[0] : checked.nearest
  const changed = changesIn(checked, told, body)
  const stands = place && inPlace(article, analysis, place)
  return {
    id,
    tenant,
    article: card,
    told,
    toldAt,
    ...(stands ? { stands } : {}),
    ...(changed ? { changed } : {}),
    ...(article.url === undefined ? {} : { link: linkTo(article.url, stands) }),
    ...(place?.quote ? { said: saidBy(place.quote) } : {}),
  }
}

/**
 * How the article differs from what was shown; `undefined` if it does not. Words shown from two places of one text do
 * not count as changed.
 */
function changesIn(checked: CheckedWords, told: string, body: string): SentenceReceipt['changed'] {
  if (!checked.found) return [{ told: { text: told, start: 0 }, now: { text: '', start: 0 } }]
  const { changes, places } = checked
  if (changes.length === 0) return undefined
  const from = places[0]?.start ?? 0
  return changes.map(({ given, stands }) => ({
    told: { text: told.slice(...given), start: given[0] },
    now: { text: body.slice(...stands), start: stands[0] - from },
  }))
}

function inPlace({ body }: Article, { sentences }: Analysis, { start, end }: Standing): InPlace {
  const first = sentences.findIndex(sentence => sentence.end > start)
  const last = sentences.findIndex(sentence => sentence.end >= end)
  const from = sentences[first - 1] ?? sentences[first]
  const to = sentences[last + 1] ?? sentences[last]
  return {
    before: body.slice(Math.min(start, from?.start ?? start), start),
    text: body.slice(start, end),
    after: body.slice(end, Math.max(end, to?.end ?? end)),
  }
}

function saidBy({ type, speaker, cue, denied }: Quote): NonNullable<SentenceReceipt['said']> {
  const marks = type === 'direct' ? ['It is in quotation marks.'] : []
  const cues = cue ? [`The words that make it a statement: “${cue.text}”.`] : []
  const denial = denied ? ['These words deny it.'] : []
  const who = speaker ? [named(speaker.name, speaker.mention.text)] : ['The article does not say who said it.']
  return {
    how: type,
    ...(speaker ? { speaker: speaker.name } : {}),
    ...(speaker?.role === undefined ? {} : { role: speaker.role }),
    why: [...marks, ...cues, ...denial, ...who],
  }
}

function named(name: string, mention: string): string {
  return mention === name
    ? `The article names ${name} here.`
    : `“${mention}” is ${name}, going by what the article says before.`
}
