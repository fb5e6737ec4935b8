import { describe, expect, it } from 'vitest'
import { SpeakerKey, type ArticleId } from '#core/ids.ts'
import { askedAbout, MOST_PAGES } from '#store/people/asked-pages.ts'
import { readArticle } from '#tests/support/read-articles.ts'
import { ANNA, BERT, NOON, PAGE, type Desk } from './desk.ts'

const HOUR = 3_600_000
const MADE_OF_ARTICLES = [
  'articles',
  'bodies',
  'pages',
  'analyses',
  'quotes',
  'speakers',
  'speaker_words',
  'sources',
  'words',
  'story_terms',
] as const

const zebras = readArticle(
  {
    title: 'Zebras of Ayr',
    publisher: 'Zebra Post',
    url: 'https://zebra.example/',
    body: 'The zebras are here. "We like zebras," said Ada Zebra.',
  },
  [{ words: 'We like zebras,', by: 'Ada Zebra', role: 'zebra keeper' }],
)
const page = (number: number) =>
  readArticle({ title: `Page ${number}`, url: `https://vale.example/${number}`, body: `Ferry ${number} sailed.` })

/** Which and how many pages are kept because somebody asked about them. */
export function askedPagesContract(desk: () => Desk): void {
  const ask = (id: ArticleId | undefined, hours: number) => {
    if (id === undefined) throw new Error('expected a page')
    return askedAbout(desk().store, ANNA, id, new Date(NOON.getTime() + hours * HOUR))
  }

  describe('pages that people of a tenant ask about', () => {
    it('are limited to 200: the one nobody asked about for longest is deleted with everything derived from it', async () => {
      const { store, newsroom } = desk()
      const own = { origin: ANNA, baseline: true }
      await ask(await desk().saveOne(zebras, own), 0)
      await desk().saveOne(zebras, { origin: BERT, baseline: true })
      const pages = await desk().save(
        Array.from({ length: MOST_PAGES }, (_, number) => page(number)),
        own,
      )
      for (const [number, id] of pages.slice(0, -1).entries()) await ask(id, 2 + number)
      expect(await desk().found('zebras', ANNA)).toHaveLength(1)
      await ask(pages[0], 1000)
      await ask(pages.at(-1), 1001)
      expect(await desk().found('zebras', ANNA)).toEqual([])
      await ask(await desk().saveOne(page(MOST_PAGES), own), 1002)
      const kept = await newsroom.articles.judged(ANNA, pages)
      expect(pages.filter(id => !kept.has(id))).toEqual([pages[1]])
      const left = await Promise.all(
        MADE_OF_ARTICLES.map(async table => JSON.stringify(await store.db.selectFrom(table).selectAll().execute())),
      )
      expect(left.join('').match(/slack:T-ANNA[^}]*zebra|zebra[^}]*slack:T-ANNA/giu)).toBeNull()
      const said = { speaker: SpeakerKey.parse('ada zebra'), ...PAGE }
      expect(await newsroom.quotes.find(BERT, said)).toMatchObject({ total: 1 })
      expect(await newsroom.quotes.find(ANNA, said)).toMatchObject({ total: 0 })
    })

    it('are recorded when they are asked about by URL', async () => {
      const { store, newsroom } = desk()
      await desk().saveOne(zebras, { origin: ANNA, baseline: true })
      await newsroom.articles.byUrl(ANNA, 'https://zebra.example/')
      expect(await store.db.selectFrom('pages').select('tenant').execute()).toEqual([{ tenant: ANNA }])
    })

    it('do not include what the house or a feed brought, which stays however often it is asked about', async () => {
      const { store } = desk()
      const id = await desk().saveOne(zebras)
      await askedAbout(store, ANNA, id, NOON)
      expect(await store.db.selectFrom('pages').selectAll().execute()).toEqual([])
    })
  })
}
