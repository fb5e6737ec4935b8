import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageFor, languages } from '#languages/languages.ts'
import { registrations } from '#platforms/discord/commands/command-payload.ts'
import { localised } from '#platforms/discord/localised.ts'
import { slackManifest } from '#platforms/slack/manifest.ts'
import { discoverCommands, discoverDigests } from '#src/app/discover.ts'
import { importsOf, readAliases, readTree } from '#tests/architecture/tree.ts'
import { openDesk, ROOT, type TestDesk } from '#tests/support/newsroom.ts'
import { wordsOf } from '#tests/support/spoken.ts'

const FOLDER = join(ROOT, 'tests/support/one-more')

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk(undefined, undefined, undefined, {
    commands: await discoverCommands(join(FOLDER, 'commands')),
    digests: await discoverDigests(join(FOLDER, 'digests')),
  })
})
afterAll(() => desk.close())

/** How many files CONTRIBUTING.md says this takes. */
async function touched(what: string): Promise<string | undefined> {
  const rows = (await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).split('\n')
  return rows
    .find(row => row.startsWith(`| ${what} |`))
    ?.split('|')
    .at(-2)
    ?.trim()
}

describe('one more command', () => {
  it('is one file', async () => {
    expect(await readdir(join(FOLDER, 'commands'))).toHaveLength(1)
    expect(await touched('a new slash command')).toBe('1')
  })

  it('is answered, explained, and registered on every platform, in English until translated', async () => {
    expect(wordsOf((await desk.ask('/tides Velsund')).reply)).toContain('High water at Velsund at noon.')
    expect(wordsOf((await desk.ask('/crier tides')).reply)).toContain('When the water is high')
    const manifest = slackManifest(desk.bot.commands, { mode: { over: 'socket' } })
    expect(manifest.features.slash_commands).toContainEqual(expect.objectContaining({ command: '/tides' }))
    expect(registrations(desk.bot.commands)).toContainEqual(
      expect.objectContaining({
        name: 'tides',
        name_localizations: {},
        options: [expect.objectContaining({ name: 'harbour', name_localizations: {} })],
      }),
    )
  })
})

describe('one more kind of digest', () => {
  it('is one file', async () => {
    expect(await readdir(join(FOLDER, 'digests'))).toHaveLength(1)
    expect(await touched('a new kind of digest')).toBe('1')
  })

  it('can be shown and subscribed to by its name', async () => {
    expect((await desk.ask('/digest harbour since:2026-11-01')).reply.title).toBe('Brought in')
    const { reply } = await desk.ask('/subscribe harbour daily 08:00 confirm:yes')
    expect(wordsOf(reply)).toContain('Subscribed here.')
  })
})

describe('one more language', () => {
  it('is one file, and a line in the list of languages', async () => {
    const aliases = await readAliases()
    const imports = [...(await readTree('src', 'commands', 'digests'))].flatMap(([path, text]) =>
      importsOf(path, text, aliases),
    )
    const files = (await readdir(join(ROOT, 'src/languages'))).filter(
      file => file !== 'language.ts' && file !== 'languages.ts',
    )
    expect(files).toHaveLength(languages.size)
    for (const file of files) {
      const importers = imports.filter(({ to }) => to === `src/languages/${file}`).map(({ from }) => from)
      expect(importers).toEqual(['src/languages/languages.ts'])
    }
    expect(await touched('a new language')).toBe('2')
  })

  it.each([...languages])('reaches the people who speak %s, on Discord and elsewhere', (tag, { commands }) => {
    expect(languageFor(tag)).toBe(tag)
    expect(Object.values(localised('summary', 'name'))).toContain(commands['summary']?.name)
  })
})
