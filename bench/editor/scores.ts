import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { evalFile } from '../eval-data.ts'

/** A reply as the scorer reads it, with the id of its request. */
export interface Replied {
  readonly id: string
  readonly reply: unknown
}

const Percent = z.number().nullable()
const OfArticles = z.object({
  articles: z.number(),
  news: Percent,
  points: Percent,
  never: Percent,
  quoteKeyOrFine: Percent,
  quoteKey: Percent,
  quoteDullOrOther: Percent,
  quoteNone: Percent,
  nameRight: Percent,
  roleRight: Percent,
  headlineGood: Percent,
  headlineBad: Percent,
  again: Percent,
})
const OfWindows = z.object({ windows: z.number(), ndcg5: z.number(), worst: z.number(), lead: Percent })
const OfChrome = z.object({ characters: z.number(), chrome: z.number() })

export function scoreArticles(gold: readonly unknown[], replies: readonly Replied[]): z.infer<typeof OfArticles> {
  return OfArticles.parse(scored('articles', gold, replies))
}

export function scoreWindows(gold: readonly unknown[], replies: readonly Replied[]): z.infer<typeof OfWindows> {
  return OfWindows.parse(scored('windows', gold, replies))
}

/** Small print as displayed: without the URLs of its links. */
export function withoutAddresses(payloads: unknown): unknown {
  const shown = JSON.stringify(payloads, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/<https?:[^|>]*\|([^>]*)>/gu, '$1') : value,
  )
  return JSON.parse(shown)
}

/** Characters of a digest, as rendered for Slack, that no article has. */
export function scoreChrome(payloads: unknown, articles: string): z.infer<typeof OfChrome> {
  return withFiles([JSON.stringify(payloads)], ([file = '']) => OfChrome.parse(printed(['chrome', file, articles])))
}

/** The scorer's findings on each faulty entry. */
export function faultsOf(what: 'articles' | 'windows', gold: readonly unknown[], replies: readonly Replied[]): string {
  return withFiles([lines(gold), lines(replies)], files => run([what, ...files, '--list']))
}

function scored(what: string, gold: readonly unknown[], replies: readonly Replied[]): unknown {
  return withFiles([lines(gold), lines(replies)], files => printed([what, ...files]))
}

function printed(args: readonly string[]): unknown {
  return JSON.parse(run(args))
}

function run(args: readonly string[]): string {
  return execFileSync(process.execPath, [evalFile('editor/score-editor.mjs'), ...args], { encoding: 'utf8' })
}

function lines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

function withFiles<T>(contents: readonly string[], use: (files: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'crier-editor-'))
  try {
    const files = contents.map((content, index) => {
      const file = join(folder, String(index))
      writeFileSync(file, content)
      return file
    })
    return use(files)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
