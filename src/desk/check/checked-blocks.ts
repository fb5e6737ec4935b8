import type { Block, BlockOf, Inline } from '#core/asking/reply.ts'
import type { CitedQuote } from '#core/news/story.ts'
import type { ReadText } from '#core/asking/asking.ts'
import { passage, type Passage } from '#core/news/passage.ts'
import type { Change } from '#text/check/changes.ts'
import type { CheckedWords, Standing } from '#text/check/check.ts'
import { shortened } from '#text/headline/shortened.ts'
import { toldOf } from '#text/statements/told.ts'
import { cite, citedWords } from '../show/cite.ts'
import { quoteBlock } from '../show/quote-block.ts'
import type { LookedUp } from './look-up.ts'

/** Characters of unchanged context shown around a change. */
const AROUND = 60
/** Changes beyond this many are only counted. */
const MOST_CHANGES = 4
/** Characters of the request that are repeated above the answer. */
const SHOWN = 120

/** The words that were checked, as the line above the answer. */
export function askedRuns(words: string, by: string | undefined): readonly Inline[] {
  return [`“${shortened(words, SHOWN)}”`, ...(by === undefined ? [] : [` — ${by}?`])]
}

/** The result of a check: what differs, and the passages as they stand in the articles. */
export function checkedBlocks(
  { checked, texts }: LookedUp,
  words: string,
  by: string | undefined,
  now: Date,
): readonly Block[] {
  if (!checked.found) {
    const nearest = checked.nearest && texts[checked.nearest.text]
    if (!checked.nearest || !nearest) return [paragraph(['Nothing close to these words is here either.'])]
    return [paragraph(['The closest words here:']), ...standingBlocks(checked.nearest, nearest, now)]
  }
  const { places, changes, also } = checked
  const [first] = places
  const body = (first && texts[first.text]?.article.body) ?? ''
  return [
    ...changes.slice(0, MOST_CHANGES).map(change => changeBlock(change, words, body, first)),
    ...(changes.length > MOST_CHANGES ? [note([`And ${changes.length - MOST_CHANGES} more changes.`])] : []),
    ...notes(checked, by),
    ...places.flatMap(place => {
      const text = texts[place.text]
      return text ? standingBlocks(place, text, now) : []
    }),
    ...(also.length > 0
      ? [note([`The same in ${also.length} other ${also.length === 1 ? 'article' : 'articles'}.`])]
      : []),
  ]
}

/** One change: "Given: … will **not** pay / In the article: … will pay". */
function changeBlock(
  { given, stands }: Change,
  words: string,
  body: string,
  place: Standing | undefined,
): BlockOf<'facts'> {
  const shown = place ? ([Math.min(place.start, stands[0]), Math.max(place.end, stands[1])] as const) : stands
  return {
    kind: 'facts',
    facts: [
      { label: 'As given', value: around(words, given, [0, words.length]) },
      { label: 'In the article', value: around(body, stands, shown) },
    ],
  }
}

function around(text: string, [from, to]: Change['given'], [first, last]: Change['given']): readonly Inline[] {
  const before = text.slice(first, from)
  const after = text.slice(to, last)
  const head = before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/u, '')}` : before
  const tail = after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/u, '')} …` : after
  const changed = text.slice(from, to)
  const line = (words: string) => words.replaceAll(/\s+/gu, ' ')
  return [line(head), ...(changed === '' ? [] : [{ text: line(changed), strong: true } as const]), line(tail)].filter(
    run => run !== '',
  )
}

function notes({ faults, places }: Extract<CheckedWords, { found: true }>, by: string | undefined): readonly Block[] {
  const [place] = places
  // Already in the title.
  const [gravest] = faults
  const speaker = place?.quote?.speaker?.name
  const said = faults.flatMap(fault => {
    if (fault === 'somebody else') {
      const claimed = by ?? 'them'
      const theirs = speaker === undefined ? `The article does not name ${claimed}` : `They are the words of ${speaker}`
      return [`${theirs}${speaker === undefined ? '' : `, not of ${claimed}`}.`]
    }
    if (fault === 'unclear who')
      return [`The article names ${by ?? 'them'}, but does not say that these words are theirs.`]
    if (fault === 'reported') return ['The article reports this in its own words, without quotation marks.']
    if (fault === gravest) return []
    if (fault === 'narrated') return ['The article says this itself, quoting nobody.']
    if (fault === 'marks') return ['Punctuation or capitals differ.']
    return []
  })
  return said.map(sentence => paragraph([sentence]))
}

/** The statement as it is shown everywhere, or, where nobody is quoted, the sentences around the words. */
function standingBlocks(place: Standing, { article, analysis }: ReadText, now: Date): readonly Block[] {
  const { quote } = place
  if (quote) {
    const cited: CitedQuote = { quote, told: toldOf(article.body, quote, analysis.sentences), article }
    return [quoteBlock(cited, { now })]
  }
  const sentence = sentencesAround(article.body, place, analysis.sentences)
  const cites = citedWords(article.id, sentence)
  return [{ ...paragraph([sentence.text]), cites }, note(cite(article, sentence, now))]
}

function sentencesAround(body: string, { start, end }: Standing, sentences: readonly Passage[]): Passage {
  const touched = sentences.filter(sentence => sentence.start < end && start < sentence.end)
  return passage(body, touched[0]?.start ?? start, touched.at(-1)?.end ?? end)
}

function paragraph(text: readonly Inline[]): BlockOf<'paragraph'> {
  return { kind: 'paragraph', text }
}

function note(text: readonly Inline[]): BlockOf<'note'> {
  return { kind: 'note', text }
}
