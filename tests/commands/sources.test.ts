import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import type { Inline, Reply } from '#core/asking/reply.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { withClock } from '#tests/support/clock.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const ANNA = { platform: 'test', tenant: TenantId.parse('test:anna'), channel: 'news' }
const MIRA = { id: 'mira', manager: true }
const PROBLEM = 'The server had an error of its own (HTTP 503).'
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

let desk: TestDesk
beforeEach(async () => {
  desk = await openDesk([], () => NOW)
})
afterEach(() => desk.close())

let followed = 0
const follow = (name: string) =>
  feedsOf(withClock(desk.store, () => NOW)).follow(
    ANNA.tenant,
    `https://${name}.example/feed`,
    name,
    new Date(NOW.getTime() - 1000 + followed++),
  )
const ask = async (line: string, asker: { id: string; manager: boolean } = MIRA) =>
  (await desk.ask(line, { place: ANNA, asker })).reply
const said = (runs: readonly Inline[]) =>
  runs
    .map(run => {
      if (typeof run === 'string') return run
      if ('at' in run) return run.at.toISOString()
      return 'command' in run ? run.command : run.text
    })
    .join('')
const linesOf = ({ blocks }: Reply) =>
  blocks.flatMap(block => {
    if (block.kind === 'list') return block.items.map(({ detail }) => said(detail ?? []))
    return block.kind === 'paragraph' ? [said(block.text)] : []
  })

describe('the list of sources', () => {
  it('says when each was read, when it is next, and what is wrong', async () => {
    const { note } = feedsOf(withClock(desk.store, () => NOW))
    const read = { okAt: minutes(-10), nextPollInMs: 5 * 60_000 }
    await note((await follow('well')).id, read)
    const failing = { problem: PROBLEM, problemSince: minutes(-300), failures: 4 }
    await note((await follow('failing')).id, { ...read, ...failing })
    await note((await follow('never')).id, { ...failing, nextPollInMs: -60_000 })
    await note((await follow('gone')).id, { ...read, ...failing, gone: PROBLEM })
    await follow('new')
    expect(linesOf(await ask('/sources'))).toEqual([
      'well.example\u00a0· 0 articles\u00a0· read 2026-11-24T09:50:00.000Z\u00a0· next 2026-11-24T10:05:00.000Z',
      `failing.example\u00a0· 0 articles\u00a0· cannot be read since 2026-11-24T05:00:00.000Z: ${PROBLEM} Last read 2026-11-24T09:50:00.000Z\u00a0· next 2026-11-24T10:05:00.000Z`,
      `never.example\u00a0· 0 articles\u00a0· cannot be read since 2026-11-24T05:00:00.000Z: ${PROBLEM} Never read\u00a0· due now`,
      `gone.example\u00a0· 0 articles\u00a0· gone: ${PROBLEM} Crier no longer polls it. Last read 2026-11-24T09:50:00.000Z`,
      'new.example\u00a0· 0 articles\u00a0· not read yet\u00a0· due now',
    ])
  })
})

describe("fetching a source's pages", () => {
  it("follows a manager's choice", async () => {
    await follow('well')
    expect(linesOf(await ask('/sources change well pages:always'))).toEqual([
      '“well”, from the next article on: The page of every article is fetched.',
    ])
    expect(linesOf(await ask('/sources'))).toEqual([expect.stringContaining('· pages always fetched\u00a0·')])
    await ask('/sources change well pages:needed')
    expect(linesOf(await ask('/sources'))).toEqual([expect.not.stringContaining('pages')])
  })

  it('cannot be changed by anybody else or another tenant, and stays as it is if nothing is said', async () => {
    await follow('well')
    const reader = { id: 'jan', manager: false }
    expect(linesOf(await ask('/sources change well pages:always', reader))).toEqual([
      expect.stringContaining('people who manage'),
    ])
    expect(linesOf(await ask('/sources change well'))).toEqual([expect.stringContaining('pages:never')])
    const { reply } = await desk.ask('/sources change well pages:always')
    expect(linesOf(reply)).toEqual([expect.stringContaining('No source here')])
    expect(linesOf(await ask('/sources'))).toEqual([expect.not.stringContaining('pages')])
  })
})
