import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOUSE } from '#core/ids.ts'
import type { Reply } from '#core/asking/reply.ts'
import { importPaths } from '#ingest/import.ts'
import { readConfig } from '#src/config/config.ts'
import { openCrier, type Crier } from '#src/app/crier.ts'
import { newId } from '#src/app/new-id.ts'
import { ROOT } from '#tests/support/newsroom.ts'
import { actionsOf, wordsOf } from '#tests/support/spoken.ts'
import { startModel, type LoopbackModel } from './loopback-model.ts'

const RETOLD = 'Cranes swung again at Velsund on Tuesday.\nRenske van der Ploeg called the result fair.'

let folder: string
let model: LoopbackModel
let on: Crier
let off: Crier
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-model-'))
  model = await startModel()
  const article = join(ROOT, 'articles/2026-11-04-harbour-strike-halvern-post.txt')
  const open = async (name: string, more: Record<string, string>) => {
    const fault = (error: unknown) => {
      throw error
    }
    const config = readConfig({ DATABASE_URL: `file:${name}.db`, CRIER_ZONE: 'UTC', ...more }, folder, [])
    const crier = await openCrier(config, fault, pino({ enabled: false }))
    await importPaths([article], { store: crier.store, tenant: HOUSE, now: new Date() })
    return crier
  }
  on = await open('on', { LLM_URL: model.url, LLM_MODEL: 'vendor/small-2' })
  off = await open('off', {})
})
beforeEach(() => {
  model.answer = RETOLD
})
afterAll(async () => {
  await on.close()
  await off.close()
  model.close()
  await rm(folder, { recursive: true })
})

async function ask(crier: Crier, command: string, fields: Readonly<Record<string, string>>): Promise<Reply> {
  const place = { platform: 'test', tenant: HOUSE, channel: 'C1' }
  const asked = { kind: 'fields', command, fields } as const
  const answer = await crier.bot.answer({
    id: newId(),
    asked,
    asker: { id: 'anna', manager: true },
    place,
    direct: false,
  })
  if (!answer) throw new Error('taken for a replay')
  return answer.reply
}

const labels = (reply: Reply) => actionsOf(reply).map(({ label }) => label)

describe('/summary', () => {
  it('shows a retelling that passed the check, names the model, and keeps the key quote', async () => {
    const reply = await ask(on, 'summary', { words: 'velsund' })
    const paragraphs = reply.blocks.filter(({ kind }) => kind === 'paragraph')
    expect(paragraphs).toEqual(RETOLD.split('\n').map(text => ({ kind: 'paragraph', text: [text] })))
    expect(wordsOf(reply)).toContain('retold by vendor/small-2, checked against the article')
    expect(wordsOf(reply)).not.toContain('word for word')
    expect(reply.blocks.some(({ kind }) => kind === 'quote')).toBe(true)
  })

  it('has the article’s own sentences one button away, which stay through the other buttons', async () => {
    const [exact] = actionsOf(await ask(on, 'summary', { words: 'velsund' }))
    expect(exact?.label).toBe('Word for word')
    const reply = await ask(on, 'summary', exact?.input ?? {})
    expect(reply).toEqual(await ask(on, 'summary', { words: 'velsund', exact: 'yes' }))
    expect(wordsOf(reply)).toContain('word for word')
    expect(labels(reply)).not.toContain('Word for word')
    for (const action of actionsOf(reply).filter(({ command }) => command === 'summary')) {
      expect(wordsOf(await ask(on, 'summary', action.input))).toContain('word for word')
    }
  })

  it('shows the article’s own sentences if the model invents', async () => {
    model.answer = RETOLD.replace('Tuesday', 'Sunday')
    const reply = await ask(on, 'summary', { words: 'velsund', length: 'short' })
    expect(reply).toEqual(await ask(off, 'summary', { words: 'velsund', length: 'short' }))
    expect(wordsOf(reply)).not.toContain('retold')
  })

  it('never asks a disabled model, and does not mention one', async () => {
    const before = model.asked.length
    const reply = await ask(off, 'summary', { words: 'velsund' })
    expect(model.asked).toHaveLength(before)
    expect(labels(reply)).not.toContain('Word for word')
    expect(off.newsroom.retell).toBeUndefined()
    expect(off.bot.commands.find(({ name }) => name === 'summary')?.options.map(({ name }) => name)).toEqual([
      'words',
      'length',
      'share',
    ])
  })
})
