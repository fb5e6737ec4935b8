import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { personTag } from '#memory/keys.ts'
import { forgetTenant } from '#store/people/forget-tenant.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const GUILD = TenantId.parse('test:guild')
const MIRA = { id: 'U-MIRA', tenant: TenantId.parse('test:dm-MIRA'), manager: false }
const PLACE = { platform: 'test', tenant: GUILD, channel: 'C1' }
/** Too long for any button, so that the buttons below the answer are stored. */
const LONG = `/find ${'port '.repeat(38)}strike`

describe("a person's request", () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  const ask = (what: string) => desk.ask(what, { asker: MIRA, place: PLACE })
  const keys = async (part: string): Promise<number> => {
    const rows = await desk.store.db.selectFrom('memory').select('key').execute()
    return rows.filter(({ key }) => key.includes(part)).length
  }

  it("is remembered for the answer's numbers and buttons, and forgotten with them", async () => {
    const tag = personTag({ tenant: MIRA.tenant, id: MIRA.id })
    await ask('/latest')
    await ask(LONG)
    expect(await keys('["numbers"')).toBe(1)
    expect(await keys('["action"')).toBeGreaterThan(0)
    expect(await keys(tag)).toBe((await keys('["numbers"')) + (await keys('["action"')))
    await ask('/settings forget:yes')
    expect(await keys(tag)).toBe(0)
    expect(JSON.stringify(await ask('/summary 1'))).toContain('There is no list here to take number 1 from')
  })

  it('is forgotten with the tenant of their direct messages, and with the one they asked in', async () => {
    for (const tenant of [MIRA.tenant, GUILD]) {
      await ask('/latest')
      await ask(LONG)
      expect(await keys('["numbers"')).toBe(1)
      await forgetTenant(desk.store, desk.newsroom.memory, tenant)
      expect(await keys('["numbers"')).toBe(0)
      expect(await keys('["action"')).toBe(0)
    }
  })
})
