import { afterEach, beforeEach, expect, it } from 'vitest'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { bringNews } from '#tests/support/news.ts'
import { wordsOf } from '#tests/support/spoken.ts'
import { renderReply } from '#platforms/terminal/render.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk([])
})
afterEach(() => desk.close())

const LOOK = { columns: 100, colours: false, links: false, zone: 'UTC', commands: [], letters: false }
const DAM =
  'The council of Halvern met on Friday about the cracked dam. “We will not pay 41 million for a wall of mud,” said Ana Berg, the mayor of Halvern. ' +
  'Engineer Hugo Stam told the council that the crack grew by a finger a week. “Nobody asked the people below it,” Berg said. The dam was built in 1931.'

async function shown(line: string): Promise<string> {
  return renderReply((await desk.ask(line)).reply, LOOK)
}

it('somebody named in full once is called by the surname from then on', async () => {
  await bringNews(desk.store, NOW, [`source: Harbour Post\ndate 2026-11-20 ${DAM}`])
  const told = await shown('/quotes halvern dam')
  expect(told.match(/— Ana Berg, mayor of Halvern/gu)).toHaveLength(1)
  expect(told).toContain('— Berg\n')
})

it('in a reply about one person, quotes do not repeat the name', async () => {
  await bringNews(desk.store, NOW, [`source: Harbour Post\ndate 2026-11-20 ${DAM}`])
  const told = await shown('/said berg')
  expect(told).toContain('Ana Berg\n')
  expect(told).toContain('“We will not pay 41 million for a wall of mud')
  expect(told).not.toMatch(/— (?:Ana )?Berg/u)
  expect(told).not.toContain('unattributed')
})

it('an article without an outlet has only its day in a digest, and says so on its own', async () => {
  await bringNews(desk.store, NOW, [
    `date 2026-11-20 ${DAM}`,
    'date 2026-11-20 The ferry to Odd Isle sank in the harbour of Vale, and all 31 people aboard were saved.',
  ])
  for (const kind of ['briefing', 'headlines', 'voices']) {
    const told = wordsOf((await desk.ask(`/digest ${kind} since:2026-11-19`)).reply)
    expect(told).toContain(kind === 'voices' ? 'Ana Berg' : 'The ferry to Odd Isle sank')
    expect(told).not.toContain('No outlet named')
  }
  expect(wordsOf((await desk.ask('/summary odd isle')).reply)).toContain('No outlet named\u00a0· ')
})

it.each(['why', 'summary', 'story', 'quotes'])(
  "/%s shows a day without the year if it is this year's, otherwise with it",
  async command => {
    await bringNews(desk.store, NOW, [`source: Harbour Post\ndate 2026-03-20 ${DAM}`])
    expect(wordsOf((await desk.ask(`/${command} halvern dam`)).reply)).toMatch(
      /Harbour Post.*\u00a0· 20\u00a0Mar(?!\u00a02026)/su,
    )
    await bringNews(desk.store, NOW, [
      'source: Coast Ledger\ndate 2024-03-20 The lighthouse of Vale lost its lamp. “It was a good lamp,” said keeper Ida Moor.',
    ])
    expect(wordsOf((await desk.ask(`/${command} lighthouse lamp`)).reply)).toContain('20\u00a0Mar\u00a02024')
  },
)
