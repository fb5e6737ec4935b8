import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { crier, crierHome } from './crier.ts'

let home: string
beforeAll(async () => {
  home = await crierHome()
})

describe('the command line', () => {
  it.each([
    [['--help'], 0],
    [['nonsense'], 2],
    [['analyse', '--nonsense'], 2],
    [['analyse', '--sentences', 'many'], 2],
    [['import'], 2],
    [['ask', '/latest', '--as', 'telegram'], 2],
    [['manifest', 'irc'], 2],
  ])('%j ends with %i', async (args, exit) => {
    expect((await crier(home, args)).exit).toBe(exit)
  })

  it('reports usage errors on standard error, and only there', async () => {
    const { out, err } = await crier(home, ['nonsense'])
    expect(out).toBe('')
    expect(err).toMatch(/unknown command 'nonsense'/)
  })

  it('shows an example for every command', async () => {
    const { out } = await crier(home, ['--help'])
    const verbs = [...out.matchAll(/^ {2}([a-z]+) /gmu)].map(([, verb = '']) => verb)
    expect(verbs.length).toBeGreaterThan(9)
    for (const verb of verbs.filter(name => name !== 'help')) {
      expect((await crier(home, [verb, '--help'])).out).toMatch(new RegExp(`Examples?:\n(?:.*\n)*.*crier ${verb}`))
    }
  })

  it.each([['start'], ['migrate'], ['ask', '/latest'], ['doctor']])(
    'with bad settings `%s` names each and touches nothing',
    async (...args) => {
      const bare = await crierHome()
      const before = await readdir(bare)
      const env = { SLACK_BOT_TOKEN: 'xoxb-1-secret', LOG_LEVEL: 'loud' }
      const { exit, out, err } = await crier(bare, args, { env })
      expect(exit).toBe(2)
      expect(out).toBe('')
      expect(err).toMatch(/LOG_LEVEL +expected one of trace, .*, not "loud"/)
      expect(err).toMatch(/SLACK_APP_TOKEN +expected/)
      expect(err).not.toContain('secret')
      expect(await readdir(bare)).toEqual(before)
    },
  )
})

describe('a nearly correct command line', () => {
  it.each([
    [['doctr'], 'There is no command "doctr". Did you mean crier doctor?'],
    [['sumary', 'ferry'], 'There is no command "sumary", but a question: crier ask "/summary …"'],
    [['/latest'], 'There is no command "/latest", but a question: crier ask "/latest …"'],
    [['sources', 'ad', 'x'], 'crier sources has no "ad". Did you mean crier sources add?'],
    [['status'], 'There is no command "status". Here that is crier doctor.'],
    [['list'], 'There is no command "list". Here that is crier sources.'],
    [['sources', 'list'], 'crier sources alone lists them.'],
    [['sources', 'whatever'], 'crier sources has no "whatever". It has add, pages, remove, import, export.'],
  ])('%j says what was probably meant', async (args, told) => {
    expect(await crier(await crierHome(), args)).toEqual({ exit: 2, out: '', err: `${told}\n` })
  })

  it.each([
    [['doctor', '--jsn'], /unknown option '--jsn'\n +\(Did you mean --json\?\)\n\(crier doctor --help tells more\)/u],
    [['digest'], /missing required argument 'kind'\n\(crier digest --help tells more\)/u],
    [['sources', 'remove'], /missing required argument 'name'\n\(crier sources remove --help tells more\)/u],
  ])('%j refers to the help of that very command', async (args, told) => {
    expect(await crier(await crierHome(), args)).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(told) })
  })

  it('reports an invalid name, day or file', async () => {
    const home = await crierHome()
    for (const [args, told] of [
      [['digest', 'briefng'], 'There is no digest called “briefng”. Did you mean briefing?'],
      [
        ['digest', 'briefing', '--since', '2026-10-21', '--until', '2026-10-20'],
        '--since 2026-10-21 (2026-10-21) is after --until 2026-10-20 (2026-10-20).',
      ],
      [
        ['backup', join(home, 'no', 'x')],
        `${join(home, 'no', 'x')}.part cannot be written: there is no such file or folder.`,
      ],
      [['restore', join(home, 'x')], `${join(home, 'x')} cannot be read: there is no such file or folder.`],
      [['sources', 'export'], 'There are no feeds here yet. Add one: crier sources add https://courier.example'],
      [['mcp', '--tenant', 'slack:T1'], 'Nothing is stored about "slack:T1". Known: no workspace at all.'],
    ] as const) {
      const { exit, out, err } = await crier(home, args)
      expect({ exit, out, last: err.trimEnd().split('\n').at(-1) }).toEqual({ exit: 1, out: '', last: told })
    }
  })

  it('says so if there is nothing to list', async () => {
    const { exit, out, err } = await crier(await crierHome(), ['sources'])
    expect({ exit, out, last: err.trimEnd().split('\n').at(-1) }).toEqual({
      exit: 0,
      out: '',
      last: 'There are no feeds here yet. Add one: crier sources add https://courier.example',
    })
  })

  it('accepts "help" as a word, too', async () => {
    const { exit, out } = await crier(home, ['help', 'digest'])
    expect({ exit, out }).toEqual({ exit: 0, out: (await crier(home, ['digest', '--help'])).out })
  })

  it('gets suggestions only if something is close', async () => {
    const { exit, err } = await crier(await crierHome(), ['xyzzy'])
    expect(exit).toBe(2)
    expect(err).toContain("unknown command 'xyzzy'")
  })
})
