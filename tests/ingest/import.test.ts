import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE, TenantId } from '#core/ids.ts'
import { importPaths, type ImportProgress } from '#ingest/import.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf } from '#store/newsroom.ts'
import { openStore, type Store } from '#store/database/open.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
let store: Store
let folder: string
beforeEach(async () => {
  store = await openStore('file::memory:')
  folder = await mkdtemp(join(tmpdir(), 'crier-import-'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const write = async (name: string, content: string | Uint8Array) => {
  await mkdir(join(folder, name, '..'), { recursive: true })
  await writeFile(join(folder, name), content)
}
const importAll = (now = NOW) => importPaths([folder], { store, tenant: HOUSE, now })
const newsroom = () => newsroomOf(store, openMemory(store), new Map(), () => 'id')
const headlines = async () =>
  (await newsroom().articles.search(HOUSE, { limit: 50, offset: 0 })).items.map(({ headline }) => headline)

describe('an import', () => {
  it('reads a folder recursively, and skips hidden and other files and links', async () => {
    await write('b.md', 'title: B\ndate 2026-03-02 One.')
    await write('deep/er/a.txt', 'title: A\ndate 2026-03-03 Two.')
    await write('deep/c.jsonl', '{"title": "C", "date": "2026-03-04", "text": "Three."}')
    await write('deep/d.json', '[{"title": "D", "date": "2026-03-05", "text": "Four."}]')
    await write('.hidden.txt', 'not an article')
    await write('.git/x.txt', 'not an article')
    await write('picture.png', 'not an article')
    await symlink(folder, join(folder, 'deep', 'loop'))
    expect(await importAll()).toEqual({ new: 4, changed: 0, unchanged: 0, refused: [], ignored: [] })
    expect(await headlines()).toEqual(['D', 'C', 'A', 'B'])
  })

  it('analyses each article: headline, sentences, statements', async () => {
    await write(
      'a.txt',
      'date 2026-03-02 The mayor of Port Vale resigned on Monday. "I am tired," said Anna Lindqvist.',
    )
    await importAll()
    const [found] = (await newsroom().articles.search(HOUSE, { limit: 1, offset: 0 })).items
    expect(found?.headline).toBe('The mayor of Port Vale resigned on Monday')
    const analysis = found && (await newsroom().articles.analysis(HOUSE, found.id))
    expect(analysis?.sentences).toHaveLength(2)
    expect(analysis?.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Anna Lindqvist'])
  })

  it('reports what is new, changed and unchanged, and stores nothing twice', async () => {
    await write('a.txt', 'title: A\ndate 2026-03-02 One.')
    await write('b.jsonl', '{"id": 1, "title": "B", "date": "2026-03-02", "text": "Two."}')
    await importAll()
    expect(await importAll()).toEqual({ new: 0, changed: 0, unchanged: 2, refused: [], ignored: [] })
    await write('a.txt', 'title: A\ndate 2026-03-02 One, put right.')
    await write('b.jsonl', '{"id": 1, "title": "B, again", "date": "2026-03-02", "text": "Two."}')
    await write('c.txt', 'title: C\ndate 2026-03-01 Three.')
    expect(await importAll()).toEqual({ new: 1, changed: 2, unchanged: 0, refused: [], ignored: [] })
    expect(await headlines()).toEqual(['B, again', 'A', 'C'])
  })

  it('recognises a moved file, also if it changes afterwards', async () => {
    await write('a.txt', 'title: A\ndate 2026-03-02 One.')
    await importAll()
    await rm(join(folder, 'a.txt'))
    await write('moved/a.txt', 'title: A\ndate 2026-03-02 One.')
    expect(await importAll()).toMatchObject({ unchanged: 1 })
    await write('moved/a.txt', 'title: A\ndate 2026-03-02 One, put right.')
    expect(await importAll()).toMatchObject({ new: 0, changed: 1 })
  })

  it('takes all of a file or nothing, continues with the others, and reports file, line and reason', async () => {
    await write('a.jsonl', '{"date": "2026-03-02", "text": "Good."}\n{"text": "Undated."}\n')
    await write('b.txt', 'title: B\ndate 2026-03-02 One.')
    await write('c.txt', new Uint8Array([0x64, 0x00, 0x01]))
    const report = await importPaths([folder, join(folder, 'none'), join(folder, '..', 'x.pdf')], {
      store,
      tenant: HOUSE,
      now: NOW,
    })
    expect(report).toMatchObject({ new: 1, changed: 0, unchanged: 0 })
    expect(report.refused).toEqual([
      { file: join(folder, 'none'), why: 'there is no such file or folder' },
      { file: join(folder, '..', 'x.pdf'), why: 'there is no such file or folder' },
      { file: join(folder, 'a.jsonl'), line: 2, why: 'date is missing; expected YYYY-MM-DD' },
      { file: join(folder, 'c.txt'), why: 'is not text' },
    ])
    expect(await headlines()).toEqual(['B'])
  })

  it('accepts other names for its fields, and names the unused ones', async () => {
    const other = {
      headline: 'A',
      pubDate: 'Mon, 02 Mar 2026 08:00:00 GMT',
      link: 'https://vale.example/a',
      body: 'One.',
    }
    await write('a.json', JSON.stringify({ ...other, section: 'Local' }))
    expect(await importAll()).toMatchObject({ new: 1, ignored: ['section'] })
    const [found] = (await newsroom().articles.search(HOUSE, { limit: 1, offset: 0 })).items
    expect(found).toMatchObject({ headline: 'A', day: '2026-03-02', url: 'https://vale.example/a' })
  })

  it('accepts front matter, a colon after date, UTF-16, Windows-1252 and saved pages', async () => {
    const sentence =
      'The council of Vale closed the old bridge on Friday after engineers found cracks in two of its piers.'
    await write('a.md', '---\ntitle: "A"\ndate: 2026-03-01\ntags: [bridge]\n---\n\nOne.')
    await write('b.txt', 'title: B\ndate: 2026-03-02\nTwo.')
    await write('c.txt', Buffer.from('\ufefftitle: C\ndate 2026-03-03 Three.', 'utf16le'))
    await write('d.txt', Buffer.from('title: D\xe9\ndate 2026-03-04 Four.', 'latin1'))
    await write(
      'e.html',
      `<html><head><title>E</title><meta property="article:published_time" content="2026-03-05"></head><body><article>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`,
    )
    expect(await importAll()).toMatchObject({ new: 5, refused: [], ignored: ['tags'] })
    expect(await headlines()).toEqual(['E', 'Dé', 'C', 'B', 'A'])
  })

  it('takes duplicates in a file once, and refuses two texts with one id', async () => {
    const line = (text: string, id?: number) => JSON.stringify({ ...(id && { id }), date: '2026-03-02', text })
    await write('a.jsonl', [line('One.'), line('One.'), line('Two.', 1), line('Two.', 1)].join('\n'))
    await write('b.jsonl', [line('One.', 5), line('Two.', 5)].join('\n'))
    const report = await importAll()
    expect(report.new).toBe(2)
    expect(report.refused).toEqual([
      { file: join(folder, 'b.jsonl'), why: 'articles 1 and 2 have the same id but different texts' },
    ])
  })

  it('is a baseline into an empty store and news from then on', async () => {
    await write('a.txt', 'title: A\ndate 2026-03-02 One.')
    await importAll()
    await write('b.txt', 'title: B\ndate 2026-03-02 Two.')
    await importAll(new Date('2026-03-11T12:00:00Z'))
    const window = { from: new Date(0), until: new Date('2030-01-01'), by: 'arrival' } as const
    const arrived = await newsroom().articles.within(HOUSE, window, [])
    expect(arrived.map(({ headline }) => headline)).toEqual(['B'])
  })

  it('for a tenant is seen by that tenant alone', async () => {
    await write('a.txt', 'title: A\ndate 2026-03-02 One.')
    const tenant = TenantId.parse('slack:T1')
    await importPaths([folder], { store, tenant, now: NOW })
    expect(await headlines()).toEqual([])
    expect((await newsroom().articles.search(tenant, { limit: 5, offset: 0 })).total).toBe(1)
  })

  it('reports progress up to the end, and lets other work run meanwhile', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `{"date": "2026-03-02", "text": "Number ${index} is told."}`)
    await write('a.jsonl', lines.join('\n'))
    await write('b.txt', 'nothing')
    const told: ImportProgress[] = []
    let turns = 0
    const turn = () => {
      turns += 1
      if (told.length < 20) setImmediate(turn)
    }
    setImmediate(turn)
    await importPaths([folder], { store, tenant: HOUSE, now: NOW }, progress => told.push(progress))
    expect(turns).toBeGreaterThanOrEqual(20)
    const done = told.map(progress => progress.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(told.at(-1)).toMatchObject({ done: told[0]?.total, articles: 20 })
  })
})
