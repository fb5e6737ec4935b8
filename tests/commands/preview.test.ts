import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('/digest preview', () => {
  it('shows how full the digest would be on every platform, and the digest itself', async () => {
    const told = wordsOf((await desk.ask('/digest preview headlines')).reply)
    expect(told).toMatch(/^Preview\n/)
    expect(told).toMatch(/\nSlack: one message\n/)
    expect(told).toMatch(/\nDiscord: one message\n/)
    const plain = await desk.ask('/digest headlines')
    expect(told).toContain(plain.reply.title)
    expect(told).toContain('Radio Skarrey')
  })

  it("previews this place's digest, or the briefing", async () => {
    expect(wordsOf((await desk.ask('/digest preview')).reply)).toMatch(/\nBriefing/)
    expect(wordsOf((await desk.ask('/digest preview of nothing')).reply)).toContain(
      'There is no digest called “of nothing”',
    )
  })

  it('cannot be shared: it is the asker’s', async () => {
    const { reply, audience } = await desk.ask('/digest preview')
    expect(audience).toBe('asker')
    expect(actionsOf(reply).map(({ label }) => label)).not.toContain('Share here')
  })
})
