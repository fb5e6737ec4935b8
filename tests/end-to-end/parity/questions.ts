import { commands } from '#tests/support/newsroom.ts'
import { isNeeded } from '#core/asking/lacking.ts'
import { optionsOf } from '#core/asking/options.ts'
import { readTyped } from '#core/asking/typed.ts'
import type { Fields } from './desks.ts'

export interface Question {
  readonly command: string
  readonly fields: Fields
}

/**
 * Input for each command besides its own examples: with many results, one, none; pages; refusals. In this order, since
 * a few of them change the place's subscriptions.
 */
const MORE: Readonly<Record<string, readonly Fields[]>> = {
  ask: [
    { question: 'how many people were on the ferry that burned?' },
    { question: 'who is Tobias Renn?' },
    { question: 'what do Hollvard and Captain Sterner say about the watchmen?' },
    { question: 'anything new about the ferry fire since 10 November?' },
    { question: 'who won the nobel peace prize?' },
    { question: 'timeline of the harbour strike' },
    { question: 'summary of the ferry fire' },
    { question: 'thanks' },
  ],
  crier: [{}, { command: 'summary' }, { command: 'nonsense' }],
  summary: [
    { words: 'ferry fire' },
    { words: 'ferry fire', length: 'long' },
    { words: '1' },
    { words: '#aaaaaaaa' },
    { words: 'xylophone zeppelin' },
    { words: 'ferry fire', length: 'endless' },
  ],
  latest: [{}, { page: '2' }, { page: '60' }, { topic: 'health' }, { topic: 'zeppelin' }, { source: 'courier' }],
  quotes: [
    { words: 'railway' },
    { words: 'railway', page: '2' },
    { words: 'ferry fire', why: 'yes' },
    { speaker: 'nobody at all' },
    { words: 'strike', since: 'the day of the tentacle' },
    {},
  ],
  said: [
    { person: 'transport minister', about: 'railway' },
    { person: 'renn', about: 'zeppelins' },
    { person: 'nobody at all' },
  ],
  mcp: [{}, { do: 'remove', name: 'nothing' }],
  check: [
    { words: 'We did hide anything from anybody', by: 'Renn' },
    { words: 'I had one extra watchman, not three' },
    { words: 'the tap is closed, but I have never had such a tidy map' },
    { words: 'zeppelins will be flying over the harbour' },
    { words: '…' },
  ],
  find: [{ words: 'strike' }, { words: 'strike', page: '2' }, { words: 'ferrry' }, { words: 'zeppelin' }],
  story: [{ words: 'ferry fire' }, { words: 'zeppelin' }],
  sources: [
    {},
    { do: 'add', which: 'https://courier.example/feed' },
    { do: 'pause', which: 'courier' },
    { do: 'remove', which: 'nonsense' },
  ],
  trend: [{ words: 'strike' }, { words: 'strike', since: '3 years' }, { words: 'zeppelin' }],
  digest: [
    {},
    { kind: 'headlines' },
    { kind: 'voices', since: 'monday' },
    { kind: 'briefing', topics: 'zeppelin' },
    { kind: 'briefing', without: 'strike, source:touchline' },
    { kind: 'nonsense' },
    { kind: 'last' },
  ],
  why: [{ item: 'ferry fire' }, { item: 'zeppelin' }],
  subscribe: [
    { kind: 'headlines', when: 'daily 08:00' },
    { kind: 'briefing', when: 'at the full moon' },
    { kind: 'nonsense', when: 'daily 08:00' },
    { kind: 'headlines', when: 'daily 08:00', zone: 'Atlantis/Centre' },
    { kind: 'headlines', when: 'daily 08:00', only: 'strike or “ferry fire”', without: 'sports, source:Touchline' },
    { kind: 'headlines', when: 'daily 08:00', only: 'strike and (ferry' },
  ],
  subscriptions: [{}, { id: 'headlines', when: 'weekdays 09:00', quiet: '22:00-07:00' }, { id: 'nonsense' }],
  catchup: [{}, { page: '40' }],
  follow: [{ what: 'renn' }, { what: 'ferry fire', as: 'story' }, { what: 'nobody at all', as: 'person' }],
  following: [{}, { stop: 'zeppelin' }, { stop: 'ferry' }],
  settings: [
    {},
    { daily: 'weekdays 07:30' },
    { daily: 'off' },
    { zone: 'Atlantis/Centre' },
    { zone: 'UTC' },
    { forget: 'yes' },
  ],
  unsubscribe: [{ id: 'nonsense' }, {}],
}

/** Shown once, and on one desk only: a tenant cannot have two tokens of one name. */
function isSecret(command: string, fields: Fields): boolean {
  return command === 'mcp' && fields['do'] === 'add'
}

/**
 * All inputs of a command, its own examples first. Left out: who may appoint managers, which depends on the platform.
 */
export function questionsOf(name: string): readonly Question[] {
  const command = commands.find(command => command.name === name)
  if (!command) throw new Error(`there is no command ${name}`)
  const options = optionsOf(command.input)
  const shown = command.examples.map(example => readTyped(example.split(' ').slice(1).join(' '), options))
  const all = [...shown, ...(MORE[name] ?? [])]
  const isWhole = (fields: Fields) => options.every(option => !isNeeded(option, fields) || fields[option.name])
  return all
    .filter(fields => isWhole(fields) && !isSecret(name, fields) && !(name === 'managers' && fields['do']))
    .map(fields => ({ command: name, fields }))
}

/** The commands with additional input; each must exist. */
export const ASKED_MORE = Object.keys(MORE)
