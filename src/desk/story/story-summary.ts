import type { ArticleCard } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { CitedPassage, Story } from '#core/news/story.ts'
import { saysAgain } from '#text/said-before.ts'
import { onePerPublisher } from './one-per-publisher.ts'
import { readForStory, type StoryReading } from './story-reading.ts'

/** Sentences in a story's summary, and articles read for it. */
const SENTENCES = 4
const ARTICLES = 4
/** Fragments such as "Three hundred and eleven." mean nothing beside sentences of other articles. */
const LEAST_WORDS = 5
/** Fewer articles do not show what they all have in common. */
const ENOUGH_TO_COMPARE = 3

/**
 * A summary of a story from several of its articles, newest first and including the one with the headline: the best
 * sentence of each, then the second of each, and so on, skipping what repeats another sentence or could not be
 * understood beside those shown of its article.
 */
export async function storySummary(
  newsroom: Newsroom,
  tenant: TenantId,
  story: Story,
): Promise<readonly CitedPassage[]> {
  const read = await Promise.all(articlesOf(story).map(card => readForStory(newsroom, tenant, card)))
  const readings = withoutSubject(read.flatMap(reading => reading ?? []))
  const tellers = readings.map(reading => ({ reading, shown: new Set<number>() }))
  const said: ReadonlySet<string>[] = []
  for (let round = 0; round < SENTENCES; round++) {
    for (const { reading, shown } of tellers) {
      if (said.length === SENTENCES) break
      const next = nextOf(reading, shown, said)
      if (next === undefined) continue
      shown.add(next)
      said.push(reading.said[next] ?? new Set())
    }
  }
  return tellers.flatMap(({ reading: { article, sentences }, shown }) =>
    sentences.flatMap((passage, index) => (shown.has(index) ? [{ passage, article }] : [])),
  )
}

/** Terms that at least half of the articles share identify the story; they do not count as what a sentence says. */
function withoutSubject(readings: readonly StoryReading[]): readonly StoryReading[] {
  if (readings.length < ENOUGH_TO_COMPARE) return readings
  const named = new Map<string, number>()
  for (const { said } of readings) {
    for (const term of new Set(said.flatMap(says => [...says]))) named.set(term, (named.get(term) ?? 0) + 1)
  }
  const tells = (term: string) => (named.get(term) ?? 0) * 2 < readings.length
  return readings.map(reading => ({ ...reading, said: reading.said.map(says => new Set([...says].filter(tells))) }))
}

function articlesOf(story: Story): readonly ArticleCard[] {
  const originals = story.articles.filter(({ id }) => !story.copies.has(id))
  const newest = onePerPublisher(originals)
  const central = originals.find(({ id }) => id === story.central)
  const chosen = new Set([...newest.slice(0, 1), ...(central ? [central] : []), ...newest].slice(0, ARTICLES))
  return originals.filter(card => chosen.has(card))
}

function nextOf(
  { ranking, said, stands, sentences }: StoryReading,
  shown: ReadonlySet<number>,
  before: readonly ReadonlySet<string>[],
): number | undefined {
  return ranking.find(index => {
    const says = said[index]
    const tells = (sentences[index]?.text.split(/\s+/u).length ?? 0) >= LEAST_WORDS
    return says && tells && !shown.has(index) && stands(index, shown) && !before.some(other => saysAgain(says, other))
  })
}
