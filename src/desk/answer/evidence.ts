import { casesOf } from '#ask/languages/cases.ts'
import { conceptsOf, type Concept } from '#ask/scoring/concepts.ts'
import { prepared, type Prepared } from '#ask/scoring/prepare.ts'
import type { Ranking } from '#ask/scoring/ranking.ts'
import { scored } from '#ask/scoring/score.ts'
import type { Sought } from '#ask/scoring/voice.ts'
import { sameAs } from '#ask/sameness/same.ts'
import { tellingWords } from '#ask/reading/words.ts'
import type { Question, Voice } from '#ask/question.ts'
import { isKnown } from '#text/rarity.ts'
import { stemOf } from '#text/words.ts'
import { Day, type ArticleCard } from '#core/news/article.ts'
import type { ArticleId } from '#core/ids.ts'
import type { AskedAtDesk } from './asked.ts'

/** Articles whose sentences are compared. */
const ARTICLES = 40
/** The same when articles are counted. */
export const COUNTED = 200
/** Counting stops here: a more frequent term says little about which article is meant. */
const COUNTED_TERMS = 2_000

/**
 * Kinds that ask for what was published in a period; others ask about what happened then, which may be reported a few
 * days later.
 */
const STRICT = new Set<Question['kind']>(['new', 'list', 'summary', 'story'])
const TOLD_LATER_MS = 3 * 24 * 60 * 60 * 1000

function later(day: Day): Day {
  return Day.parse(new Date(Date.parse(`${day}T00:00:00Z`) + TOLD_LATER_MS).toISOString().slice(0, 10))
}

/** At most this many words of a question are spelling-corrected. */
const MOST_SLIPS = 5
/** Term groups used to retrieve articles, the rarest; all of them count when sentences are scored. */
const MOST_GROUPS = 10
/** Words used of a question, and of a description of the speaker. */
const MOST_WORDS = 24
const MOST_OF_VOICE = 8

/** Weight of the previous question's words in this one. */
const CONTEXT = 0.3

export interface FoundSentences {
  readonly question: Question
  readonly concepts: readonly Concept[]
  readonly sought: readonly Sought[]
  readonly texts: readonly Prepared[]
  readonly evidence: Ranking
  /** The number of all articles. */
  readonly articles: number
}

/** Finds the sentences that may answer, best first. */
export async function findEvidence(asked: AskedAtDesk): Promise<FoundSentences> {
  const { newsroom, tenant, question, shown } = asked
  const { articles } = await newsroom.asking.size(tenant)
  const about = await mendedWords(asked, question.about.slice(0, MOST_WORDS))
  const context = (question.context ?? []).filter(word => !about.includes(word))
  const voices = await Promise.all(question.voices.map(voice => voiceWords(asked, voice)))
  const { cases } = question
  const formsOf = (word: string) => (cases === undefined ? [] : casesOf(word, cases))
  const words = [...about, ...context, ...voices.flat()]
  const terms = new Set([...words.flatMap(termsFor), ...words.flatMap(formsOf).map(stemOf)])
  const counts = new Map(
    (await newsroom.asking.counts(tenant, [...terms], COUNTED_TERMS)).map(({ term, articles }) => [term, articles]),
  )
  const countOf = (term: string) => counts.get(term) ?? 0
  const concepts = [
    ...conceptsOf(about, countOf, articles, formsOf),
    ...conceptsOf(context, countOf, articles, formsOf).map(concept => ({
      ...concept,
      weight: CONTEXT * concept.weight,
    })),
  ]
  const sought = question.voices.map((voice, index): Sought => ({
    ...(voice.key === undefined ? {} : { key: voice.key }),
    ...(voice.name === undefined ? {} : { name: voice.name }),
    concepts: conceptsOf(voices[index] ?? [], countOf, articles, formsOf),
  }))
  const groups = [...concepts, ...sought.flatMap(one => one.concepts)]
    .filter(concept => concept.articles > 0)
    .toSorted((a, b) => a.articles - b.articles)
    .slice(0, MOST_GROUPS)
    .map(concept => soughtBy(concept, countOf))
  const limits = {
    ...(question.publisher === undefined ? {} : { publisher: question.publisher }),
    ...(question.author === undefined ? {} : { author: question.author }),
    ...(question.days?.since === undefined ? {} : { since: question.days.since }),
    ...(question.days?.until === undefined
      ? {}
      : { until: STRICT.has(question.kind) ? question.days.until : later(question.days.until) }),
  }
  const search = (within: typeof limits) =>
    groups.length === 0 && question.goesOn === true && shown.length > 0 && !STRICT.has(question.kind)
      ? Promise.resolve([])
      : newsroom.asking.texts(tenant, {
          groups,
          ...within,
          limit: question.kind === 'list' && question.wanted === 'number' ? COUNTED : ARTICLES,
        })
  const goesOn = question.goesOn === true && question.kind !== 'list' && question.kind !== 'new'
  const [before, inTime] = await Promise.all([
    goesOn && shown.length > 0 ? newsroom.asking.textsOf(tenant, shown) : [],
    search(limits),
  ])
  const { since: _since, until: _until, ...anyTime } = limits
  const searched = inTime.length === 0 && !STRICT.has(question.kind) ? await search(anyTime) : inTime
  const known = new Set<ArticleId>()
  const texts = [...before.filter(({ article }) => isWithin(article, limits)), ...searched]
    .filter(({ article }) => !known.has(article.id) && known.add(article.id))
    .map(prepared)
  let evidence: Ranking | undefined
  return {
    question,
    concepts,
    sought,
    texts,
    // Lazy: comparisons, and lists without a subject, need none.
    get evidence() {
      evidence ??= scored(question, concepts, sought, texts, new Set(shown))
      return evidence
    },
    articles,
  }
}

/**
 * The terms used to retrieve articles with a concept; very frequent synonyms are left out, since they select nothing.
 */
function soughtBy({ terms }: Concept, countOf: (term: string) => number): readonly string[] {
  const known = [...terms].filter(([term]) => countOf(term) > 0)
  const telling = known.filter(([term, sure]) => sure === 1 || countOf(term) < COUNTED_TERMS)
  return (telling.length > 0 ? telling : known).map(([term]) => term)
}

interface Limits {
  readonly publisher?: string
  readonly author?: string
  readonly since?: Day
  readonly until?: Day
}

function isWithin({ day, ...article }: ArticleCard, { publisher, author, since, until }: Limits): boolean {
  return (
    (publisher === undefined || article.publisher === publisher) &&
    (author === undefined || article.author === author) &&
    (since === undefined || day >= since) &&
    (until === undefined || day <= until)
  )
}

function termsFor(word: string, index: number, words: readonly string[]): readonly string[] {
  const term = stemOf(word)
  const pair = `${term} ${stemOf(words[index + 1] ?? '')}`
  return [term, ...(sameAs(term)?.keys() ?? []), ...(sameAs(pair)?.keys() ?? [])]
}

/** Replaces each unknown word by the nearest one in the articles; if most are unknown, these are not typos. */
async function mendedWords(
  { newsroom, tenant, question }: AskedAtDesk,
  words: readonly string[],
): Promise<readonly string[]> {
  // Inflected words are looked up in all their forms instead.
  if (question.cases !== undefined) return words
  const isStrange = (word: string) =>
    word.length >= 4 && !/\d/u.test(word) && !isKnown(stemOf(word)) && !sameAs(stemOf(word))
  if (words.filter(isStrange).length > MOST_SLIPS) return words
  const mended = await Promise.all(
    words.map(async word => (isStrange(word) ? ((await newsroom.articles.nearest(tenant, word)) ?? word) : word)),
  )
  return mended.flatMap(word => word.split(' '))
}

async function voiceWords(asked: AskedAtDesk, voice: Voice): Promise<readonly string[]> {
  return mendedWords(asked, tellingWords(voice.words).slice(0, MOST_OF_VOICE))
}
