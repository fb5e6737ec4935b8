import type { Day } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom, Page, SpeakerCard } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { CitedQuote } from '#core/news/story.ts'
import { ROLE_NOUNS, TITLES } from '#text/data/people-words.ts'
import { foldedWords } from '#text/terms.ts'
import { nothingFound } from './nothing-found.ts'
import { pickArticle } from './pick-article.ts'
import { pickSpeaker } from './pick-speaker.ts'

interface Wanted {
  readonly words: string | undefined
  readonly speaker: string | undefined
  readonly since: Day | undefined
  readonly limit: number
  readonly offset: number
}

interface FoundQuotes {
  readonly title: string
  readonly quotes: Page<CitedQuote>
}

/** Top articles on the words that are searched for quotes. */
const ARTICLES = 6

/**
 * Quotes of one article (id, link or number), a speaker, a speaker on a subject, or on a subject. Words that name a
 * speaker mean the speaker. Throws a Refusal that offers the nearest match.
 */
export async function quotesAsked(newsroom: Newsroom, tenant: TenantId, wanted: Wanted): Promise<FoundQuotes> {
  const { words = '', limit, offset } = wanted
  const since = wanted.since === undefined ? {} : { since: wanted.since }
  if (/^(?:#|https?:)/iu.test(words)) {
    const { article } = await pickArticle(newsroom, tenant, words, 'quotes')
    const speaker =
      wanted.speaker === undefined ? {} : { speaker: (await pickSpeaker(newsroom, tenant, wanted.speaker)).key }
    const quotes = await newsroom.quotes.find(tenant, { articles: [article.id], ...speaker, limit, offset })
    return { title: `Quotes: ${article.headline}`, quotes: await someOf(quotes, newsroom, tenant, words) }
  }
  const speaker = await speakerMeant(newsroom, tenant, wanted)
  if (speaker) {
    const about = wanted.speaker === undefined || words === '' ? {} : { words }
    const quotes = await newsroom.quotes.find(tenant, { speaker: speaker.key, ...about, ...since, limit, offset })
    const subject = 'words' in about ? ` on ${words}` : ''
    const who = speaker.role ? `${speaker.name}, ${speaker.role}` : speaker.name
    if (quotes.total === 0) throw nothingOf(speaker, words)
    return { title: `${who}${subject}`, quotes }
  }
  const found = await newsroom.articles.search(tenant, { words, ...since, limit: ARTICLES, offset: 0 })
  const articles = found.loose ? found.items.slice(0, 3) : found.items
  const ids = articles.map(({ id }) => id)
  const quotes =
    ids.length > 0 ? await newsroom.quotes.find(tenant, { articles: ids, limit, offset }) : { items: [], total: 0 }
  return { title: `Quotes on ${words}`, quotes: await someOf(quotes, newsroom, tenant, words) }
}

function nothingOf({ name, quotes }: SpeakerCard, words: string): Refusal {
  const on = words === '' ? 'in that time' : `on “${words}”`
  const all = { label: `All ${quotes} of them`, command: 'said', input: { person: name } }
  return new Refusal(`No quote by ${name} ${on} is stored, but ${quotes} on other subjects.`, [all])
}

/**
 * Words mean a person by part of the name, any other speaker only by the full name or office: "lithuania" is a subject,
 * and "velsund" is not Velsund Terminals.
 */
async function isMeant(newsroom: Newsroom, tenant: TenantId, words: string, { key, name }: SpeakerCard) {
  const own = foldedWords(name)
  const asked = foldedWords(words)
  if (asked.some(word => ROLE_NOUNS.has(word) || TITLES.has(word)) || own.every(part => asked.includes(part)))
    return true
  if (!asked.every(word => own.some(part => part.startsWith(word)))) return false
  const { items } = await newsroom.quotes.find(tenant, { speaker: key, limit: 1, offset: 0 })
  return items[0]?.quote.speaker?.kind === 'person'
}

async function speakerMeant(
  newsroom: Newsroom,
  tenant: TenantId,
  { words = '', speaker }: Wanted,
): Promise<SpeakerCard | undefined> {
  if (speaker !== undefined) return pickSpeaker(newsroom, tenant, speaker)
  const [best] = await newsroom.quotes.speakers(tenant, words, 1)
  return best && (await isMeant(newsroom, tenant, words, best)) ? best : undefined
}

async function someOf(
  quotes: Page<CitedQuote>,
  newsroom: Newsroom,
  tenant: TenantId,
  words: string,
): Promise<Page<CitedQuote>> {
  if (quotes.total > 0) return quotes
  throw await nothingFound(newsroom, tenant, { what: 'quotes', words, command: 'quotes', option: 'words' })
}
