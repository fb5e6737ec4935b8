import type { TenantId } from '#core/ids.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { CitedPassage, Story } from '#core/story.ts'
import { onePerSource } from './sources.ts'
import { summarise } from '#text/summary.ts'

/** Sentences of a story's summary, and how many of its articles are read for it, one a source and newest first. */
const SENTENCES = 4
const ARTICLES = 4

/** Two sentences say the same when they share this much of the shorter one's longer words. */
const SAME = 0.5

/** A story told from several of its articles: the best sentences of each in turn, none that repeats another. */
export async function storySummary(
  newsroom: Newsroom,
  tenant: TenantId,
  story: Story,
): Promise<readonly CitedPassage[]> {
  const read = await Promise.all(
    onePerSource(story.articles)
      .slice(0, ARTICLES)
      .map(async card => {
        const [article, analysis] = await Promise.all([
          newsroom.articles.get(tenant, card.id),
          newsroom.articles.analysis(tenant, card.id),
        ])
        if (!article || !analysis) return []
        return summarise(article.body, analysis, SENTENCES).map(passage => ({ passage, article: card }))
      }),
  )
  const chosen: CitedPassage[] = []
  for (let round = 0; round < SENTENCES; round++) {
    for (const candidates of read) {
      const next = candidates[round]
      if (
        next &&
        chosen.length < SENTENCES &&
        !chosen.some(({ passage }) => repeats(passage.text, next.passage.text))
      ) {
        chosen.push(next)
      }
    }
  }
  return chosen
}

function repeats(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)]
  const shared = [...a].filter(word => b.has(word)).length
  return shared >= SAME * Math.min(a.size, b.size)
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).map(word => word.slice(0, 6)))
}
