import { describe, expect, it } from 'vitest'
import { roomForBodies } from '#ingest/fetch/room.ts'

const SMALL = 200 * 1024
const LARGE = 2 ** 20

async function isOpen(entering: Promise<void>): Promise<boolean> {
  const later = new Promise<boolean>(resolve => setImmediate(() => resolve(false)))
  return Promise.race([entering.then(() => true), later])
}

describe('room for bodies', () => {
  it('is available for any number of small ones', async () => {
    const room = roomForBodies()
    for (let body = 0; body < 1000; body++) expect(await isOpen(room.hold().grow(SMALL))).toBe(true)
  })

  it('is available for eight large ones, and for the next when one is finished', async () => {
    const room = roomForBodies()
    const [first, ...others] = Array.from({ length: 8 }, () => room.hold())
    for (const hold of [first, ...others]) expect(await isOpen(hold?.grow(LARGE) ?? Promise.resolve())).toBe(true)
    const ninth = room.hold().grow(LARGE)
    expect(await isOpen(ninth)).toBe(false)
    expect(await isOpen(first?.grow(2 * LARGE) ?? Promise.resolve())).toBe(true)
    first?.release()
    expect(await isOpen(ninth)).toBe(true)
  })

  it('is released by one that gave up waiting', async () => {
    const room = roomForBodies()
    const eight = Array.from({ length: 8 }, () => room.hold())
    for (const hold of eight) await hold.grow(LARGE)
    const gone = room.hold()
    void gone.grow(LARGE)
    gone.release()
    const next = room.hold().grow(LARGE)
    for (const hold of eight) hold.release()
    expect(await isOpen(next)).toBe(true)
  })
})
