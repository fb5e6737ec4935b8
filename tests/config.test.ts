import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLATFORM_SETTINGS } from '#platforms/index.ts'
import { slackSettings } from '#platforms/slack/settings.ts'
import { BadConfig } from '#src/config/bad-config.ts'
import { readConfig, readVariables, settingsOf } from '#src/config/config.ts'

const HOME = '/srv/crier'
const SETTINGS = settingsOf(PLATFORM_SETTINGS)
const read = (variables: Record<string, string>) => readConfig(variables, HOME, PLATFORM_SETTINGS)
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_APP_TOKEN: 'xapp-1-2-def' }

function problems(variables: Record<string, string>): readonly string[] {
  try {
    read(variables)
  } catch (error) {
    if (error instanceof BadConfig) return error.problems.map(({ name }) => name)
    throw error
  }
  return []
}

function message(variables: Record<string, string>): string {
  try {
    read(variables)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return ''
}

describe('the settings', () => {
  it("have defaults for everything: one file beside the program, the machine's zone, no platform", () => {
    expect(read({})).toEqual({
      databaseUrl: 'file:/srv/crier/data/crier.db',
      variables: {},
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      secrets: [],
    })
  })

  it('treat an empty variable as unset', () => {
    const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '  ']))
    expect(read(empty)).toEqual(read({}))
  })

  it('connect Slack over Socket Mode with a bot token and an app token', () => {
    const { connection, prefix } = slackSettings.read({ ...SLACK, SLACK_COMMAND_PREFIX: 'news-' })
    expect(connection).toEqual({
      botToken: 'xoxb-1-2-abc',
      connection: { over: 'socket', appToken: 'xapp-1-2-def' },
    })
    expect(prefix).toBe('news-')
  })

  it('connect Slack over HTTP with a bot token, a signing secret and a port', () => {
    const http = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '8f742231b10e', PORT: '3000' }
    const { connection } = slackSettings.read({ ...http, SLACK_API_URL: 'http://127.0.0.1:4000/api/' })
    expect(connection).toEqual({
      botToken: 'xoxb-1-2-abc',
      connection: { over: 'http', signingSecret: '8f742231b10e', port: 3000 },
      apiUrl: 'http://127.0.0.1:4000/api/',
    })
  })

  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '8f742231b10e' }, ['PORT']],
    [{ SLACK_SIGNING_SECRET: '8f742231b10e' }, ['SLACK_BOT_TOKEN', 'PORT']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', PORT: '3000' }, ['SLACK_APP_TOKEN']],
    [
      { SLACK_PUBLIC_URL: 'https://crier.example.org', PORT: '3000', SLACK_SIGNING_SECRET: '8f742231b10e' },
      ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_INSTALL_SECRETS'],
    ],
  ])('name what a half-configured Slack lacks: %j', (given, missing) => {
    expect(problems(given)).toEqual(missing)
  })

  const OAUTH = {
    SLACK_CLIENT_ID: '111.222',
    SLACK_CLIENT_SECRET: 'c0ffee00c0ffee00',
    SLACK_PUBLIC_URL: 'https://crier.example.org',
    SLACK_INSTALL_SECRETS: `${'n'.repeat(32)},${'o'.repeat(32)}`,
    SLACK_SIGNING_SECRET: '8f742231b10e',
    PORT: '3000',
  }

  it('let many workspaces install it with a client id, a public address and secrets, the newest first', () => {
    expect(slackSettings.read(OAUTH).connection).toEqual({
      oauth: {
        clientId: '111.222',
        clientSecret: 'c0ffee00c0ffee00',
        publicUrl: 'https://crier.example.org',
        secrets: ['n'.repeat(32), 'o'.repeat(32)],
      },
      connection: { over: 'http', signingSecret: '8f742231b10e', port: 3000 },
    })
    expect(read(OAUTH).secrets).toEqual(expect.arrayContaining(['n'.repeat(32), 'o'.repeat(32), 'c0ffee00c0ffee00']))
  })

  it('name everything that an app for many workspaces lacks, and refuse a single bot token beside it', () => {
    expect(problems({ SLACK_CLIENT_ID: '111.222' })).toEqual(
      Object.keys(OAUTH).filter(name => name !== 'SLACK_CLIENT_ID'),
    )
    expect(problems({ ...OAUTH, SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(['SLACK_BOT_TOKEN'])
    expect(problems({ ...OAUTH, SLACK_INSTALL_SECRETS: 'too short' })).toEqual(['SLACK_INSTALL_SECRETS'])
  })

  const MODEL = { LLM_URL: 'http://127.0.0.1:11434/v1', LLM_MODEL: 'small:7b' }

  it('enable a language model with a URL and a name, optionally with a key and a daily limit', () => {
    expect(read({}).model).toBeUndefined()
    expect(read(MODEL).model).toEqual({ url: MODEL.LLM_URL, name: 'small:7b', dailyRequests: 200 })
    const { model, secrets } = read({ ...MODEL, LLM_KEY: 'sk-1234', LLM_DAILY_REQUESTS: '50' })
    expect(model).toMatchObject({ key: 'sk-1234', dailyRequests: 50 })
    expect(secrets).toEqual(['sk-1234'])
  })

  it.each([
    [{ LLM_URL: MODEL.LLM_URL }, ['LLM_MODEL']],
    [{ LLM_MODEL: 'small' }, ['LLM_URL']],
    [{ LLM_KEY: 'sk-1234' }, ['LLM_URL', 'LLM_MODEL']],
    [{ LLM_DAILY_REQUESTS: '5' }, ['LLM_URL', 'LLM_MODEL']],
    [{ ...MODEL, LLM_DAILY_REQUESTS: '0' }, ['LLM_DAILY_REQUESTS']],
    [{ ...MODEL, LLM_URL: 'http://user:pass@models.example/v1' }, ['LLM_URL']],
  ])('name what a half-configured or wrong language model lacks: %j', (given, missing) => {
    expect(problems(given)).toEqual(missing)
  })

  it('ignore PORT where nothing needs it, for hosts that always set it', () => {
    expect(problems({ PORT: '8080' })).toEqual([])
  })

  it('name every bad and missing variable at once', () => {
    const bad = {
      DATABASE_URL: 'mysql://x',
      KEYV_URL: 'memcached://x',
      SLACK_APP_TOKEN: 'xoxb-the-wrong-one',
      PORT: '70000',
      SLACK_COMMAND_PREFIX: 'News Desk',
      SLACK_API_URL: 'https://slack.example',
      DISCORD_TOKEN: 'a client secret',
      DISCORD_API_URL: 'https://discord.example/api/',
      LOG_LEVEL: 'loud',
      CRIER_ZONE: 'Europe/Atlantis',
    }
    expect(new Set(problems(bad))).toEqual(new Set([...Object.keys(bad), 'SLACK_BOT_TOKEN']))
  })

  it('say what was expected, and what came', () => {
    expect(message({ PORT: 'eighty', LOG_LEVEL: 'loud' })).toBe(
      [
        "Crier's settings (the environment, or .env) need a look:",
        '  LOG_LEVEL  expected one of trace, debug, info, warn, error, fatal, silent, not "loud"',
        '  PORT       expected a port from 1 to 65535, not "eighty"',
      ].join('\n'),
    )
  })

  it('never show the value of a secret, however invalid', () => {
    const secrets = SETTINGS.filter(({ secret }) => secret).map(({ name }) => name)
    fc.assert(
      fc.property(fc.constantFrom(...secrets), fc.stringMatching(/^[a-z0-9]{12,30}$/), (name, value) => {
        expect(message({ [name]: value, LOG_LEVEL: 'loud' })).not.toContain(value)
      }),
    )
  })

  it('hide a password on its own, too, as written and decoded', () => {
    const { secrets } = read({ DATABASE_URL: 'postgres://crier:hunter%2F22@db.example/crier' })
    expect(secrets).toEqual(expect.arrayContaining(['hunter%2F22', 'hunter/22']))
  })

  it('show no user and no query of an invalid URL', () => {
    const wrong = () => read({ SLACK_API_URL: 'https://ana:hunter22@slack.example/?key=hunter22' })
    expect(wrong).toThrow(/SLACK_API_URL .*slack\.example/)
    expect(wrong).not.toThrow(/hunter22/)
  })

  it('list the secrets, for the log to remove', () => {
    const given = { ...SLACK, DISCORD_TOKEN: 'aaa.bbb.ccc', DATABASE_URL: 'postgres://crier:pass@db/crier' }
    expect(new Set(read(given).secrets)).toEqual(new Set(Object.values(given)))
  })
})

describe('the .env file', () => {
  it('is read if there is one, and the environment overrides it', async () => {
    const home = await mkdtemp(join(tmpdir(), 'crier-config-'))
    await writeFile(join(home, '.env'), 'LOG_LEVEL=debug\nCRIER_ZONE="Europe/Warsaw"\nPORT=3000\n')
    const variables = await readVariables(home, { LOG_LEVEL: 'warn', PORT: '' })
    expect(variables).toMatchObject({ LOG_LEVEL: 'warn', CRIER_ZONE: 'Europe/Warsaw', PORT: '3000' })
  })

  it('may be missing', async () => {
    const home = await mkdtemp(join(tmpdir(), 'crier-config-'))
    expect(await readVariables(home, { LOG_LEVEL: 'warn' })).toEqual({ LOG_LEVEL: 'warn' })
  })
})

describe('the documentation of the settings', () => {
  const names = SETTINGS.map(({ name }) => name)

  it('.env.example has every setting, each empty, and no other', async () => {
    const example = parseEnv(await readFile('.env.example', 'utf8'))
    expect(new Set(Object.keys(example))).toEqual(new Set(names))
    expect(Object.values(example).every(value => value === '')).toBe(true)
  })

  it.each(SETTINGS.filter(setting => setting.default !== 'none'))(
    '.env.example has the default of $name',
    async setting => {
      expect(await readFile('.env.example', 'utf8')).toContain(`Default: ${setting.default}\n`)
    },
  )

  it("the README's table has every setting with its default and meaning, and no other", async () => {
    const readme = await readFile('README.md', 'utf8')
    const rows = new Map(
      [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \|(.*)$/gmu)].map(([, name = '', rest]) => [name, rest]),
    )
    expect(new Set(rows.keys())).toEqual(new Set(names))
    for (const { name, default: value, meaning } of SETTINGS) {
      expect(rows.get(name)).toContain(value)
      expect(rows.get(name)).toContain(`| ${meaning} |`)
    }
  })
})
