import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverCommands } from '#src/app/discover.ts'
import { pastedQuestion, understand } from '#src/bot/plain.ts'

const commands = await discoverCommands(join(import.meta.dirname, '../../commands'))
const fields = (command: string, fields: Record<string, string> = {}) => ({ kind: 'fields', command, fields })

describe('plain words', () => {
  it.each([
    ['harbour strike'],
    ['what did Aleinik say about sanctions since Monday'],
    ['why did the ferry burn'],
    ['quotes on the budget'],
    ['find out who criticised the mayor'],
    ['latest from Capewire'],
    ['story of the ferry fire'],
    ['summary of the ferry fire'],
    ['thanks'],
    ['tell me when the strike began'],
  ])('%j are a question', words => {
    expect(understand(words, commands)).toEqual(fields('ask', { question: words }))
  })

  it.each([
    ['summary of 3', fields('summary', { words: '3' })],
    ['3', fields('summary', { words: '3' })],
    ['latest', { kind: 'typed', command: 'latest', text: '' }],
    ['quotes 2', { kind: 'typed', command: 'quotes', text: '2' }],
    ['/latest health', { kind: 'typed', command: 'latest', text: 'health' }],
    ['find ferry source:courier', { kind: 'typed', command: 'find', text: 'ferry source:courier' }],
    ['help', fields('crier')],
    ['What can you do?', fields('crier')],
    ['headlines', fields('digest', { kind: 'headlines' })],
    ["today's briefing", fields('digest', { kind: 'briefing' })],
    ['show the last digest', fields('digest', { kind: 'last' })],
    ['subscribe me to the briefing every day 08:00', fields('subscribe', { kind: 'briefing', when: 'daily 08:00' })],
    ['Post me a briefing here every weekday at 8', fields('subscribe', { kind: 'briefing', when: 'weekdays 08:00' })],
    [
      'hey, could you send the headlines to this channel every evening at half past six?',
      fields('subscribe', { kind: 'headlines', when: 'daily 18:30' }),
    ],
    [
      'we would like the key quotes on mondays and thursdays at 9am please',
      fields('subscribe', { kind: 'voices', when: 'mondays and thursdays 09:00' }),
    ],
    [
      'send us headlines about shipping every morning',
      fields('subscribe', { kind: 'headlines', when: 'daily 08:00', topics: 'shipping' }),
    ],
    ['stop the headlines', fields('unsubscribe', { id: 'headlines' })],
    ["please don't send the briefing any more", fields('unsubscribe', { id: 'briefing' })],
    ['pause the briefing', fields('subscriptions', { id: 'briefing', pause: 'yes' })],
    ['move the briefing to 9:15', fields('subscriptions', { id: 'briefing', when: '09:15' })],
    ['what is posted here?', fields('subscriptions')],
    ['follow the harbour strike', fields('follow', { what: 'harbour strike' })],
    ['tell me when Yasmin Delacroix-Aune says something new', fields('follow', { what: 'Yasmin Delacroix-Aune' })],
    ['let me know if there is any news about the ferry', fields('follow', { what: 'ferry' })],
    ['keep me posted on the flood', fields('follow', { what: 'flood' })],
    ['stop following the flood', fields('following', { stop: 'flood' })],
    ['what do I follow?', fields('following')],
    ['my zone is Warsaw', fields('settings', { zone: 'Warsaw' })],
    ['can you set my time zone to New York', fields('settings', { zone: 'New York' })],
    ['speak German to me', fields('settings', { language: 'de' })],
    ['forget me', fields('settings', { forget: 'yes' })],
    ['which newspapers do you read?', fields('sources')],
    ['follow https://courier.example/feed', fields('sources', { which: 'https://courier.example/feed' })],
    ['how has the word cable been trending?', fields('trend', { words: 'cable' })],
    ['catch me up', fields('catchup')],
    ['why is the ferry fire not in the briefing?', fields('why', { item: 'ferry fire' })],
  ])('%j ask for an action', (words, meant) => {
    expect(understand(words, commands)).toEqual(meant)
  })

  it('that mean nothing are answered by nothing', () => {
    expect(understand('   ', commands)).toBeUndefined()
  })
})

describe('a question pasted into another command', () => {
  const pasted = (name: string, given: Record<string, string>) => {
    const command = commands.find(one => one.name === name)
    return command && pastedQuestion(command, given, commands)
  }

  it.each([
    ['summary', { words: 'why did the ferry burn' }],
    ['find', { words: 'who criticised the mayor?' }],
    ['find', { words: 'hey, is the union in favour of the deal?' }],
    ['said', { person: 'what did Tobias Renn say about the strike' }],
    ['quotes', { words: 'how many people were hurt', share: 'yes' }],
  ])('%s %j is answered as a question', (name, given) => {
    const { share, ...rest } = { share: undefined, ...given }
    const [question = ''] = Object.values(rest)
    expect(pasted(name, given)).toEqual(fields('ask', { question, ...(share === undefined ? {} : { share }) }))
  })

  it.each([
    ['summary', { words: 'port strike' }],
    ['summary', { words: 'How Velsund lost its mayor' }],
    ['summary', { words: 'Who is' }],
    ['find', { words: 'what is new', source: 'Capewire' }],
    ['find', { words: 'are these the last days?', since: 'monday' }],
    ['said', { person: 'Will Haddon' }],
    ['latest', { topic: 'what is new in health?' }],
  ])('%s %j is not', (name, given) => {
    expect(pasted(name, given)).toBeUndefined()
  })
})
