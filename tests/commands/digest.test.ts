import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoryId } from '#core/ids.ts'
import { alsoOf } from '#desk/digest/present.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('/digest', () => {
  it.each(['briefing', 'headlines', 'voices'])('%s has its menu and Share here in one row at its end', async kind => {
    const { reply } = await desk.ask(`/digest ${kind} since:2026-11-16`)
    const rows = reply.blocks.filter(block => block.kind === 'actions')
    expect(rows).toEqual([reply.blocks.at(-1)])
    expect(rows[0]).toMatchObject({ actions: [{ label: 'Share here' }], choose: { prompt: 'Open a story' } })
  })

  it('of one story counts it once, and claims no order', async () => {
    const of = async (kind: string) => JSON.stringify((await desk.ask(`/digest ${kind}`)).reply.over)
    expect(await of('headlines')).toMatch(/1\u00a0story"\]$/u)
    expect(await of('voices')).toMatch(/1\u00a0story"\]$/u)
  })
})

describe('what else a digest has', () => {
  const also = (...headlines: string[]) => {
    const stories = headlines.map((headline, index) => ({ story: StoryId.parse(`s000000${index}`), headline }))
    return JSON.stringify(alsoOf({ also: stories }))
  }

  it('is told by headlines that fit whole, and by a cut one only where there are no others', () => {
    const long = `The council of Halvern ${'and its committees '.repeat(6)}met on Friday`
    const told = also(long, 'The dam is closed', 'Ferries run again', 'Rain')
    expect(told).toContain('The dam is closed\u00a0· Ferries run again\u00a0· 2\u00a0more')
    expect(told).not.toContain('…')
    expect(also(long, 'The dam is closed')).toContain('…')
  })
})
