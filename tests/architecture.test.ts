import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Who may import whom: a room's own files, these rooms, and these packages. `*` is any room or package. */
const MAY_IMPORT: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  core: { rooms: [], packages: ['zod'] },
  languages: { rooms: [], packages: [] },
  calendar: { rooms: ['core'], packages: ['chrono-node/en', 'temporal-polyfill'] },
  text: { rooms: ['core'], packages: ['*'] },
  store: {
    rooms: ['core', 'text'],
    packages: ['zod', 'kysely', 'libsql', 'libsql/promise', 'pg', 'keyv', '@keyv/redis', 'better-sqlite3'],
  },
  ingest: { rooms: ['core', 'text', 'store'], packages: ['*'] },
  schedule: { rooms: ['core', 'calendar', 'store', 'filter'], packages: ['zod', 'node-cron', 'pino', 'prom-client'] },
  model: { rooms: ['core'], packages: ['zod', 'openai'] },
  chart: { rooms: ['core'], packages: ['fast-png'] },
  filter: { rooms: ['core', 'text'], packages: [] },
  desk: { rooms: ['core', 'calendar', 'text', 'filter'], packages: ['zod'] },
  digests: { rooms: ['core', 'calendar', 'text', 'store', 'desk'], packages: ['zod'] },
  commands: {
    rooms: ['core', 'calendar', 'text', 'store', 'desk', 'digests', 'chart', 'languages'],
    packages: ['zod'],
  },
  'platforms/slack': {
    rooms: ['core', 'languages', 'config', 'platforms/kit'],
    packages: ['zod', 'pino', '@slack/bolt', '@slack/types', '@slack/web-api'],
  },
  'platforms/discord': {
    rooms: ['core', 'languages', 'config', 'platforms/kit'],
    packages: ['zod', 'discord.js', 'discord-api-types/v10'],
  },
  'platforms/kit': { rooms: ['core', 'config'], packages: ['pino'] },
  'platforms/terminal': { rooms: ['core'], packages: ['*'] },
  bot: { rooms: ['core', 'languages'], packages: ['zod'] },
  discover: { rooms: ['core'], packages: ['zod'] },
  config: { rooms: ['core', 'calendar'], packages: ['*'] },
  main: { rooms: ['*'], packages: ['*'] },
}

/** Packages that stand in one place only, wherever the table above says `*`. */
const ONE_HOME: Readonly<Record<string, readonly string[]>> = {
  '@slack/bolt': ['platforms/slack'],
  'discord.js': ['platforms/discord'],
  'node-cron': ['schedule'],
  kysely: ['store'],
  libsql: ['store'],
  'libsql/promise': ['store'],
  pg: ['store'],
  keyv: ['store'],
  openai: ['model'],
  'fast-png': ['chart'],
}

/** The room of a file, by its path from the root. */
function roomOf(path: string): string {
  const [, adapter] = /^src\/platforms\/([a-z]+)\//.exec(path) ?? []
  if (adapter) return `platforms/${adapter}`
  const [, top = '', name = ''] = /^(?:src\/)?([a-z]+)(?:[/.-]([a-z]+))?/.exec(path) ?? []
  if (!path.startsWith('src/')) return top
  return top in MAY_IMPORT ? top : name === '' ? top : 'main'
}

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
  /** The room it leads to, or undefined for a package. */
  readonly to: string | undefined
}

async function importsOf(folder: string): Promise<readonly Import[]> {
  const files = await readdir(join(ROOT, folder), { recursive: true })
  const all = files
    .filter(file => file.endsWith('.ts'))
    .map(async file => {
      const path = join(folder, file)
      const text = await readFile(join(ROOT, path), 'utf8')
      const targets = [
        ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\n[^'"]*?)?from\s+'([^']+)'|import\('([^']+)'\)/g),
      ]
      return targets.map(([, fixed, lazy]): Import => {
        const target = fixed ?? lazy ?? ''
        return { file: path, room: roomOf(path), target, to: leadsTo(path, target) }
      })
    })
  return (await Promise.all(all)).flat()
}

function leadsTo(path: string, target: string): string | undefined {
  if (target.startsWith('.')) return roomOf(relative(ROOT, resolve(ROOT, dirname(path), target)))
  const [, room = '', rest = ''] = /^#([a-z]+)\/(.*)$/.exec(target) ?? []
  if (room === '') return undefined
  if (room === 'src') return roomOf(`src/${rest}`)
  return room === 'commands' || room === 'digests' ? room : roomOf(`src/${room}/${rest}`)
}

/** What is wrong with an import, or undefined. */
function breach({ file, room, target, to }: Import): string | undefined {
  const may = MAY_IMPORT[room] ?? MAY_IMPORT['main']
  if (to !== undefined) {
    if (to === room || may?.rooms.includes('*') || may?.rooms.includes(to)) return undefined
    return `${file} imports ${target}: ${room} may import ${may?.rooms.join(', ') || 'no other room'}`
  }
  if (target.startsWith('node:')) return undefined
  const homes = ONE_HOME[target]
  if (homes && !homes.includes(room) && room !== 'main')
    return `${file} imports ${target}, which stands only in ${homes.join(', ')}`
  if (may?.packages.includes('*') || may?.packages.includes(target)) return undefined
  return `${file} imports the package ${target}: ${room} may import ${may?.packages.join(', ')}`
}

describe('who may import whom', () => {
  it('every import line keeps to the table', async () => {
    const imports = (await Promise.all(['src', 'commands', 'digests'].map(importsOf))).flat()
    expect(imports.length).toBeGreaterThan(100)
    expect(imports.map(breach).filter(wrong => wrong !== undefined)).toEqual([])
  })

  it('a forbidden import is named with its file and the line of the table it breaks', () => {
    const wrong: Import = {
      file: 'commands/x.ts',
      room: 'commands',
      target: '#platforms/slack/adapter.ts',
      to: 'platforms/slack',
    }
    expect(breach(wrong)).toMatch(/commands\/x\.ts imports #platforms\/slack\/adapter\.ts: commands may import/)
    expect(breach({ ...wrong, target: 'discord.js', to: undefined })).toMatch(/stands only in platforms\/discord/)
    expect(leadsTo('src/platforms/slack/render.ts', '../discord/limits.ts')).toBe('platforms/discord')
  })

  it('nothing shared lists the platforms by name', async () => {
    const shared = ['src/core', 'src/bot', 'src/desk', 'src/store', 'src/schedule', 'src/text', 'commands', 'digests']
    const files = await Promise.all(
      shared.map(async folder =>
        (await readdir(join(ROOT, folder), { recursive: true })).map(file => join(folder, file)),
      ),
    )
    const naming = await Promise.all(
      files
        .flat()
        .filter(file => file.endsWith('.ts'))
        .map(async file => {
          const code = (await readFile(join(ROOT, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
          return /['"`](?:slack|discord)['"`]/i.test(code) ? [file] : []
        }),
    )
    expect(naming.flat()).toEqual([])
  })
})
