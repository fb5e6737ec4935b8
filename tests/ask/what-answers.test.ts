import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, Reply } from '#core/asking/reply.ts'
import { aheadLike } from '#ask/scoring/ahead.ts'
import { tellsFigure, tellsMoment, tellsSum } from '#ask/scoring/wanted.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const ARTICLES = [
  `The council of Harrow closed the Orrin mill on Monday after its wheel broke, and the mayor was there when the council closed it. The wheel snapped at 6.40 a.m. while the mill was grinding barley.

The mill was built by monks. A decision on the repair of the mill is expected on 4 December. The council spent 12,000 crowns on the mill last year. The wheel lifts 300 sacks of barley a day for the mill.

The miller of the mill in Orrin Lane lives upstairs. Petra Lindholm, who has run the mill since spring, carried the flour out.`,
  `The library of Orley has a new roof. Rain had come in for years.

The town paid for it. Readers gave a third of it. The building is open again, and the first visitors on Saturday were a school class from the valley whose teacher had read there as a child and wanted to show it.`,
  `The mayor of Stenby opened a fair in Tolne on Friday. Tolne has no bridge yet.`,
]

let folder: string
let desk: TestDesk
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-answers-'))
  for (const [index, body] of ARTICLES.entries()) {
    const head = `source: Harrow Gazette\nurl: https://harrow.example/${index}\n`
    await writeFile(join(folder, `${index}.txt`), `${head}date 2026-11-1${index} ${body}\n`)
  }
  desk = await openDesk([folder])
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

const runs = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.text.map(run => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')
    : ''
const asked = async (question: string): Promise<Reply> => (await desk.ask(question, { direct: true })).reply
const first = async (question: string): Promise<string> =>
  runs((await asked(question)).blocks[0] ?? { kind: 'divider' })

describe('the first sentence', () => {
  it.each([
    ['when will the council decide about the mill?', '4 December'],
    ['at what time did the wheel of the mill break?', '6.40'],
    ['how many sacks does the mill grind a day?', '300 sacks'],
    ['who runs the mill?', 'Petra Lindholm'],
  ])('has what is wanted, rather than repeating the question: %s', async (question, words) => {
    expect(await first(question)).toContain(words)
  })

  it('is shown with its neighbour if both are short', async () => {
    expect(await first('does the library of Orley have a new roof?')).toBe(
      'The library of Orley has a new roof. Rain had come in for years.',
    )
  })

  it('is shown alone if it is long', async () => {
    const question = 'did the teacher of the first visitors want to show a school class from the valley the building?'
    expect(await first(question)).toMatch(/^The building is open .* show it\.$/u)
  })
})

it('does not name the holder of an office in a sentence about another office', async () => {
  expect((await asked('who is the mayor of Stenby?')).outcome).toBe('answered')
  expect((await asked('who is the captain of Stenby?')).outcome).not.toBe('answered')
})

it('does not say whether something happened if no article covers it', async () => {
  expect((await asked('did the mayor of Stenby resign?')).outcome).not.toBe('answered')
  expect((await asked('did the mayor of Stenby open a fair?')).outcome).toBe('answered')
})

it('distinguishes a sum of money from a number', async () => {
  expect(await first('how big a bill did the mill run up last year?')).toContain('12,000 crowns')
})

describe('the future', () => {
  it.each([
    ['when will the judges rule?', 'The verdict is expected on Friday.', 1],
    ['what will the owners do now?', 'They are considering an appeal.', 1],
    ['until when do the lines wait?', 'They will leave in March.', 1],
    ['when will the judges rule?', 'A court fined the firm on Thursday.', 0],
    ['when did the mill close?', 'The mill will reopen in May.', -0.6],
    ['when did the mill close?', 'The mill closed in May.', 0],
    ['where is the mill?', 'The mill will stand in Orley.', 0],
  ])('%s %s', (question, sentence, fits) => {
    expect(aheadLike(question)(sentence)).toBe(fits)
  })
})

describe('the wanted thing', () => {
  it('is an hour or a year if one was asked for', () => {
    expect(tellsMoment('It broke at 6.40 a.m. in the yard.', 'time')).toBe(1)
    expect(tellsMoment('It broke on Tuesday.', 'time')).toBe(-1)
    expect(tellsMoment('It was cut from its frame in 1987.', 'year')).toBe(1)
    expect(tellsMoment('It was handed in last Thursday.', 'year')).toBe(-1)
    expect(tellsMoment('It was handed in last Thursday.', 'day')).toBe(0)
  })

  it('is a new number, or a sum', () => {
    expect(tellsFigure('Flight 8501 carried 162 people.', new Set(['flight', '8501']))).toBe(true)
    expect(tellsFigure('Flight 8501 vanished.', new Set(['flight', '8501']))).toBe(false)
    expect(tellsSum('It will cost $128 million.')).toBe(true)
    expect(tellsSum('They need 11 trillion gallons.')).toBe(false)
  })
})
