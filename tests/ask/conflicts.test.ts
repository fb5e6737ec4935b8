import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '#core/asking/reply.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'

const ARTICLES: readonly (readonly [string, string, string])[] = [
  [
    'Harrow Gazette',
    '2026-11-10',
    'The Orrin footbridge in Harrow collapsed on Tuesday morning. The collapse of the Orrin footbridge injured 12 people, the fire service in Harrow said. Engineers had warned of rust in the bridge cables in spring.',
  ],
  [
    'Vale Courier',
    '2026-11-12',
    'The collapse of the Orrin footbridge in Harrow injured 17 people, the hospital said on Thursday. The footbridge fell on Tuesday morning. Engineers had warned of rust in the bridge cables in spring.',
  ],
  [
    'Upland Wire',
    '2026-11-12',
    'The collapse of the Orrin footbridge in Harrow injured 17 people, doctors said. Engineers had warned in spring of rust in the cables of the bridge in Harrow, which fell on Tuesday.',
  ],
  ['Vale Courier', '2026-11-01', 'A bus in Orley injured 40 people on Sunday when it left the road near the market.'],
]

let folder: string
let desk: TestDesk
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-conflicts-'))
  for (const [index, [source, day, body]] of ARTICLES.entries()) {
    const url = `https://outlet${index}.example/bridge`
    await writeFile(join(folder, `${index}.txt`), `source: ${source}\nurl: ${url}\ndate ${day} ${body}\n`)
  }
  desk = await openDesk([folder])
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

const words = (block: Block): string =>
  block.kind === 'paragraph' || block.kind === 'note'
    ? block.text.map(run => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')
    : block.kind === 'quote'
      ? `${block.text} ${(block.detail ?? []).map(run => (typeof run === 'string' ? run : 'text' in run ? run.text : '')).join('')}`
      : ''

async function told(question: string): Promise<readonly string[]> {
  const { reply } = await desk.ask(question, { direct: true })
  return reply.blocks.map(words).filter(text => text !== '' && !text.startsWith('Read as'))
}

describe('a number that differs between outlets', () => {
  it('is shown as in the newest article, and the older one labelled, whichever says it', async () => {
    const all = await told('how many people did the Orrin footbridge collapse injure?')
    expect(all[0]).toContain('17 people')
    const earlier = all.findIndex(text => text.includes('12 people'))
    expect(earlier).toBeGreaterThan(0)
    expect(all.slice(earlier, earlier + 2).join(' ')).toMatch(/Earlier.*Harrow Gazette.*10\sNov/su)
  })

  it('is never compared with a number of something else', async () => {
    const all = await told('how many people did the bus in Orley injure?')
    expect(all[0]).toContain('40 people')
    expect(all.join(' ')).not.toMatch(/Earlier|Elsewhere|Also/u)
  })
})
