import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { PLATFORMS } from '#platforms/index.ts'
import { circles, crowded, lonely } from './architecture/folders.ts'
import { breach, TABLE, unused } from './architecture/table.ts'
import { importsOf, readAliases, readTree, type Tree } from './architecture/tree.ts'
import { columnsOutside, platformsNamed, sqlOutside } from './architecture/words.ts'

const aliases = await readAliases()
const tree = await readTree('src', 'commands', 'digests')
const tests = importsIn(await readTree('tests', 'bench'))
const platforms = PLATFORMS.map(({ name }) => name)

function importsIn(files: Tree) {
  return [...files].flatMap(([path, text]) => importsOf(path, text, aliases))
}

/** All violations in a tree, by any rule. */
function faults(files: Tree): readonly string[] {
  const imports = importsIn(files)
  return [
    ...imports.map(breach).filter(wrong => wrong !== undefined),
    ...unused(imports),
    ...crowded(files),
    ...circles(files, imports),
    ...lonely(files, imports, tests),
    ...sqlOutside(files),
    ...columnsOutside(files),
    ...platformsNamed(files, platforms),
  ]
}

describe('the folders', () => {
  const imports = importsIn(tree)

  it('import only what the table of rooms allows', () => {
    expect(imports.length).toBeGreaterThan(1000)
    expect(imports.map(breach).filter(wrong => wrong !== undefined)).toEqual([])
  })

  it('have no unused permissions', () => {
    expect(unused(imports)).toEqual([])
  })

  it('hold at most 20 files each', () => {
    expect(crowded(tree)).toEqual([])
  })

  it('speak SQL, and of the columns of tables, in the store alone', () => {
    expect([...sqlOutside(tree), ...columnsOutside(tree)]).toEqual([])
  })

  it('hold no file that belongs in its only importer', () => {
    expect(lonely(tree, imports, tests)).toEqual([])
  })

  it('import without cycles', () => {
    expect(circles(tree, imports)).toEqual([])
  })

  it('are listed in docs/architecture.md as in the table', async () => {
    const [, told = ''] =
      /<!-- rooms -->([\s\S]*)<!-- \/rooms -->/.exec(await readFile('docs/architecture.md', 'utf8')) ?? []
    const rows = [...told.matchAll(/^\| ([a-z/]+) \| (.+) \|$/gm)].map(([, room, rooms]) => [room, rooms])
    expect(rows.slice(1)).toEqual(
      Object.entries(TABLE).map(([room, { rooms }]) => [room, rooms.join(', ') || 'nothing']),
    )
  })

  it('name no platform in shared code', () => {
    expect(platforms.length).toBeGreaterThan(1)
    expect(platformsNamed(tree, platforms)).toEqual([])
  })
})

const LEAKS: readonly (readonly [what: string, path: string, text: string, said: RegExp])[] = [
  [
    'a folder nobody planned',
    'src/misc/leak.ts',
    "import { sql } from 'kysely'\nimport { slackAdapter } from '#platforms/slack/adapter.ts'\n",
    /src\/misc\/leak\.ts stands in misc, which has no row/,
  ],
  [
    'a file system in text',
    'src/text/leak.ts',
    "import { readFile } from 'node:fs'\n",
    /text\/leak\.ts imports node:fs/,
  ],
  [
    'one platform in another',
    'src/platforms/discord/leak.ts',
    "import { LIMITS } from '../slack/limits.ts'\n",
    /discord\/leak\.ts imports \.\.\/slack\/limits\.ts: of rooms/,
  ],
  [
    'a platform in a command',
    'commands/leak.ts',
    "import('#platforms/slack/adapter.ts')\n",
    /commands\/leak\.ts imports/,
  ],
  [
    'an SDK in the desk',
    'src/desk/find/leak.ts',
    "import { Client } from 'discord.js'\n",
    /imports discord\.js: of packages/,
  ],
  ['SQL in a command', 'commands/leak.ts', "store.db.selectFrom('articles')\n", /speaks SQL/],
  ['a column in ingest', 'src/ingest/leak.ts', 'const { ok_at } = row\n', /speaks of the column ok_at/],
  ['a platform by name', 'src/desk/show/leak.ts', "if (platform === 'slack') return 5\n", /names a platform: 'slack'/],
  [
    'a circle of folders',
    'src/desk/show/leak.ts',
    "export * from '../why/why-told.ts'\n",
    /desk\/(?:why|show) is part of a circle/,
  ],
  [
    'a file for one line',
    'src/desk/why/leak.ts',
    'export const one = 1\n',
    /src\/desk\/why\/leak\.ts has 1 lines and only src\/desk\/why\/leaked\.ts imports it/,
  ],
]

describe('a planted violation', () => {
  it.each(LEAKS)('is found: %s', (_, path, text, said) => {
    const planted = new Map([...tree, [path, text], ['src/desk/why/leaked.ts', "import { one } from './leak.ts'\n"]])
    const before = new Set(faults(tree))
    expect(faults(planted).filter(fault => !before.has(fault))).toContainEqual(expect.stringMatching(said))
  })

  it('is found in an overfull folder', () => {
    const many = Array.from({ length: 21 }, (_, index) => [`src/chart/leak-${index}.ts`, ''] as const)
    expect(crowded(new Map([...tree, ...many]))).toContainEqual(expect.stringMatching(/^src\/chart has \d+ files/))
  })

  it('is found in an unused permission', () => {
    expect(unused(importsIn(tree).filter(({ target }) => target !== 'fast-png'))).toEqual([
      'chart may import fast-png, and does not',
    ])
  })
})
