import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { sentencesOf as splitBody } from '#text/sentences.ts'
import { termsOf } from '#text/terms.ts'

const Asked = z.object({ id: z.string(), q: z.string(), now: z.string() })
const K1 = 1.2
const B = 0.75
const SHOWN = 5

interface Sentence {
  readonly text: string
  readonly url: string
  readonly day: string
  readonly terms: readonly string[]
}

/** The top five sentences by BM25 over all words of a question, as replies: the baseline of a plain search. */
export async function bm25Replies(folder: string, questions: readonly unknown[]): Promise<string> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.txt'))
  const sentences = (
    await Promise.all(files.map(async name => sentencesOf(await readFile(join(folder, name), 'utf8'))))
  ).flat()
  const lines = questions.map(question => {
    const { id, q, now } = Asked.parse(question)
    const known = sentences.filter(({ day }) => day <= now.slice(0, 10))
    return JSON.stringify({ id, reply: reply(termsOf(q), known) })
  })
  return `${lines.join('\n')}\n`
}

function sentencesOf(file: string): readonly Sentence[] {
  const [, day = '', body = ''] = /^date (\S+) ([\s\S]*)$/mu.exec(file) ?? []
  const url = /^url: (\S+)$/mu.exec(file)?.[1] ?? ''
  return splitBody(body).map(({ text }) => ({ text, url, day, terms: termsOf(text) }))
}

function reply(asked: readonly string[], sentences: readonly Sentence[]) {
  const average = sentences.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, sentences.length)
  const rarity = new Map(
    [...new Set(asked)].map(term => {
      const having = sentences.filter(({ terms }) => terms.includes(term)).length
      return [term, Math.log(1 + (sentences.length - having + 0.5) / (having + 0.5))] as const
    }),
  )
  const ranked = sentences
    .map(sentence => {
      const { length } = sentence.terms
      let score = 0
      for (const [term, weight] of rarity) {
        const times = sentence.terms.filter(other => other === term).length
        score += (weight * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / average))
      }
      return { sentence, score }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN)
  const blocks = ranked.map(({ sentence }) => ({
    kind: 'paragraph',
    text: [sentence.text, { text: '', href: sentence.url }],
  }))
  return { outcome: blocks.length > 0 ? 'answered' : 'nothing', blocks }
}
