import { lazily } from '#core/lazily.ts'
import type { Quote, Speaker } from '#core/news/analysis.ts'
import type { ReadText } from '#core/asking/asking.ts'
import type { Passage } from '#core/news/passage.ts'
import { foldedWords, termsOf } from '#text/terms.ts'
import { stemOf } from '#text/words.ts'

/** A sentence of an article, ready to be compared. */
export interface PreparedSentence {
  readonly text: Prepared
  readonly index: number
  readonly passage: Passage
  /** Its folded words; only the few sentences that are read closely are stemmed. */
  readonly words: readonly string[]
  /** Terms of its speakers' names and roles. */
  readonly spoken: ReadonlySet<string>
  readonly quotes: readonly Quote[]
  readonly paragraph: number
  /** 0 for the most central sentence of its article, to 1. */
  readonly rank: number
}

export interface Prepared {
  readonly source: ReadText
  readonly title: ReadonlySet<string>
  readonly lede: ReadonlySet<string>
  readonly pieces: readonly PreparedSentence[]
}

const NOBODY: ReadonlySet<string> = new Set()
const NO_QUOTES: readonly Quote[] = []

function quotesIn({ start, end }: Passage, quotes: readonly Quote[]): readonly Quote[] {
  const own = quotes.filter(quote => quote.start < end && start < quote.end)
  return own.length === 0 ? NO_QUOTES : own
}

function spokenBy({ name, role = '' }: Speaker): readonly string[] {
  return termsOf(`${name} ${role}`)
}

/** Prepared texts, cached for as long as the text is referenced; texts are immutable. */
const known = new WeakMap<ReadText, Prepared>()

/** An article for comparison: its sentences as terms, with their speakers. Cached per text. */
export function prepared(source: ReadText): Prepared {
  const text = known.get(source) ?? prepare(source)
  known.set(source, text)
  return text
}

function prepare(source: ReadText): Prepared {
  const { article, analysis } = source
  const pieces: PreparedSentence[] = []
  const lede = lazily(
    () =>
      new Set(
        pieces
          .filter(({ paragraph }) => paragraph === 0)
          .slice(0, 2)
          .flatMap(({ words }) => words.map(stemOf)),
      ),
  )
  const text: Prepared = {
    source,
    title: new Set(termsOf(article.headline)),
    get lede() {
      return lede()
    },
    pieces,
  }
  const ranks = new Map(analysis.ranking.map((sentence, place) => [sentence, place / analysis.ranking.length]))
  let paragraph = 0
  for (const [index, passage] of analysis.sentences.entries()) {
    const before = analysis.sentences[index - 1]
    if (before && /\n\s*\n/u.test(article.body.slice(before.end, passage.start))) paragraph += 1
    const quotes = quotesIn(passage, analysis.quotes)
    const spoken =
      quotes.length === 0 ? NOBODY : new Set(quotes.flatMap(({ speaker }) => (speaker ? spokenBy(speaker) : [])))
    pieces.push({
      text,
      index,
      passage,
      words: foldedWords(passage.text),
      spoken,
      quotes,
      paragraph,
      rank: ranks.get(index) ?? 1,
    })
  }
  return text
}
