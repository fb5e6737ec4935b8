import { foldedLetters } from '#text/terms.ts'

/** Prepositions before a name that only gives the source: "from Capewire", "in the Port Courier", "according to …". */
const BEFORE = String.raw`(?:(?:,? ?\b(?:according to|published (?:in|by)|written (?:in|by)|printed (?:in|by)|reported by|as reported in|only|and)) )?(?:,? ?\b(?:from|in|by|of|at|on|via|per|out of)\b )?(?:the )?`
const AFTER = String.raw`(?:'s?(?= )| (?:article|story|report|piece|feature|newspaper|paper|website|coverage)s?\b(?!,))?`
/** Stands in for an outlet where a sentence needs its subject. */
const STANDS_FOR = 'the paper'

export interface OutletRead {
  readonly name?: string
  readonly rest: string
}

/** The publisher named in a text, and the text without it. */
export function readPublisher(text: string, publishers: readonly string[]): OutletRead {
  const byLength = publishers.toSorted((a, b) => b.length - a.length)
  const folded = foldedLetters(text.toLowerCase())
  for (const name of byLength) {
    const found = without(text, [name, name.replace(/ & /u, ' and '), name.replace(/^The /iu, '')], true, folded)
    if (found !== undefined) return { name, rest: found }
  }
  for (const name of byLength) {
    const last = name.split(' ').at(-1) ?? ''
    if (!text.includes(last)) continue
    const shared = publishers.filter(other => other.split(' ').at(-1) === last).length > 1
    if (shared || last.length < 4 || last === name) continue
    // The last word alone means the outlet if it is written as a name: "the Gazette".
    if (new RegExp(`\\bthe ${escaped(last)}\\b`, 'u').test(text)) {
      const found = without(text, [last], true)
      if (found !== undefined) return { name, rest: found }
    }
  }
  return { rest: text }
}

/** The author named in a text as such, by "by …", "…'s articles" or "did … write", and the text without it. */
export function readAuthor(text: string, authors: readonly string[]): OutletRead {
  const folded = foldedLetters(text.toLowerCase())
  for (const name of authors.toSorted((a, b) => b.length - a.length)) {
    const small = foldedLetters(name.toLowerCase())
    if (!folded.includes(small)) continue
    const own = escaped(small)
    const asAuthor = [
      String.raw`\b(?:by|from|of) ${own}(?!\p{L})`,
      String.raw`(?<!\p{L})${own}(?:'s?)? (?:article|stor|report|piece|feature|text|coverage|work|wrote|writ|publish|cover)`,
      String.raw`\b(?:did|has|have|does) ${own} (?:write|written|wrote|report|publish|cover|file)`,
    ]
    if (!asAuthor.some(pattern => new RegExp(pattern, 'u').test(folded))) continue
    const rest = without(text, [name], false)
    if (rest !== undefined) return { name, rest }
  }
  return { rest: text }
}

function without(
  text: string,
  names: readonly string[],
  subject: boolean,
  folded = foldedLetters(text.toLowerCase()),
): string | undefined {
  for (const name of names) {
    const small = foldedLetters(name.toLowerCase())
    if (!folded.includes(small)) continue
    const own = escaped(small)
    const match = new RegExp(`(?<!\\p{L})${own}(?!\\p{L})`, 'u').exec(folded)
    if (!match) continue
    const around = new RegExp(`${BEFORE}${own}(?!\\p{L})${AFTER}`, 'u').exec(folded)
    const { index, 0: whole } = around ?? match
    const before = text.slice(0, index).trimEnd()
    const after = text.slice(index + whole.length).replace(/^[\s,:]+/u, ' ')
    const needed =
      subject && /\b(?:do|does|did|has|have|is|was|what|how|why)$/iu.test(before) && /^ ?\p{Ll}/u.test(after)
    return `${before} ${needed ? STANDS_FOR : ''}${after}`
      .replace(/ {2,}/gu, ' ')
      .replace(/^[\s,]+/u, '')
      .trim()
  }
  return undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
}
