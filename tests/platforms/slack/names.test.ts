import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { slackManifest } from '#platforms/slack/manifest.ts'
import { slackNames, SLACKS_OWN } from '#platforms/slack/names.ts'
import { CARDS } from '#tests/support/slack/stub-bot.ts'

const file = new URL('../../fixtures/specs/slack/manifest.schema.2.0.0.json', import.meta.url)
const SCHEMA = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')))

describe('command names on Slack', () => {
  test('have the workspace’s prefix, and are read without it', () => {
    const names = slackNames(CARDS, 'news-')
    expect(names.spell('summary')).toBe('/news-summary')
    expect(names.read('/news-summary')).toBe('summary')
    expect(names.read('/summary')).toBeUndefined()
  })

  test.each([...SLACKS_OWN])('/%s is refused, since Slack reserves it', name => {
    expect(() => slackNames([{ name }])).toThrow(`Slack reserves /${name}. Set SLACK_COMMAND_PREFIX`)
    expect(() => slackNames([{ name }], 'news-')).not.toThrow()
  })

  test.each(['News-', 'a b', '/', 'averyveryverylongprefix-'])('the prefix %s is refused', prefix => {
    expect(() => slackNames(CARDS, prefix)).toThrow('SLACK_COMMAND_PREFIX should be')
  })
})

describe('the Slack app manifest', () => {
  const valid = new Ajv({ strict: false, validateFormats: false }).compile(SCHEMA)

  test.each([{ over: 'socket' as const }, { over: 'http' as const, url: 'https://crier.example.org' }])(
    'is valid by the official schema: %o',
    mode => {
      const manifest = slackManifest(CARDS, { prefix: 'news-', mode })
      valid(manifest)
      expect(valid.errors).toBeNull()
      expect(manifest.settings.socket_mode_enabled).toBe(mode.over === 'socket')
    },
  )

  test('is validated strictly: a command without its slash is refused', () => {
    const manifest = slackManifest(CARDS, { mode: { over: 'socket' } })
    const [command] = manifest.features.slash_commands
    expect(valid({ ...manifest, features: { slash_commands: [{ ...command, command: 'summary' }] } })).toBe(false)
  })

  test('hints at what can be typed', () => {
    const { features } = slackManifest(CARDS, { mode: { over: 'socket' } })
    expect(features.slash_commands.map(({ usage_hint: hint }) => hint)).toEqual([
      'words [length:short|normal|long]',
      'person:… [about:…] [since:…]',
      '[topic]',
      '[words]',
      expect.stringContaining('briefing|headlines when'),
      undefined,
    ])
  })

  test('makes Slack send people by id, so that a command can name somebody', () => {
    const { features } = slackManifest(CARDS, { mode: { over: 'socket' } })
    expect(features.slash_commands.map(({ should_escape }) => should_escape)).toEqual(CARDS.map(() => true))
  })
})
