import { afterEach, beforeEach, expect, it } from 'vitest'
import { analyse } from '#text/analyse.ts'
import { NOW, openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { bringNews } from '#tests/support/news.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk([])
})
afterEach(() => desk.close())

async function keyQuotes(body: string): Promise<readonly string[]> {
  await bringNews(desk.store, NOW, [`source: Harbour Post\ndate 2026-11-20 ${body}`])
  const { reply } = await desk.ask('/summary halvern length:short')
  return reply.blocks.flatMap(block => (block.kind === 'quote' ? [block.text] : []))
}

it('a summary that has the best quote shows no much weaker one as a key quote', async () => {
  const body =
    '“I took the dam of Halvern for a wall of mud, and nobody told me that it was one,” said Mayor Ana Berg of Halvern on Friday.\n\n' +
    'The crack in the dam of Halvern, which was built in 1931 by the town, has grown by two metres since Monday.\n\n' +
    'Rain fell. The office said that it was wet.'
  expect(await keyQuotes(body)).toEqual([])
})

it('no key quote repeats the headline or the summary, however emphatic its cue', async () => {
  const body =
    'The mayor of Halvern, Ana Berg, has made it clear that the town will not pay for the dam on the Sarrow river alongside the county.\n\n' +
    'In an interview with the Harbour Post, Berg said the dam, which was built in 1931, belonged to nobody but the county.\n\n' +
    'Berg firmly stated that Halvern would not pay for the dam on the Sarrow alongside the county.\n\n' +
    'Berg criticised the neighbouring town of Vale for draining its fields into the river since 1998.'
  expect((await keyQuotes(body))[0]).toContain('criticised the neighbouring town')
})

it('a word or two in quotation marks do not make reported speech a direct quote', () => {
  const weight = (words: string) =>
    analyse({ body: `The dam of Halvern has cracked. Mayor Ana Berg said ${words}.` }).quotes[0]?.weight ?? 0
  const few = weight('the town had “reasonable hope” of mending it before the winter')
  const none = weight('the town had reasonable hope of mending it before the winter')
  const many = weight('the town had hope of “mending it before the winter comes”')
  expect(few - none).toBeLessThan((many - none) * 0.7)
  expect(many).toBeGreaterThan(few)
})
