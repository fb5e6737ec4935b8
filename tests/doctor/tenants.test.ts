import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { tenantChecks } from '#src/doctor/tenants.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { holdsOf } from '#store/people/holds.ts'
import { tenantsOf } from '#store/people/tenants.ts'

const NOON = new Date('2026-11-24T12:00Z')
const ONE = TenantId.parse('slack:T0ONE')

describe('the checks of tenants', () => {
  let store: Store
  beforeEach(async () => {
    store = await openStore('file::memory:')
  })
  afterEach(() => store.close())

  const look = (name: string): Promise<string> => {
    const check = tenantChecks(store).find(each => each.name === name)
    if (!check) throw new Error(`expected a check ${name}`)
    return check.look()
  }

  it('find nothing wrong if nothing is', async () => {
    expect(await look('let in')).toBe('everywhere it had something to post')
    expect(await look('removed')).toBe('from nowhere')
  })

  it('name a workspace that refuses Crier, why and since when, until access is back', async () => {
    await holdsOf(store).begin(ONE, 'the token was revoked (token_revoked)', NOON)
    await expect(look('let in')).rejects.toThrow(
      'slack:T0ONE since 2026-11-24T12:00:00.000Z (the token was revoked (token_revoked); tried again from 2026-11-24T12:01:00.000Z on)',
    )
    await tenantsOf(store).joined([ONE], NOON)
    expect(await look('let in')).toBe('everywhere it had something to post')
  })

  it('name one that removed it, and when its data is deleted', async () => {
    await tenantsOf(store).left(ONE, NOON)
    expect(await look('removed')).toContain('slack:T0ONE (deleted from 2026-12-24 on)')
    await tenantsOf(store).seen(ONE, new Date(NOON.getTime() + 1))
    expect(await look('removed')).toBe('from nowhere')
  })
})
