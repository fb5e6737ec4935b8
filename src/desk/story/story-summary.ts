import type { ArticleCard } from '#core/news/article.ts'
import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import type { CitedPassage, Story } from '#core/news/story.ts'
import { saysAgain } from '#text/said-before.ts'
import { onePerPublisher } from './one-per-publisher.ts'
import { readForStory, type StoryReading } from './story-reading.ts'

/** Sentences of a story's summary, and how many of its articles are read for it. */
const SENTENCES = 4
const ARTICLES = 4
/** "Three hundred and eleven." tells nothing beside sentences of other articles. */
const LEAST_WORDS = 5
/** Of fewer articles it does not show what all of them are about. */
const ENOUGH_TO_COMPARE = 3

/**
 * A story told from several of its articles, the newest first, and among them the one that gives the headline: the best
 * sentence of each, then the second of each and so on, none that says what another says, and none that could not be
 * understood beside those of its own article that are shown.
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

/** What at least half of the articles name says which story it is, and not what a sentence tells of it. */
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
