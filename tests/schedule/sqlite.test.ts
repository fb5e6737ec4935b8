import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { postingContract } from '#tests/contracts/posting.ts'

const folder = mkdtempSync(join(tmpdir(), 'crier-posting-'))
let made = 0
afterAll(() => rmSync(folder, { recursive: true }))

describe('posting from SQLite', () => {
  postingContract(() => Promise.resolve(`file:${join(folder, `${made++}.db`)}`))
})
