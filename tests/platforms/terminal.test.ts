import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Request } from '#core/asking/adapter.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { DESK } from '#platforms/terminal/adapter.ts'
import { deskOver, repeatingBot } from './terminal/desk.ts'

const KEY = DeliveryKey.parse('abcdefgh12345678')
const [TAB, ENTER, UP, CTRL_C, CTRL_D] = ['\t', '\r', '\u001B[A', '\u0003', '\u0004']

describe('the desk where input is not a terminal', () => {
  it('answers line by line and ends', async () => {
    const asked: Request[] = []
    const { desk, type, end, until } = deskOver({ terminal: false })
    const talk = desk.converse(repeatingBot(asked))
    type('/said Brook about:tea\n\nwhat did she say')
    end()
    await talk
    expect(await until('what did')).toBe('  heard: Brook about:tea\n\n  heard: what did she say\n\n')
    expect(asked.map(({ asked }) => asked)).toEqual([
      { kind: 'typed', command: 'said', text: 'Brook about:tea' },
      { kind: 'plain', text: 'what did she say' },
    ])
    expect(new Set(asked.map(({ id }) => id)).size).toBe(2)
    expect(asked[0]).toMatchObject({ place: DESK, direct: true, asker: { manager: true } })
  })
})

describe('the desk at a terminal', () => {
  it('says what to try, answers, and asks for more until Ctrl-D', async () => {
    const { desk, type, until } = deskOver({ terminal: true })
    expect(await desk.start(repeatingBot())).toBe('Try /latest.')
    const talk = desk.converse(repeatingBot())
    await until('Try /latest.\n\n')
    type(`/said Brook${ENTER}`)
    await until('  heard: Brook\n\n› ')
    type(CTRL_D)
    await talk
  })

  it('clears the line on Ctrl-C, and leaves on Ctrl-C if it is empty', async () => {
    const asked: Request[] = []
    const { desk, type, until } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot(asked))
    type('half a thought')
    type(CTRL_C)
    type(`another${ENTER}`)
    await until('heard: another\n')
    type(CTRL_C)
    await talk
    expect(asked).toHaveLength(1)
  })

  it.each(['exit', '/quit', 'bye '])('leaves on %j', async word => {
    const { desk, type } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot())
    type(`${word}${ENTER}`)
    await expect(talk).resolves.toBeUndefined()
  })

  it('leaves when it is stopped', async () => {
    const { desk, until } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot())
    await until('› ')
    await desk.stop()
    await expect(talk).resolves.toBeUndefined()
  })

  it('inserts an unambiguous completion on Tab, and otherwise lists them with descriptions', async () => {
    const asked: Request[] = []
    const { desk, type, until } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot(asked))
    type(`/sa${TAB}ana${TAB}`)
    expect(await until('Stone, speaker')).toContain(
      '  "Ana Brook"  Ana Brook, speaker\n  "Ana Stone"  Ana Stone, speaker',
    )
    type(` sto${TAB}${ENTER}`)
    await until('heard:')
    expect(asked[0]?.asked).toMatchObject({ command: 'said', text: 'ana "Ana Stone"' })
    type(CTRL_D)
    await talk
  })

  it('saves what was typed for its owner alone, and restores it the next time', async () => {
    const first = deskOver({ terminal: true })
    const talk = first.desk.converse(repeatingBot())
    first.type(`one${ENTER}two${ENTER}`)
    await first.until('heard: two')
    first.type(CTRL_D)
    await talk
    expect(readFileSync(first.historyFile, 'utf8')).toBe('one\ntwo\n')
    expect(statSync(first.historyFile).mode & 0o777).toBe(0o600)

    const next = deskOver({ terminal: true, historyFile: first.historyFile })
    const again = next.desk.converse(repeatingBot())
    next.type(`${UP}${UP}${ENTER}`)
    await next.until('heard: one')
    next.type(CTRL_D)
    await again
  })

  it('makes a history private that others could read', async () => {
    const { desk, type, until, historyFile } = deskOver({ terminal: true })
    mkdirSync(dirname(historyFile), { recursive: true })
    writeFileSync(historyFile, 'old\n', { mode: 0o644 })
    const talk = desk.converse(repeatingBot())
    type(`new${ENTER}`)
    await until('heard: new')
    type(CTRL_D)
    await talk
    expect(statSync(historyFile).mode & 0o777).toBe(0o600)
  })

  it('presses a button of the last answer by its letter, as on any platform', async () => {
    const asked: Request[] = []
    const { desk, type, until } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot(asked))
    type(`buttons${ENTER}`)
    const paper = await until('b  Other')
    expect(paper).toContain('  a  More   /said Ana Brook page:2\n  b  Other  /story s1234567\n')
    type(`b${ENTER}`)
    await until('heard: {"story":"s1234567"}')
    type(`b${ENTER}`)
    await until('heard: b\n')
    expect(asked.map(({ asked }) => asked)).toEqual([
      { kind: 'plain', text: 'buttons' },
      { kind: 'fields', command: 'story', fields: { story: 's1234567' } },
      { kind: 'plain', text: 'b' },
    ])
    type(CTRL_D)
    await talk
  })

  it('works without a history if none can be written', async () => {
    const { desk, type, until } = deskOver({ terminal: true, historyFile: '/dev/null/history' })
    const talk = desk.converse(repeatingBot())
    type(`one${ENTER}`)
    expect(await until('heard: one')).toContain('heard: one')
    type(CTRL_D)
    await talk
  })

  it('shows a digest above the line that is being typed', async () => {
    const { desk, type, until } = deskOver({ terminal: true })
    const talk = desk.converse(repeatingBot())
    type('/said Bro')
    await until('/said Bro')
    const [part] = desk.compose({ blocks: [{ kind: 'paragraph', text: ['The news at eight.'] }] })
    expect(await desk.find(DESK, KEY, { since: new Date() })).toMatchObject({ kind: 'cannot tell' })
    const sent = part && (await desk.send(DESK, part, KEY))
    expect(sent).toEqual({ kind: 'sent', receipt: { channel: 'desk', message: KEY } })
    await until('  The news at eight.\n\n› /said Bro')
    expect(await desk.find(DESK, KEY, { since: new Date() })).toMatchObject({ kind: 'yes' })
    type(`ok${ENTER}`)
    await until('heard: Brook')
    type(CTRL_D)
    await talk
  })
})
