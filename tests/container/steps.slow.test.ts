import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { DockerfileParser } from 'dockerfile-ast'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '#tests/support/free-port.ts'
import { startSlack } from '#tests/support/slack/start.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'crier-image-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Step {
  readonly keyword: string
  readonly words: string
}

async function steps(): Promise<readonly Step[]> {
  const file = DockerfileParser.parse(await readFile(join(ROOT, 'Dockerfile'), 'utf8'))
  return file.getInstructions().map(each => ({ keyword: each.getKeyword(), words: each.getArgumentsContent() ?? '' }))
}

const env: Record<string, string> = { PATH: process.env['PATH'] ?? '', HOME: folder }

async function run(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const child = spawn(command, args, { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

/** The production packages as installed here, so that no network is needed. */
async function installed(): Promise<void> {
  await cp(await realpath(join(ROOT, 'node_modules')), join(folder, 'node_modules'), { recursive: true })
  const { code, err } = await run('npm', ['prune', '--omit=dev', '--offline'])
  if (code !== 0) throw new Error(err)
}

/** As Docker does, by `.dockerignore`. */
async function copyAll(): Promise<void> {
  const ignored = new Set((await readFile(join(ROOT, '.dockerignore'), 'utf8')).split('\n').filter(Boolean))
  await cp(ROOT, folder, {
    recursive: true,
    filter: source => !ignored.has(source.slice(ROOT.length + 1)),
  })
}

it('the steps of the Dockerfile make a Crier that starts, is healthy, and contains what it needs and no more', async () => {
  const all = await steps()
  for (const { keyword, words } of all) {
    if (keyword === 'ENV') for (const [, name = '', value = ''] of words.matchAll(/(\w+)=(\S+)/gu)) env[name] = value
    if (keyword === 'COPY' && words === '. .') await copyAll()
    else if (keyword === 'COPY')
      for (const file of words.split(' ').slice(0, -1)) await cp(join(ROOT, file), join(folder, file))
    if (keyword !== 'RUN') continue
    if (words.startsWith('npm ci')) await installed()
    else {
      const made = await run('sh', ['-ec', words.replace(' && chown node:node data', '')])
      if (made.code !== 0) throw new Error(`${words} ended with ${made.code}: ${made.err}`)
    }
  }
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
  for (const gone of ['typescript', 'vitest'])
    await expect(stat(join(folder, 'node_modules', gone))).rejects.toThrow(/ENOENT/u)
  const { out: fresh } = await run('node', [
    '-e',
    'import("./bin/fresh.js").then(({ isFresh }) => console.log(isFresh()))',
  ])
  expect(fresh).toBe('true\n')
  const { words = '' } = all.find(({ keyword }) => keyword === 'CMD') ?? {}
  const [node = '', ...args]: string[] = JSON.parse(words)
  const port = String(await freePort())
  const slack = await startSlack()
  const tokens = { SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl }
  const child = spawn(node, args, {
    cwd: folder,
    env: { ...env, ...tokens, METRICS_PORT: port, WEB_PORT: 'off' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(child.stdout, 'data')
  const { words: check = '' } = all.find(({ keyword }) => keyword === 'HEALTHCHECK') ?? {}
  const [, program = ''] = /\["node", "([^"]+)"\]/u.exec(check) ?? []
  await expect
    .poll(async () => (await run('node', [program], { METRICS_PORT: port })).code, { timeout: 60_000 })
    .toBe(0)
  child.kill('SIGTERM')
  await once(child, 'close')
  await slack.close()
}, 360_000)
