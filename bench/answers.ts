import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { bm25Replies } from './answers/bm25.ts'
import { EVAL, evalFile, evalLines } from './eval-data.ts'
import { line } from './score.ts'

/** Plain questions on the shipped articles: Crier beside BM25 over their sentences, with the articles' own scorer. */
const ROOT = join(import.meta.dirname, '..')
const Score = z.object({
  found: z.number().nullable(),
  first: z.number().nullable(),
  shown: z.number().nullable(),
  shownFirst: z.number().nullable(),
  nothing: z.number().nullable(),
  refused: z.number().nullable(),
  do: z.number().nullable(),
  listRecall: z.number().nullable(),
  listPrecision: z.number().nullable(),
  words: z.number().nullable(),
})
const ROWS: readonly (readonly [string, keyof z.infer<typeof Score>])[] = [
  ['found', 'found'],
  ['found first', 'first'],
  ['shown', 'shown'],
  ['shown first', 'shownFirst'],
  ['says no where the articles do not say', 'nothing'],
  ['refused though the articles say', 'refused'],
  ['command and input right', 'do'],
  ['lists: recall', 'listRecall'],
  ['lists: precision', 'listPrecision'],
  ['words read before the answer', 'words'],
]

if (existsSync(join(EVAL, 'answers'))) {
  const folder = await mkdtemp(join(tmpdir(), 'crier-answers-'))
  try {
    const questions = evalFile('answers/questions.jsonl')
    const env = {
      ...process.env,
      DATABASE_URL: `file:${join(folder, 'crier.db')}`,
      CRIER_ZONE: 'UTC',
      LOG_LEVEL: 'silent',
    }
    const asked = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/entry.ts', 'ask', '--batch'], {
      cwd: ROOT,
      env,
      input: await readFile(questions),
      maxBuffer: 2 ** 28,
    })
    if (asked.status !== 0) throw new Error(`crier ask --batch ended with ${asked.status}: ${asked.stderr.toString()}`)
    const ours = await scored(asked.stdout.toString(), join(folder, 'ours.jsonl'))
    const theirs = await scored(
      await bm25Replies(join(ROOT, 'articles'), evalLines('answers/questions.jsonl')),
      join(folder, 'bm25.jsonl'),
    )
    const widths = [40, 8, 8]
    process.stdout.write(line(['', 'Crier', 'BM25'], widths))
    for (const [label, key] of ROWS) process.stdout.write(line([label, ours[key] ?? '-', theirs[key] ?? '-'], widths))
  } finally {
    await rm(folder, { recursive: true })
  }
} else {
  process.stdout.write(
    `Expected the questions and their scorer in ${join(EVAL, 'answers')}; set CRIER_EVAL to the folder that has answers/.\n`,
  )
  process.exitCode = 1
}

async function scored(replies: string, path: string) {
  await writeFile(path, replies)
  const scorer = evalFile('answers/score-answers.mjs')
  const printed = execFileSync(process.execPath, [scorer, evalFile('answers/questions.jsonl'), path, '--json'], {
    encoding: 'utf8',
  })
  return Score.parse(JSON.parse(printed))
}
