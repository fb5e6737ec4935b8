import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startPublisher } from '#tests/support/publisher.ts'

const exec = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '../..')
const Packed = z.array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })).length(1)
const Ended = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() })

/** A project with only Crier, unpacked from its tarball; its dependencies are linked, so that nothing is fetched. */
let project: string
let shipped: readonly string[]
let user: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'crier-package-'))
  user = join(project, 'of the user')
  const { stdout } = await exec('npm', ['pack', '--json', '--pack-destination', project], { cwd: ROOT })
  const [packed] = Packed.parse(JSON.parse(stdout.slice(stdout.indexOf('[\n'))))
  shipped = packed?.files.map(({ path }) => path) ?? []
  await exec('tar', ['-xzf', join(project, packed?.filename ?? ''), '-C', project])
  const modules = join(project, 'node_modules')
  await mkdir(join(modules, '.bin'), { recursive: true })
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (!name.startsWith('.')) await symlink(join(ROOT, 'node_modules', name), join(modules, name))
  await cp(join(project, 'package'), join(modules, 'crier'), { recursive: true, preserveTimestamps: true })
  await symlink('../crier/bin/crier.js', join(modules, '.bin', 'crier'))
  await writeFile(join(project, 'package.json'), '{"private": true}')
}, 180_000)

async function npx(args: readonly string[], cwd = project, env: Readonly<Record<string, string>> = {}) {
  const { PATH = '' } = process.env
  const run = exec('npx', ['--no-install', 'crier', ...args], {
    cwd,
    env: { PATH, HOME: user, XDG_DATA_HOME: user, ...env },
  })
  run.child.stdin?.end()
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => Ended.parse(error),
  )
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

describe('the package', () => {
  it('contains what runs and what is documented, and nothing else', () => {
    expect(new Set(shipped.map(path => path.split('/')[0]))).toEqual(
      new Set([
        'articles',
        'systemd',
        'bin',
        'commands',
        'digests',
        'dist',
        'docs',
        'src',
        'package.json',
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
      ]),
    )
    expect(shipped).toContain('docs/operate.md')
    expect(shipped).toContain('dist/commands/summary.js')
    expect(shipped.filter(path => /\.(?:png|env|db)$|build\.js|\.test\./u.test(path))).toEqual([])
  })

  it('starts with npx, keeps everything in the user’s own folder, says which, and leaves its own unchanged', async () => {
    const before = await readdir(join(project, 'node_modules', 'crier'))
    const { code, stdout, stderr } = await npx(['start'])
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Crier's folder is ${user}/crier`),
    })
    expect(stdout).not.toBe('')
    expect(await exists(join(user, 'crier', 'data', 'crier.db'))).toBe(true)
    expect(await readdir(join(project, 'node_modules', 'crier'))).toEqual(before)
    const asked = await npx(['ask', '/latest'])
    expect(asked).toMatchObject({ code: 0, stderr: '' })
    expect(await npx(['start', '--help'])).toMatchObject({ code: 0, stderr: '' })
  }, 120_000)

  it('keeps everything in the current folder where that has .env or data/, and in CRIER_HOME before that', async () => {
    const here = join(project, 'desk')
    await mkdir(here)
    await writeFile(join(here, '.env'), 'CRIER_ZONE=Europe/Warsaw\n')
    expect(await npx(['migrate'], here)).toMatchObject({ code: 0 })
    expect(await exists(join(here, 'data', 'crier.db'))).toBe(true)
    const other = join(project, 'other')
    expect(await npx(['migrate'], here, { CRIER_HOME: other })).toMatchObject({ code: 0 })
    expect(await exists(join(other, 'data', 'crier.db'))).toBe(true)
  }, 120_000)

  it('reports a bug with the lines of its sources', async () => {
    const broken = join(project, 'broken')
    await mkdir(join(broken, '.env'), { recursive: true })
    const { code, stderr } = await npx(['migrate'], project, { CRIER_HOME: broken })
    expect({ code, stderr }).toMatchObject({
      code: 70,
      stderr: expect.stringMatching(/src\/config\/config\.ts:\d+:\d+/u),
    })
  }, 60_000)

  it('says what is wrong, and ends with 1', async () => {
    const { code, stderr } = await npx(['ask', '/latest'], project, { DATABASE_URL: 'file:/proc/nothing/crier.db' })
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/cannot be opened/u) })
  }, 60_000)

  it("reads a page in the bundle's worker threads", async () => {
    const publisher = await startPublisher()
    publisher.serve(
      '/bridge',
      `<article><h1>Ayr has a bridge</h1>${'<p>The bridge of Ayr was opened on Monday.</p>'.repeat(9)}</article>`,
    )
    const { code, stdout, stderr } = await npx(['ask', `/summary ${publisher.home}/bridge`], project, {
      FETCH_ALLOW: publisher.host,
    })
    publisher.close()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The bridge of Ayr was opened on Monday')
  }, 60_000)

  it('runs from the bundle while that is up to date, otherwise from the sources', async () => {
    const crier = join(project, 'node_modules', 'crier')
    const { isFresh } = await fresh(crier)
    expect(isFresh()).toBe(true)
    const summary = join(crier, 'commands', 'summary.ts')
    const { atime, mtime } = await stat(summary)
    await utimes(summary, atime, new Date())
    expect(isFresh()).toBe(false)
    await utimes(summary, atime, mtime)
    expect(isFresh()).toBe(true)
    const own = (await readFile(join(crier, 'commands', 'latest.ts'), 'utf8')).replaceAll("'latest'", "'newest'")
    await writeFile(join(crier, 'commands', 'newest.ts'), own)
    expect(isFresh()).toBe(false)
    expect(await npx(['ask', '/newest'])).toMatchObject({ code: 0 })
  }, 120_000)
})

const Fresh = z.object({ isFresh: z.custom<() => boolean>(value => typeof value === 'function') })

async function fresh(crier: string) {
  return Fresh.parse(await import(join(crier, 'bin', 'fresh.js')))
}
