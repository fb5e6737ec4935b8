import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(async () => {
  desk.discord.mustBeFaithful()
  await desk.close()
})

const asked = (tenant: string) => desk.adapter.belongs?.(desk.discord.ana.id, TenantId.parse(`discord:${tenant}`))

describe('somebody on Discord', () => {
  it('belongs to a server until they leave it', async () => {
    const { ana, world } = desk.discord
    expect(await asked(world.guild.id)).toBe('member')
    world.left.add(ana.id)
    expect(await asked(world.guild.id)).toBe('left')
    world.left.delete(ana.id)
  })

  it('is not considered gone from a server that Crier is not in', async () => {
    expect(await asked('1234567890123456789')).toBe('not ours')
  })

  it('never leaves their own direct messages', async () => {
    expect(await asked(`dm-${desk.discord.ana.id}`)).toBe('member')
  })

  it('manages their own direct messages, but no server because they came from it', async () => {
    const { ana, world } = desk.discord
    const standing = (tenant: string) => desk.adapter.standing?.(ana.id, TenantId.parse(`discord:${tenant}`))
    expect(await standing(`dm-${ana.id}`)).toBe('manager')
    expect(await standing('dm-1234567890123456789')).toBe('member')
    expect(await standing(world.guild.id)).toBe('member')
    world.left.add(ana.id)
    expect(await standing(world.guild.id)).toBe('left')
    world.left.delete(ana.id)
  })

  it('is not considered gone while Discord does not answer', async () => {
    const { discord } = desk
    discord.trouble('GET /guilds/{guild_id}/members/{user_id}', { kind: 'fail before' })
    await expect(asked(discord.world.guild.id)).rejects.toThrow(/Internal Server Error|500/)
  })
})
