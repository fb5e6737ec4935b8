import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { homeOf } from '#src/app/home.ts'

const PACKAGE = '/opt/desk/node_modules/crier'
let here: string
beforeEach(async () => {
  here = await mkdtemp(join(tmpdir(), 'crier-here-'))
})

const on = (platform: NodeJS.Platform, env: Readonly<Record<string, string>> = {}) =>
  homeOf({ env, platform }, here, PACKAGE)

describe('the folder of .env and data/', () => {
  it('is CRIER_HOME if set, wherever Crier is', () => {
    expect(on('linux', { CRIER_HOME: '/srv/crier' })).toBe('/srv/crier')
    expect(homeOf({ env: { CRIER_HOME: '/srv/crier' }, platform: 'linux' }, here, '/opt/crier')).toBe('/srv/crier')
  })

  it('is the checkout, whatever is in the current folder', async () => {
    await mkdir(join(here, 'data'))
    expect(homeOf({ env: {}, platform: 'linux' }, here, '/opt/crier')).toBe('/opt/crier')
  })

  it('for a package is the current folder if that has an .env or a data/', async () => {
    await writeFile(join(here, '.env'), '')
    expect(on('linux')).toBe(here)
  })

  it("for a package is otherwise the user’s data folder, by the system's convention", () => {
    expect(on('linux')).toBe(join(homedir(), '.local/share/crier'))
    expect(on('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/crier')
    expect(on('darwin')).toBe(join(homedir(), 'Library/Application Support/crier'))
    expect(on('win32', { LOCALAPPDATA: '/local' })).toBe('/local/crier')
  })
})
