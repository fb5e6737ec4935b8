import { describe, expect, it } from 'vitest'
import { forgetTenant } from '#store/people/forget-tenant.ts'
import { ANNA, BERT, NOON, type Desk } from './desk.ts'

export function delegatesContract(desk: () => Desk): void {
  const delegates = () => desk().newsroom.delegates
  const name = (person: string, minutes = 0) =>
    delegates().add(ANNA, {
      person,
      name: `${person} Berg`,
      namedBy: 'U-ADMIN',
      at: new Date(NOON.getTime() + minutes * 60_000),
    })

  describe('delegates', () => {
    it('belong to one tenant, each once, oldest first', async () => {
      await name('U2', 1)
      await name('U1', 0)
      await name('U2', 5)
      expect((await delegates().list(ANNA)).map(({ person, namedBy }) => [person, namedBy])).toEqual([
        ['U1', 'U-ADMIN'],
        ['U2', 'U-ADMIN'],
      ])
      expect(await delegates().has(ANNA, 'U1')).toBe(true)
      expect(await delegates().has(BERT, 'U1')).toBe(false)
      expect(await delegates().list(BERT)).toEqual([])
    })

    it('are gone once removed', async () => {
      await name('U1')
      expect(await delegates().remove(BERT, 'U1')).toBe(false)
      expect(await delegates().remove(ANNA, 'U1')).toBe(true)
      expect(await delegates().remove(ANNA, 'U1')).toBe(false)
      expect(await delegates().has(ANNA, 'U1')).toBe(false)
    })

    it('are forgotten with their tenant', async () => {
      await name('U1')
      await forgetTenant(desk().store, desk().newsroom.memory, ANNA)
      expect(await delegates().list(ANNA)).toEqual([])
    })
  })
}
