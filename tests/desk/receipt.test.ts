import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import { linkReceipts } from '#core/asking/receipts.ts'
import type { ReceiptId } from '#core/news/receipt.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { readReceipt } from '#desk/receipt/receipt.ts'
import { quoteBlock } from '#desk/show/quote-block.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { bringNews } from '#tests/support/news.ts'
import { wordsOf } from '#tests/support/spoken.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const article = (words: string) =>
  'source: Harbour Post\nurl: https://harbour.example/dam\n' +
  `date 2026-11-20 The council of Halvern met on Friday. “${words},” said Ana Berg, the mayor. The dam was built in 1931.`

let store: Store
let newsroom: Newsroom
beforeEach(async () => {
  store = await openStore('file::memory:')
  const newId = () => randomBytes(4).toString('hex')
  const outside = {
    addSource: () => Promise.reject(new Error('offline')),
    readPage: () => Promise.reject(new Error('offline')),
    desk: 'https://desk.example',
  }
  newsroom = newsroomOf(store, openMemory(store), new Map(), newId, () => NOW, outside)
  await bringNews(store, NOW, [article('We will not pay 41 million for a dam')])
})
afterEach(() => store.close())

/** The receipt of the only statement, as it is linked. */
async function told(tenant = HOUSE): Promise<ReceiptId> {
  const { items } = await newsroom.quotes.find(tenant, { limit: 1, offset: 0 })
  const [cited] = items
  if (!cited) throw new Error('expected a statement')
  const block = quoteBlock(cited, { now: NOW })
  const reply = await linkReceipts({ blocks: [block] }, tenant, newsroom.receipts)
  expect(wordsOf(reply)).toMatch(/Receipt$/)
  const [id] = block.cites ? await newsroom.receipts.keep(tenant, [block.cites]) : []
  expect(JSON.stringify(reply)).toContain(`https://desk.example/r/${id}`)
  if (id === undefined) throw new Error('expected a receipt')
  return id
}

describe('a receipt', () => {
  it('shows words in context, with who said them and by which cue, and a link to them', async () => {
    const receipt = await readReceipt(newsroom, await told())
    expect(receipt).toMatchObject({
      tenant: HOUSE,
      told: 'We will not pay 41 million for a dam',
      toldAt: NOW,
      stands: {
        before: 'The council of Halvern met on Friday. “',
        text: 'We will not pay 41 million for a dam',
        after: ',” said Ana Berg, the mayor. The dam was built in 1931.',
      },
      article: { publisher: 'Harbour Post', day: '2026-11-20' },
      said: { how: 'direct', speaker: 'Ana Berg' },
    })
    expect(receipt?.changed).toBeUndefined()
    expect(receipt?.said?.why.join(' ')).toMatch(/quotation marks.*“said”.*names Ana Berg/)
    expect(receipt?.link).toMatch(/^https:\/\/harbour\.example\/dam#:~:text=We%20will/)
  })

  it('shows what the outlet has changed since: as it was, and as it is now', async () => {
    const id = await told()
    await bringNews(store, NOW, [article('We will not pay 14 million for a dam')])
    const receipt = await readReceipt(newsroom, id)
    expect(receipt).toMatchObject({
      told: 'We will not pay 41 million for a dam',
      changed: [{ told: { text: '41', start: 16 }, now: { text: '14', start: 16 } }],
      stands: { text: 'We will not pay 14 million for a dam' },
    })
  })

  it('says that the words are gone if nothing similar is there any more', async () => {
    const id = await told()
    await bringNews(store, NOW, [article('I resign')])
    const receipt = await readReceipt(newsroom, id)
    expect(receipt).toMatchObject({
      changed: [{ told: { text: 'We will not pay 41 million for a dam' }, now: { text: '' } }],
    })
  })

  it('is not available once its tenant can no longer see the article', async () => {
    const tenant = TenantId.parse('test:T1')
    const id = await told(tenant)
    expect(await readReceipt(newsroom, id)).toMatchObject({ tenant })
    await store.db
      .updateTable('articles')
      .set({ origin: TenantId.parse('test:T2') })
      .execute()
    expect(await readReceipt(newsroom, id)).toBeUndefined()
  })
})
