import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { wordsOf } from '#tests/support/spoken.ts'

const LONG = [
  'The council of Port Vale closed the old harbour bridge on Friday after engineers found cracks in two piers.',
  'Ruben Okafor, who runs the ferry, offered to carry passengers across the harbour for nothing.',
  'He said the boat could take two hundred people an hour until the bridge was mended.',
  'Engineers expect the repair of the cracked piers to take nine weeks and cost two million crowns.',
  'The bridge was built in 1921 and carries nine thousand cars a day between the harbour and the old town.',
  'Shops in the old town have asked for help with their rent until the bridge is open again.',
].join('\n')

const ARTICLES = [
  { title: 'Drones come to Ashby', text: 'Groceries come by drone from Monday. The trial covers… Continue reading →' },
  {
    title: 'Kelmouth votes on its mill',
    text: `${LONG.split('\n').slice(0, 5).join(' ')} The council has asked the […]`,
  },
  {
    title: 'Port Vale closes its bridge',
    text: `By Mira Holt\n${LONG}\nShare this article\nCopyright 2026 Vale Gazette.`,
  },
  {
    title: 'Lighthouse of Utvaer sold',
    text: `The lighthouse was sold on Friday to ${'a keeper of bees from the island next to '.repeat(9)}it. It costs a crown.\nPhoto: Vale Wire`,
  },
]

let folder: string
let desk: TestDesk
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-summary-'))
  const path = join(folder, 'articles.json')
  await writeFile(
    path,
    JSON.stringify(ARTICLES.map(article => ({ ...article, date: '2026-11-20', source: 'Vale Gazette' }))),
  )
  desk = await openDesk([path])
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true })
})

async function told(line: string) {
  const { reply } = await desk.ask(line)
  const paragraphs = reply.blocks.flatMap(block =>
    block.kind === 'paragraph' ? [wordsOf({ blocks: [block] }).trim()] : [],
  )
  return { paragraphs, words: wordsOf(reply) }
}

describe('/summary', () => {
  it("labels a feed's teaser as such and shows all of it, without the plea to click", async () => {
    const { paragraphs, words } = await told('/summary drones ashby')
    expect(paragraphs).toEqual(['Groceries come by drone from Monday.', 'The trial covers…'])
    expect(words).toContain('all the source gives: a teaser, not the article')
    expect(words).not.toContain('word for word')
  })

  it('labels a longer truncated text as a teaser, too', async () => {
    expect((await told('/summary kelmouth mill')).words).toContain('a teaser, not the article')
  })

  it.each([
    ['short', 2],
    ['normal', 3],
    ['long', 5],
  ])('of an article shows, %s, at most this many of its sentences and none of its credits', async (length, most) => {
    const { paragraphs, words } = await told(`/summary port vale closes length:${length}`)
    expect(paragraphs.length).toBeLessThanOrEqual(most)
    expect(paragraphs.length).toBeGreaterThan(1)
    for (const paragraph of paragraphs) expect(LONG.split('\n')).toContain(paragraph)
    expect(words).not.toContain('Vale Gazette\u00a0· Fri\u00a0·')
  })

  it('of a short text shows all of it except for its credits', async () => {
    const { paragraphs, words } = await told('/summary lighthouse utvaer')
    expect(paragraphs).toHaveLength(2)
    expect(words).toContain('the whole text')
    expect(words).not.toContain('Vale Wire')
  })
})
