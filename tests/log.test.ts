import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripVTControlCharacters } from 'node:util'
import { makeLog } from '#src/log/log.ts'
import type { LogLevel } from '#src/config/house.ts'

function logTo({ level = 'info', secrets = [], terminal = false }: Partial<Settings> = {}) {
  const lines: string[] = []
  const keep = (text: string) => void lines.push(stripVTControlCharacters(text))
  const output = { isTTY: terminal, write: keep, draw: keep }
  return { log: makeLog({ level, secrets, output }), lines }
}

interface Settings {
  readonly level: LogLevel
  readonly secrets: readonly string[]
  readonly terminal: boolean
}

describe('the log', () => {
  it('is JSON lines unless at a terminal', () => {
    const { log, lines } = logTo()
    log.info({ articles: 52 }, 'imported')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, msg: 'imported', articles: 52 })
    expect(lines[0]?.endsWith('}\n')).toBe(true)
  })

  it('is readable at a terminal, with whole errors', () => {
    const { log, lines } = logTo({ terminal: true })
    log.warn({ err: new Error('no such table'), slot: 3 }, 'could not post')
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn  could not post slot=3\n {4}Error: no such table\n +at /)
  })

  it('says nothing below its level', () => {
    const { log, lines } = logTo({ level: 'warn' })
    log.info('imported')
    expect(lines).toEqual([])
  })

  it('shows no secret, wherever it is: messages, fields, errors, URLs', () => {
    const secret = fc.oneof(
      fc.stringMatching(/^xoxb-[0-9]{4}-[A-Za-z0-9]{8,24}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{24}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{38}$/),
      fc.stringMatching(/^[ -~]{8,40}$/).filter(text => text.trim().length >= 8),
    )
    fc.assert(
      fc.property(secret, fc.boolean(), (value, terminal) => {
        const { log, lines } = logTo({ level: 'debug', secrets: [value], terminal })
        log.info(`connecting with ${value}`)
        log.debug({ headers: { authorization: `Bearer ${value}` }, deep: [[{ value }]] }, 'asked')
        log.error(new Error(`bad token ${value}`), value)
        for (const line of lines) expect(line).not.toContain(value)
        expect(lines).toHaveLength(3)
      }),
    )
  })

  it.each([
    ['a token of Slack that is in no setting', 'got xapp-1-A0B-99-abcdef', 'xapp-1'],
    ['a token of Discord that is in no setting', `got ${'a'.repeat(24)}.Gabcde.${'b'.repeat(38)}`, 'Gabcde'],
    ['the password of a database', 'cannot reach postgres://crier:hunter22@db:5432/crier', 'hunter22'],
    ['the query of a feed', 'cannot fetch https://feeds.example/rss?key=hunter22', 'hunter22'],
    ['the name in an address', 'cannot fetch https://hunter22@feeds.example/rss', 'hunter22'],
  ])('removes %s', (_, words, secret) => {
    const { log, lines } = logTo()
    log.info(words)
    expect(lines[0]).not.toContain(secret)
    expect(lines[0]).toContain('[hidden]')
  })
})
