import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { crier } from './crier.ts'

const Slice = z.strictObject({ text: z.string(), start: z.int(), end: z.int() })
const Out = z.strictObject({
  id: z.union([z.string(), z.number()]),
  language: z.string(),
  headline: Slice.optional(),
  sentences: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  summary: z.array(Slice),
  quotes: z.array(
    z.strictObject({
      type: z.enum(['direct', 'indirect', 'mixed']),
      ...Slice.shape,
      cue: Slice.optional(),
      speaker: z.strictObject({ name: z.string(), role: z.string().optional(), ...Slice.shape }).optional(),
      speakerEntity: z.string().optional(),
    }),
  ),
})

const TEXT =
  'Crane drivers walked out on Monday. "We will not go back," said Ana Brook, head of the union. The board said that ' +
  'eleven ships were waiting. It rained. The talks go on.'

async function read(lines: readonly unknown[], ...args: readonly string[]) {
  const stdin = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const { exit, out, err } = await crier('/nowhere', ['analyse', ...args], { stdin })
  const told = out.split('\n').slice(0, -1)
  return { exit, err, told: told.map(line => Out.parse(JSON.parse(line))) }
}

describe('crier analyse', () => {
  it('prints what every article says, each piece with its offsets', async () => {
    const { exit, told, err } = await read([{ id: 'a', title: 'Walkout', date: '2026-10-20', text: TEXT }])
    expect([exit, err]).toEqual([0, ''])
    const [article] = told
    expect(article).toMatchObject({ id: 'a', language: 'en' })
    expect(article?.sentences).toHaveLength(5)
    expect(article?.quotes).toMatchObject([
      {
        type: 'direct',
        cue: { text: 'said' },
        speaker: { name: 'Ana Brook', role: 'head of the union' },
        speakerEntity: 'Ana Brook',
      },
      { type: 'indirect', cue: { text: 'said' } },
    ])
    const quotes = article?.quotes ?? []
    const pieces = [
      ...(article?.summary ?? []),
      ...quotes,
      ...quotes.flatMap(({ cue, speaker }) => [cue, speaker]),
    ].flatMap(piece => piece ?? [])
    expect(pieces.length).toBeGreaterThan(6)
    for (const { text, start, end } of pieces) expect(TEXT.slice(start, end)).toBe(text)
  })

  it('makes a missing headline, and summarises in three sentences, or as many as requested', async () => {
    const [three] = (await read([{ id: 1, text: TEXT }])).told
    expect(three?.headline).toEqual({ text: 'Crane drivers walked out on Monday', start: 0, end: 34 })
    expect(three?.summary).toHaveLength(3)
    expect(three?.summary.map(({ start }) => start)).toEqual(
      three?.summary.map(({ start }) => start).sort((a, b) => a - b),
    )
    const [one] = (await read([{ id: 1, text: TEXT }], '--sentences', '1')).told
    expect(one?.summary).toHaveLength(1)
  })

  it('keeps the order, and accepts ids, missing titles and empty texts', async () => {
    const { exit, told } = await read([
      { id: 'b', text: TEXT },
      { id: 7, title: null, text: '' },
      { id: 'a', text: 'One.' },
    ])
    expect(exit).toBe(0)
    expect(told.map(({ id }) => id)).toEqual(['b', 7, 'a'])
  })

  it('reports a bad line with its number, and continues', async () => {
    const { exit, told, err } = await read([
      '{"id": "a", "text": "One."}',
      'nonsense',
      '',
      '{"id": 1}',
      '{"id": 2, "text": "Two."}',
    ])
    expect(exit).toBe(1)
    expect(told.map(({ id }) => id)).toEqual(['a', 2])
    expect(err).toMatch(/^line 2: expected one JSON object .*\nline 4: text: .*\n$/)
  })

  it('answers each line before reading the next', async () => {
    const args = ['--import', 'tsx', 'src/cli/entry.ts', 'analyse']
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const ended = once(child, 'close')
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, text: TEXT })}\n`)
      const answer = await answers.next()
      expect(JSON.parse(String(answer.value))).toMatchObject({ id })
    }
    child.stdin.end()
    expect(await ended).toEqual([0, null])
  })
})
