import * as fc from 'fast-check'
import { z } from 'zod'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fieldsOf, formOf, suggestionsOf } from '#platforms/slack/hear/form.ts'
import type { CommandCard } from '#core/asking/adapter.ts'
import { encodeAction } from '#core/asking/action.ts'
import { hostile } from '#tests/support/replies.ts'
import { viewProblems } from '#tests/support/slack/schema.ts'
import { CARDS } from '#tests/support/slack/stub-bot.ts'
import { deskOnSlack, MODES } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

const spell = (command: string) => `/news-${command}`
const memory = { command: 'x', channel: 'C1' }
const Input = z.object({ block_id: z.string(), optional: z.boolean(), element: z.object({ type: z.string() }) })
const cardOf = (name: string): CommandCard => {
  const card = CARDS.find(card => card.name === name)
  if (!card) throw new Error(`no card for ${name}`)
  return card
}

describe('a form', () => {
  test.each(CARDS.map(card => [card.name, card] as const))('for %s is valid by the official schema', (_, card) => {
    expect(viewProblems(formOf(card, {}, memory, spell))).toEqual([])
  })

  test('is valid whatever was said already', () => {
    const said = fc.dictionary(fc.constantFrom('words', 'person', 'kind', 'zone', 'when'), hostile)
    fc.assert(
      fc.property(fc.constantFrom(...CARDS), said, (card, said) => {
        expect(viewProblems(formOf(card, said, memory, spell))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  test('has the right kind of field for each option', () => {
    const { blocks } = formOf(cardOf('subscribe'), { when: 'daily 08:00', kind: 'headlines' }, memory, spell)
    const fields = blocks.slice(1).map(block => {
      const { block_id: name, optional, element } = Input.parse(block)
      return [name, optional, element.type]
    })
    expect(fields).toEqual([
      ['kind', false, 'static_select'],
      ['when', false, 'plain_text_input'],
      ['zone', true, 'external_select'],
      ['pages', true, 'number_input'],
      ['quiet', true, 'static_select'],
    ])
    expect(JSON.stringify(blocks)).toContain('"initial_value":"daily 08:00"')
    expect(JSON.stringify(blocks)).toMatch(/"initial_option":.*"value":"headlines"/)
  })

  test('comes back as fields, without the empty ones', () => {
    const values = {
      person: { 'crier:pick': { type: 'external_select', selected_option: { text: {}, value: 'ada lind' } } },
      about: { 'crier:field': { type: 'plain_text_input', value: ' wages ' } },
      since: { 'crier:field': { type: 'plain_text_input', value: null } },
    }
    expect(fieldsOf({ values })).toEqual({ person: 'ada lind', about: 'wages' })
  })

  test('suggests known values and what was typed', () => {
    const known = [{ label: 'Ada Lind, mayor', value: 'ada lind' }]
    expect(suggestionsOf(known, 'lin').map(({ value }) => value)).toEqual(['ada lind', 'lin'])
    expect(suggestionsOf(known, 'ada lind').map(({ value }) => value)).toEqual(['ada lind'])
    expect(suggestionsOf(known, '').map(({ value }) => value)).toEqual(['ada lind'])
  })
})

describe.each(MODES)('a command that lacks input, on Slack over %s', mode => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack(mode)
  })
  afterEach(() => desk.close())

  const opened = async () => {
    const [modal] = await desk.slack.until(1)
    expect(modal).toMatchObject({ via: 'modal', problems: [] })
    const view = modal?.payload['view']
    if (typeof view !== 'object' || view === null) throw new Error('expected a view')
    return { ...view }
  }

  test('opens a form for it, and is answered where it was typed', async () => {
    await desk.slack.command('/said about:wages')
    const view = await opened()
    expect(desk.bot.heard).toEqual([])
    const values = {
      person: { 'crier:pick': { type: 'external_select', selected_option: { value: 'ada lind' } } },
      about: { 'crier:field': { type: 'plain_text_input', value: 'wages' } },
    }
    const { acked, payload } = await desk.slack.submit({ ...view, state: { values } })
    expect(acked).toBe(true)
    expect(payload ?? {}).toEqual({})
    const shown = await desk.slack.until(2)
    expect(desk.bot.heard[0]).toMatchObject({
      asked: { kind: 'fields', command: 'said', fields: { person: 'ada lind', about: 'wages' } },
      place: { channel: desk.slack.desk },
    })
    expect(shown[1]).toMatchObject({ via: 'response_url', user: desk.slack.user('member') })
  })

  test("is in the person’s language, with the options' own names underneath", async () => {
    desk.slack.people.set(desk.slack.user('member'), { locale: 'de-DE' })
    await desk.slack.command('/said')
    const view = await opened()
    expect(JSON.stringify(view)).toContain('wer: ein Name, ein Nachname, ein Amt')
    expect(JSON.stringify(view)).toContain('Was eine Person, ein Amt oder eine Firma gesagt hat')
    const values = { person: { 'crier:pick': { selected_option: { value: 'ada lind' } } } }
    await desk.slack.submit({ ...view, state: { values } })
    await desk.slack.until(2)
    expect(desk.bot.heard[0]?.asked).toEqual({ kind: 'fields', command: 'said', fields: { person: 'ada lind' } })
  })

  test('shows choices in the person’s language, and accepts their own names', async () => {
    desk.slack.people.set(desk.slack.user('member'), { locale: 'de-DE' })
    await desk.slack.command('/summary')
    const view = JSON.stringify(await opened())
    expect(view).toContain('{"text":{"type":"plain_text","text":"kurz","emoji":false},"value":"short"}')
  })

  test('suggests values while one types', async () => {
    await desk.slack.command('/said')
    const view = await opened()
    const { payload } = await desk.slack.suggest('person', 'lin', view)
    expect(payload).toEqual({
      options: ['lin-1', 'lin-2', 'lin'].map(value => ({ text: expect.anything(), value })),
    })
  })

  test('suggests only what was typed, in time, if the bot is slow', async () => {
    await desk.slack.command('/said')
    const view = await opened()
    desk.bot.complete = () => new Promise(() => undefined)
    const { payload, ackMs } = await desk.slack.suggest('person', 'lin', view)
    expect(payload).toEqual({ options: [{ text: expect.anything(), value: 'lin' }] })
    expect(ackMs).toBeLessThan(3_000)
  })

  test('opens in time even if Slack is slow to say who asks', async () => {
    desk.slack.faults({ slow: { 'users.info': 4_000 } })
    await desk.slack.command('/said')
    expect(await opened()).toMatchObject({ title: { text: '/said' } })
  })

  test('is left to the bot if the person may not use it', async () => {
    await desk.slack.command('/subscribe', { as: 'member' })
    const [shown] = await desk.slack.until(1)
    expect(shown?.via).toBe('response_url')
  })

  test('asks a manager for the input of a manager’s command', async () => {
    await desk.slack.command('/subscribe', { as: 'admin' })
    expect(await opened()).toMatchObject({ title: { text: '/subscribe' } })
  })

  test('is left to the bot if a button carries a reference to its input', async () => {
    const value = encodeAction({ command: 'said', input: { kept: 'k3v9x2ab' } })
    await desk.slack.press({ action_id: 'crier:0', value })
    const [shown] = await desk.slack.until(1)
    expect(shown?.via).toBe('response_url')
    expect(desk.bot.heard[0]?.asked).toMatchObject({ command: 'said', fields: { kept: 'k3v9x2ab' } })
  })

  test('is answered in words if the trigger has expired', async () => {
    await desk.slack.command('/said', { id: 'expired.trigger' })
    const [shown] = await desk.slack.until(1)
    expect(shown?.via).toBe('response_url')
    expect(desk.bot.heard[0]?.asked).toEqual({ kind: 'typed', command: 'said', text: '' })
  })

  test('a form delivered twice has one effect', async () => {
    await desk.slack.command('/said')
    const view = await opened()
    const filled = { ...view, id: 'V0TWICE', state: { values: { person: { f: { value: 'ada' } } } } }
    await desk.slack.submit(filled)
    await desk.slack.submit(filled)
    await desk.slack.command('/latest')
    await desk.slack.until(3)
    expect(desk.bot.heard).toHaveLength(2)
  })
})
