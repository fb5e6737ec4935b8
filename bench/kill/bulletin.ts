import type { DigestKind } from '#core/asking/digest.ts'
import { Day } from '#core/news/article.ts'
import { ArticleId, StoryId } from '#core/ids.ts'

/** Long enough that both platforms need several messages for a long bulletin. */
const LONG = { paragraphs: 5, words: ' The harbour reopened.'.repeat(120) }
const SHORT = { paragraphs: 1, words: ' The harbour reopened.' }

/** Every tenth bulletin is a long one. */
export function paragraphsOf(number: number): number {
  return (number % 10 === 0 ? LONG : SHORT).paragraphs
}

/** The unique mark of one paragraph: `⟨17/1⟩`. */
export function markOf(number: number, paragraph: number): string {
  return `⟨${number}/${paragraph}⟩`
}

/** A kind of digest that always has content: paragraphs marked with the number in its topic. */
export const bulletin: DigestKind = {
  name: 'bulletin',
  description: 'Marked paragraphs.',
  compose(window, { topics }) {
    const headline = topics[0] ?? '0'
    const id = ArticleId.parse(headline.padStart(8, '0'))
    const lead = { id, headline, day: Day.parse(window.until.toISOString().slice(0, 10)) }
    const item = { number: 1, story: StoryId.parse('sbulleti'), headline, lead, sentences: [], quotes: [] }
    return Promise.resolve({
      kind: 'bulletin',
      window,
      items: [{ ...item, reports: [lead], articles: [id] }],
    })
  },
  present({ items: [item] }) {
    const number = Number(item?.headline)
    const { paragraphs, words } = paragraphsOf(number) === LONG.paragraphs ? LONG : SHORT
    return {
      blocks: Array.from({ length: paragraphs }, (_, index) => ({
        kind: 'paragraph',
        text: [`${markOf(number, index + 1)}${words}`],
      })),
    }
  },
}
