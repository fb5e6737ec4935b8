import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverCommands } from '#src/app/discover.ts'
import { understand } from '#src/bot/plain.ts'

const commands = await discoverCommands(join(import.meta.dirname, '../../commands'))
const fields = (command: string, fields: Record<string, string> = {}) => ({ kind: 'fields', command, fields })

describe('plain words', () => {
  it.each([
    ['harbour strike', fields('summary', { words: 'harbour strike' })],
    ['harbour strike?', fields('summary', { words: 'harbour strike' })],
    ['summary of 3', fields('summary', { words: '3' })],
    ['Summarise the ferry fire', fields('summary', { words: 'ferry fire' })],
    [
      'what did Aleinik say about sanctions since Monday',
      fields('said', { person: 'Aleinik', about: 'sanctions', since: 'Monday' }),
    ],
    ['What has the harbour master said?', fields('said', { person: 'harbour master' })],
    [
      'what did the transport minister say about the railway',
      fields('said', { person: 'transport minister', about: 'railway' }),
    ],
    ['quotes on the budget', fields('quotes', { words: 'budget' })],
    ['find ferry since 2 weeks', fields('find', { words: 'ferry', since: '2 weeks' })],
    ['latest', fields('latest')],
    ["what's new about the ferry?", fields('latest', { topic: 'the ferry' })],
    ['headlines', fields('digest', { kind: 'headlines' })],
    ["today's briefing", fields('digest', { kind: 'briefing' })],
    ['story of the ferry fire', fields('story', { words: 'ferry fire' })],
    ['help', fields('crier')],
    [
      'subscribe me to the briefing every day 08:00',
      fields('subscribe', { kind: 'briefing', when: 'every day 08:00' }),
    ],
    ['quotes 2', { kind: 'typed', command: 'quotes', text: '2' }],
    ['/latest health', { kind: 'typed', command: 'latest', text: 'health' }],
  ])('%j are understood', (words, meant) => {
    expect(understand(words, commands)).toEqual(meant)
  })

  it('that are none mean nothing', () => {
    expect(understand('   ', commands)).toBeUndefined()
  })
})
