import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import { importPaths } from '#ingest/import.ts'
import { PLATFORMS } from '#platforms/index.ts'
import { sweep } from '#schedule/sweep.ts'
import { start } from '#src/app/main.ts'
import { shellOn } from '#src/app/shell.ts'
import { WALKOUT } from '#tests/cli/crier.ts'
import { openDesk } from '#tests/support/newsroom.ts'
import { openLoft } from '#tests/support/pigeon/index.ts'
import { replicaOf } from '#tests/support/replica.ts'
import { wordsOf } from '#tests/support/spoken.ts'

/**
 * A folder and one line in the list of platforms: here the folder belongs to the tests, and the line is `[...PLATFORMS,
 * loft]`.
 */
describe('a third platform', () => {
  const loft = openLoft()

  it('is started, asked and stopped through the list of platforms alone', async () => {
    const home = await mkdtemp(join(tmpdir(), 'crier-pigeon-'))
    await mkdir(join(home, 'articles'))
    await writeFile(join(home, 'articles', 'walkout.txt'), WALKOUT)
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const shell = shellOn({
      stdin: Readable.from(['']),
      stdout,
      stderr,
      env: { PIGEON_LOFT: 'roof' },
      home,
      articles: home,
    })
    const ended = start(shell, [...PLATFORMS, loft.platform])
    const answer = await loft.ask('summary', 'dockers velsund')
    expect(answer && wordsOf(answer.reply)).toContain('Crane drivers walked out on Monday.')
    process.emit('SIGTERM', 'SIGTERM')
    expect(await ended).toBe(0)
    expect(String(stdout.read())).toMatch(/^Pigeon: a loft, \d+ commands/)
  })

  it('is posted to, once', async () => {
    let now = new Date('2026-11-24T06:00:00Z')
    const desk = await openDesk(undefined, () => now)
    const posting = openLoft()
    await posting.adapter.start(desk.bot)
    const answer = await posting.ask('subscribe', 'headlines "daily 08:00" confirm:yes')
    expect(answer && wordsOf(answer.reply)).toContain('Subscribed')
    now = new Date('2026-11-24T07:30:00Z')
    const folder = await mkdtemp(join(tmpdir(), 'crier-pigeon-'))
    await writeFile(join(folder, 'news.txt'), WALKOUT.replace('2026-10-20', '2026-11-24'))
    await importPaths([folder], { store: desk.store, tenant: HOUSE, now })
    now = new Date('2026-11-24T08:00:30Z')
    for (const owner of ['one', 'two']) {
      await sweep(
        replicaOf(desk, posting.adapter, owner, () => now),
        new AbortController().signal,
      )
    }
    expect(posting.posted).toEqual([{ channel: 'perch', text: expect.stringContaining('Dockers at Velsund walk out') }])
    await desk.close()
  })
})
