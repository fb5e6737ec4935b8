import { mkdtemp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { sweep } from '#schedule/sweep.ts'
import { saveArticles } from '#store/articles/save-articles.ts'
import { backUp, restore } from '#store/backup/backup.ts'
import { TABLES } from '#store/backup/tables.ts'
import { openStore, type Store } from '#store/database/open.ts'
import { reallyClosed } from '#tests/support/really-closed.ts'
import { type House, house } from '#tests/support/house.ts'
import { readArticle } from '#tests/support/read-articles.ts'

/** Bytes; SQLite's page size. */
const PAGE = 4096
const GOING = new AbortController().signal
const NOW = new Date('2026-11-24T08:05Z')

/** Backing up and restoring, for any database. */
export function backupContract(newUrl: () => Promise<string>): void {
  let url: string
  let home: House
  let folder: string
  let file: string
  const parts: number[] = []
  const note = (part: number) => void parts.push(part)

  beforeEach(async () => {
    url = await newUrl()
    home = await house('2026-11-24T07:00Z', url)
    home.strange = true
    folder = await mkdtemp(join(tmpdir(), 'crier-backup-'))
    file = join(folder, "it's a backup")
    await saveArticles(home.store, { origin: HOUSE, at: home.now, baseline: false }, [
      readArticle({
        title: 'Ayr has a bridge',
        body: 'The “bridge”\tof Ayr\nwas opened\\ on {Monday}, "said" [Mayor] Ö. 🏗',
      }),
      readArticle({ title: 'Ferry', body: 'The night ferry was cancelled on Tuesday.' }),
    ])
    await home.subscribe('daily 07:30')
    await home.subscribe('daily 08:00')
    home.now = new Date('2026-11-24T07:30Z')
    await sweep(home.replica('before'), GOING)
  })
  afterEach(() => home.store.close())

  /** All rows of all tables, except heartbeats, which reveal the restore. */
  async function everything({ db }: Store): Promise<string> {
    const all = await Promise.all(
      TABLES.filter(table => table !== 'owners').map(async table => {
        const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(db)
        return [table, rows.map(row => JSON.stringify(row)).sort()]
      }),
    )
    return JSON.stringify(all)
  }

  const back = () => backUp(url, file, NOW, note)
  const bring = () => restore(file, url, NOW, note)
  /** As it is some time after Crier ended. */
  async function end(): Promise<void> {
    await home.store.db.updateTable('owners').set({ seen_at: 1000 }).execute()
    await home.store.close()
    await reallyClosed(url)
  }
  async function reopened<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(url)
    try {
      return await use(store)
    } finally {
      await store.close()
      await reallyClosed(url)
    }
  }

  describe('a backup', () => {
    it('is made while Crier runs, private to its owner, and restores everything, searchable and with numbering that continues', async () => {
      const before = await everything(home.store)
      parts.length = 0
      const rows = await back()
      expect(rows).toMatchObject({ articles: 2, subscriptions: 2, deliveries: 1 })
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect(await readdir(folder)).toEqual(["it's a backup"])
      expect(parts.at(-1)).toBe(1)
      await home.store.db.deleteFrom('articles').execute()
      await end()
      expect((await bring()).rows).toEqual(rows)
      await reopened(async store => {
        expect(await everything(store)).toBe(before)
        await saveArticles(store, { origin: HOUSE, at: NOW, baseline: false }, [
          readArticle({ title: 'Harbour', body: 'The harbour of Ayr was shut on Friday.' }),
        ])
        const seqs = await store.db.selectFrom('articles').select('seq').execute()
        expect(new Set(seqs.map(({ seq }) => seq)).size).toBe(3)
      })
    })

    it('does not overwrite an existing file', async () => {
      await writeFile(file, 'mine')
      await expect(back()).rejects.toThrow(/already exists/)
      expect(await readFile(file, 'utf8')).toBe('mine')
    })

    it('that cannot be written leaves nothing behind', async () => {
      file = join(folder, 'no', 'such', 'folder')
      await expect(back()).rejects.toThrow(/cannot be written/)
      expect(await readdir(folder)).toEqual([])
    })
  })

  describe('restoring', () => {
    it('is refused while Crier runs', async () => {
      await back()
      await expect(bring()).rejects.toThrow(/Crier is running/)
    })

    it.each([
      ['is cut off', async () => truncate(file, Math.floor((await stat(file)).size * 0.8))],
      ['lost a page', async () => blank(file)],
      ['is another file', async () => writeFile(file, 'date 2026-10-20 An article.')],
      ['is empty', async () => writeFile(file, '')],
    ])('of a backup that %s changes nothing', async (_, spoil) => {
      await back()
      const before = await everything(home.store)
      await spoil()
      await end()
      await expect(bring()).rejects.toThrow(/damaged|not a Crier backup/)
      expect(await reopened(everything)).toBe(before)
    })

    it("of a newer Crier's backup is refused", async () => {
      await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(
        home.store.db,
      )
      await back()
      await sql`delete from kysely_migration where name = '999-later'`.execute(home.store.db)
      await end()
      await expect(bring()).rejects.toThrow(/newer Crier \(999-later\)/)
    })

    it('never reposts what was posted since, even if the backup is a moment old', async () => {
      await back()
      home.now = new Date('2026-11-24T08:00Z')
      await home.settle(home.replica('before'))
      const posted = [...home.platform.posts]
      expect(posted).toHaveLength(2)
      await end()
      const { aside } = await bring()
      expect(aside).toMatch(/before.20261124T?080500/)
      home = await house('2026-11-24T08:01Z', url)
      home.strange = true
      home.platform.posts = posted
      await home.settle(home.replica('after'))
      expect(home.platform.posts).toHaveLength(2)
      expect(home.platform.looks).toBeGreaterThan(0)
      const states = await home.store.db.selectFrom('deliveries').select('state').execute()
      expect(states).toEqual([{ state: 'sent' }, { state: 'sent' }])
    })

    it('works where nothing was before', async () => {
      await back()
      const before = await everything(home.store)
      await home.store.close()
      await reallyClosed(url)
      url = await newUrl()
      expect((await bring()).aside).toBeUndefined()
      home = await house('2026-11-24T08:00Z', url)
      expect(await everything(home.store)).toBe(before)
    })
  })

  async function blank(path: string): Promise<void> {
    const bytes = await readFile(path)
    const at = Math.floor((0.6 * bytes.length) / PAGE) * PAGE || Math.floor(0.6 * bytes.length)
    await writeFile(path, bytes.fill(0, at, Math.min(at + PAGE, bytes.length)))
  }
}
