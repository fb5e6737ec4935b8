import type { Analysis, Quote } from '#core/news/analysis.ts'
import { Day, type ArticleDraft } from '#core/news/article.ts'
import { passage, type Passage } from '#core/news/passage.ts'
import type { Sighting } from '#store/articles/identify.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { vectorOf } from '#text/similarity.ts'

/** A statement for a test: its words in the body, and its speaker. */
export interface Said {
  readonly words: string
  readonly by?: string
  readonly role?: string
  readonly weight?: number
}

/** An article as if analysed: sentences end at full stops, the statements are the given ones. */
export function readArticle(
  fields: Partial<Omit<ArticleDraft, 'day'>> & { readonly body: string; readonly day?: string },
  said: readonly Said[] = [],
): ReadArticle & Sighting {
  const draft: ArticleDraft = { ...fields, day: Day.parse(fields.day ?? '2026-03-02') }
  const sentences = [...draft.body.matchAll(/\S[^.]*\./gu)].map(({ 0: text, index }) =>
    passage(draft.body, index, index + text.length),
  )
  const analysis: Analysis = {
    version: 1,
    language: 'en',
    sentences,
    readings: sentences.map(() => ({ boilerplate: false, leaning: 'nothing', presumed: [] })),
    ranking: sentences.map((_, index) => index),
    quotes: said.map(one => quote(draft.body, one)),
  }
  return { draft, headline: draft.title ?? draft.body.slice(0, 40), analysis, vector: vectorOf(draft) }
}

function quote(body: string, { words, by, role, weight = 0.5 }: Said): Quote {
  return {
    ...find(body, words),
    type: 'direct',
    weight,
    ...(by === undefined
      ? {}
      : { speaker: { name: by, mention: find(body, by), kind: 'person', ...(role === undefined ? {} : { role }) } }),
  }
}

function find(body: string, words: string): Passage {
  const start = body.indexOf(words)
  return passage(body, start, start + words.length)
}
