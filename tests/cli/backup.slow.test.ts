import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { crierHome } from './crier.ts'

let home: string
let file: string
let running: ReturnType<typeof begin> | undefined
beforeEach(async () => {
  home = await crierHome()
  file = join(await mkdtemp(join(tmpdir(), 'crier-backups-')), 'today')
})
afterEach(() => running?.kill('SIGKILL'))

function begin(...args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/cli/crier-at.ts', home, ...args], {
    env: { PATH: process.env['PATH'] },
  })
}

async function run(...args: readonly string[]): Promise<{ exit: unknown; out: string; err: string }> {
  const child = begin(...args)
  child.stdin.end()
  const [[exit], out, err] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { exit, out, err }
}

/** Seven processes from the sources, one after another. */
it('a backup is made while Crier runs, which blocks restoring; afterwards everything is restored', async () => {
  running = begin('start')
  // A desk at the terminal, which waits for input.
  await once(running.stdout, 'data')
  const made = await run('backup', file)
  expect(made).toMatchObject({ exit: 0, err: `Backing up to ${file}\n` })
  expect(made.out).toMatch(/: 2 articles, 0 feeds, 0 subscriptions, 0 messages of digests; \d+\.\d MB, checked\n$/)
  expect(await run('restore', file)).toMatchObject({
    exit: 1,
    err: expect.stringMatching(/Crier is running, .*Stop it/),
  })
  running.kill('SIGKILL')
  await once(running, 'close')
  expect(await run('import', join(home, 'articles', 'walkout.txt'))).toMatchObject({ exit: 0 })
  expect(await run('restore', file)).toMatchObject({
    exit: 0,
    out: expect.stringMatching(
      /^Restored: 2 articles, .*\nWhat was there before is kept: .*crier\.db\.before-\d{8}T\d{6}Z\n/,
    ),
  })
  expect((await readdir(join(home, 'data'))).filter(name => !name.includes('before'))).toEqual(['crier.db'])
  expect((await run('ask', '/latest')).out).toContain('The night ferry is cancelled')
}, 300_000)

it('backing up or restoring the impossible says why, and what to do', async () => {
  expect(await run('backup', file)).toMatchObject({
    exit: 1,
    err: expect.stringMatching(/nothing to back up: .* does not exist/),
  })
  expect(await run('restore', file)).toMatchObject({ exit: 1, err: expect.stringMatching(/cannot be read/) })
  expect(await run('restore', join(home, 'articles', 'ferry.txt'))).toMatchObject({
    exit: 1,
    err: expect.stringMatching(/is not a Crier backup; crier backup makes one/),
  })
  expect(await run('restore')).toMatchObject({ exit: 2 })
}, 120_000)
