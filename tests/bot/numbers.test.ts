import { afterAll, beforeAll, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const MIRA = {
  asker: { id: 'U-MIRA', manager: false },
  place: { platform: 'test', tenant: TenantId.parse('test:guild'), channel: 'C1' },
}

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('a number refers to the list that was asked for, not to one asked for alongside', async () => {
  const first = async () => JSON.stringify((await desk.ask('/summary 1', MIRA)).reply)
  await desk.ask('/find strike', MIRA)
  const ofOther = await first()
  await desk.ask('/latest', MIRA)
  const ofList = await first()
  expect(ofOther).not.toBe(ofList)
  await desk.ask('/latest', MIRA)
  await desk.ask('/find strike', { ...MIRA, also: true })
  expect(await first()).toBe(ofList)
})
