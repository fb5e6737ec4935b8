import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '#store/backup/backup.ts'
import { openStore } from '#store/database/open.ts'
import { backupContract } from '#tests/contracts/backup.ts'
import { reallyClosed } from '#tests/support/really-closed.ts'
import { scratch } from '#tests/support/scratch.ts'
import { findPostgres } from '#tests/support/postgres.ts'

const server = await findPostgres()
afterAll(() => server?.stop())
const NOW = new Date('2026-11-24T08:05Z')
const newFile = async () => `file:${join(await mkdtemp(join(scratch(), 'crier-store-')), 'data', 'crier.db')}`
const newUrl = (): Promise<string> => server?.database() ?? Promise.reject(new Error('there is no Postgres server'))

describe('a SQLite file', () => {
  backupContract(newFile)

  it('that is damaged is set aside with its log, and replaced by a backup', async () => {
    const url = await newFile()
    const path = url.slice('file:'.length)
    await (await openStore(url)).close()
    await reallyClosed(url)
    await backUp(url, `${path}.backup`, NOW, () => undefined)
    await writeFile(path, 'no database any more')
    await writeFile(`${path}-wal`, 'nor a log')
    await restore(`${path}.backup`, url, NOW, () => undefined)
    await (await openStore(url)).close()
    await reallyClosed(url)
    expect((await readdir(join(path, '..'))).sort()).toEqual([
      'crier.db',
      'crier.db.backup',
      'crier.db.before-20261124T080500Z',
      'crier.db.before-20261124T080500Z-wal',
    ])
  })

  it('copied with its log is restored with it', async () => {
    const url = await newFile()
    const path = url.slice('file:'.length)
    const store = await openStore(url)
    await store.db.insertInto('vault').values({ key: 'k', text: 'in the log' }).execute()
    const copy = join(path, '../../copy.db')
    for (const end of ['', '-wal']) await copyFile(`${path}${end}`, `${copy}${end}`)
    await store.close()
    await reallyClosed(url)
    await rm(path)
    await restore(copy, url, NOW, () => undefined)
    const restored = await openStore(url)
    expect(await restored.db.selectFrom('vault').select('text').execute()).toEqual([{ text: 'in the log' }])
    await restored.close()
  })

  it('with the name of another kind is recognised', async () => {
    const url = await newFile()
    const path = url.slice('file:'.length)
    await (await openStore(url)).close()
    await reallyClosed(url)
    await expect(restore(path, 'postgres://127.0.0.1/crier', NOW, () => undefined)).rejects.toThrow(
      /is a backup of a SQLite file, but DATABASE_URL names Postgres/,
    )
  })
})

describe.runIf(server !== undefined)('Postgres', () => {
  backupContract(newUrl)
})
