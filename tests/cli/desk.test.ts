import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { crier, crierHome, WALKOUT } from './crier.ts'

let home: string
beforeAll(async () => {
  home = await crierHome()
})

describe('crier ask', () => {
  it('answers a command, first importing the shipped articles', async () => {
    const first = await crier(home, ['ask', '/said brook'])
    expect(first.exit).toBe(0)
    expect(first.err).toBe('Reading the articles that come with Crier\n')
    expect(first.out).toMatch(/Ana Brook\n {2}head of the union\u00a0· .*│ “We will not go back,?”\n {2}\S/s)
    const second = await crier(home, ['ask', '/said brook'])
    expect(second).toEqual({ ...first, err: '' })
  })

  it('answers plain words', async () => {
    const { out } = await crier(home, ['ask', 'what', 'did', 'Bo', 'Lind', 'say?'])
    expect(out).toContain('said that the pier was not safe')
  })

  it('prints the answer as data', async () => {
    const { out } = await crier(home, ['ask', '/latest', '--as', 'json'])
    expect(JSON.parse(out)).toMatchObject({ title: 'Latest articles', blocks: [{ kind: 'list' }, {}] })
  })

  it.each([
    ['slack', [{ text: expect.stringContaining('Dockers at Velsund walk out'), blocks: expect.any(Array) }]],
    ['discord', [{ components: expect.any(Array) }]],
  ])('prints exactly what would be sent to %s', async (platform, payloads) => {
    const { exit, out } = await crier(home, ['ask', '/latest', '--as', platform])
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject(payloads)
  })

  it("spells commands with Slack's prefix", async () => {
    const asked = ['ask', '/crier', '--as', 'slack']
    const { out } = await crier(home, asked, { env: { SLACK_COMMAND_PREFIX: 'news-' } })
    expect(out).toContain('/news-summary')
  })
})

describe('crier digest', () => {
  it('covers the days named, rendered as requested', async () => {
    const { exit, out } = await crier(home, ['digest', 'headlines', '--since', '2026-10-20', '--until', '2026-10-20'])
    expect(exit).toBe(0)
    expect(out).toContain('Dockers at Velsund walk out')
    expect(out).not.toContain('ferry')
  })

  it('falls back to the newest day with articles, and says so', async () => {
    const { out } = await crier(home, ['digest', 'briefing', '--since', '2026-11-01', '--as', 'json'])
    expect(out).toContain('Nothing since 1\u00a0Nov: this is 21\u00a0October, the newest day with articles.')
    expect(out).toContain('The night ferry is cancelled')
  })

  it.each([[['digest', 'gossip']], [['digest', 'briefing', '--since', 'the flood']]])(
    'refuses %j on standard error',
    async args => {
      const { exit, out, err } = await crier(home, args)
      expect([exit, out]).toEqual([1, ''])
      expect(err).toMatch(/There is no digest called “gossip”|“the flood” is not a day/)
    },
  )
})

describe('crier import', () => {
  it('reports what was new, changed, unchanged, and refused with file and line', async () => {
    const own = await crierHome()
    const [good, bad] = [join(own, 'walkout.txt'), join(own, 'bad.jsonl')]
    await writeFile(good, WALKOUT)
    await writeFile(bad, '{"date": "2026-10-20", "text": "One."}\nnonsense\n')
    const first = await crier(own, ['import', good, bad])
    expect(first).toMatchObject({ exit: 1, out: '1 new, 0 changed, 0 unchanged, 1 refused\n' })
    expect(first.err).toContain(`${bad}:2: `)
    expect(await crier(own, ['import', good])).toMatchObject({ exit: 0, out: '0 new, 0 changed, 1 unchanged\n' })
    await writeFile(good, WALKOUT.replace('eleven', 'twelve'))
    expect(await crier(own, ['import', good])).toMatchObject({ exit: 0, out: '0 new, 1 changed, 0 unchanged\n' })
    expect((await crier(own, ['ask', '/latest'])).out).not.toContain('ferry')
  })
})

describe('store maintenance', () => {
  it('crier migrate creates the store, crier doctor finds it empty, crier analyse --again has nothing to do', async () => {
    const own = await crierHome()
    expect(await crier(own, ['migrate'])).toMatchObject({ exit: 0, out: 'The database is up to date (sqlite).\n' })
    const empty = await crier(own, ['doctor'])
    expect(empty.exit).toBe(1)
    expect(empty.out).toContain('wrong  articles: There are none. Import some: crier import PATH\n')
    expect(await crier(own, ['analyse', '--again'])).toMatchObject({ exit: 0, out: '0 read again\n' })
    expect(await crier(own, ['deliveries'])).toMatchObject({ exit: 0, out: '' })
  })

  it('crier doctor passes where all is well', async () => {
    const { exit, out } = await crier(home, ['doctor'])
    expect(exit).toBe(0)
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .every(line => line.startsWith('ok     ')),
    ).toBe(true)
    expect(out).toContain('ok     articles: 2, the newest of 2026-10-21\n')
  })

  it('crier doctor tries the tokens, and says what to do about a failing one', async () => {
    const nowhere = 'http://127.0.0.1:9'
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: `${nowhere}/api/`,
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_API_URL: `${nowhere}/api`,
    }
    const { exit, out } = await crier(home, ['doctor'], { env })
    expect(exit).toBe(1)
    for (const name of ['Slack bot token', 'Slack app token', 'Discord token']) {
      expect(out).toContain(`wrong  ${name}: 127.0.0.1:9 cannot be reached.`)
    }
  })
})

describe('crier manifest', () => {
  it('registers every command with Slack, over Socket Mode or HTTP', async () => {
    const socket = JSON.parse((await crier(home, ['manifest', 'slack'])).out)
    expect(socket).toMatchObject({ settings: { socket_mode_enabled: true } })
    const env = { SLACK_COMMAND_PREFIX: 'news-' }
    const http = await crier(home, ['manifest', 'slack', '--url', 'https://crier.example.org'], { env })
    expect(http.out).toContain('"command": "/news-summary"')
    expect(http.out).toContain('"request_url": "https://crier.example.org/slack/events"')
    expect((await crier(home, ['manifest', 'slack', '--url', 'crier'])).exit).toBe(2)
  })

  it('registers every command with Discord', async () => {
    const { out } = await crier(home, ['manifest', 'discord'])
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ name: 'summary' }))
  })
})

describe('crier start where input is not a terminal', () => {
  it('answers line by line and ends, with only the answers on standard output', async () => {
    const { exit, out, err } = await crier(home, [], { stdin: '/said brook\n/nonsense\nferry\n' })
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^ {2}Ana Brook.*\n[\s\S]*There is no such command[\s\S]*The night ferry was cancelled/)
  })
})

describe('a database that cannot be opened', () => {
  it.each([[['ask', '/latest']], [['migrate']], [['import', 'x.txt']], [[]]])(
    'is reported with what to do, and nothing else happens: %j',
    async args => {
      const { exit, out, err } = await crier(home, args, { env: { DATABASE_URL: 'file:/dev/null/crier.db' } })
      expect([exit, out]).toEqual([1, ''])
      expect(err).toMatch(/^The database cannot be opened \(.*\)\. Check that \/dev\/null\/crier\.db .*\n$/)
    },
  )

  it('is reported without the password', async () => {
    const env = { DATABASE_URL: 'postgres://crier:hunter22@127.0.0.1:9/crier' }
    const { exit, out, err } = await crier(home, ['migrate'], { env })
    expect([exit, out]).toEqual([69, ''])
    expect(err).toContain('The database cannot be opened')
    expect(err).not.toContain('hunter22')
  })
})
