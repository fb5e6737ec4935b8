import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { Bot, CommandCard, Request } from '#core/asking/adapter.ts'
import type { Option } from '#core/asking/options.ts'
import { terminalAdapter, type TerminalDesk } from '#platforms/terminal/adapter.ts'
import { outletOn } from '#core/outlet.ts'

const PATIENCE_MS = 60_000

function option(name: string, rest: Partial<Option> = {}): Option {
  return {
    name,
    description: `the ${name}`,
    type: 'string',
    required: false,
    positional: false,
    hidden: false,
    ...rest,
  }
}

function card(name: string, description: string, options: readonly Option[]): CommandCard {
  return { name, description, access: 'anyone', sharing: 'private', options, examples: [name] }
}

export const COMMANDS: readonly CommandCard[] = [
  card('said', 'What one said', [
    option('person', { positional: true, required: true, completes: 'speaker' }),
    option('about'),
    option('since'),
  ]),
  card('summary', 'A summary', [
    option('words', { positional: true }),
    option('length', { choices: ['short', 'normal', 'long'] }),
    option('share', { type: 'boolean' }),
  ]),
  card('story', 'One story', [option('story', { positional: true, completes: 'story' })]),
]

const BUTTONS = {
  kind: 'actions',
  actions: [
    { label: 'More', command: 'said', input: { person: 'Ana Brook', page: '2' } },
    { label: 'Other', command: 'story', input: { story: 's1234567' } },
  ],
} as const

const SPEAKERS = ['Ana Brook', 'Ana Stone', 'Bo Lind']

/** A bot that repeats what it was asked, and knows three speakers. */
export function repeatingBot(asked: Request[] = []): Bot {
  return {
    commands: COMMANDS,
    changes: () => Promise.resolve(false),
    changed: () => 0,
    audience: () => 'asker',
    answer(request) {
      asked.push(request)
      const { asked: heard } = request
      const text = heard.kind === 'fields' ? JSON.stringify(heard.fields) : heard.text
      const said = { kind: 'paragraph', text: [`heard: ${text}`] } as const
      const blocks = text.includes('buttons') ? [said, BUTTONS] : [said]
      return Promise.resolve({ audience: 'asker', reply: { blocks } })
    },
    joined: () => Promise.resolve(),
    seen: () => Promise.resolve(false),
    left: () => Promise.resolve(true),
    isDelegate: () => Promise.resolve(false),
    languageOf: () => Promise.resolve('en'),
    complete({ option, typed }) {
      if (option === 'story') return Promise.resolve([{ label: 'Dockers walk out', value: 's1234567' }])
      const fits = SPEAKERS.filter(name => name.toLowerCase().includes(typed.toLowerCase()))
      return Promise.resolve(fits.map(name => ({ label: `${name}, speaker`, value: name })))
    },
  }
}

export interface Desk {
  readonly desk: TerminalDesk
  readonly historyFile: string
  readonly type: (keys: string) => void
  /** The screen's text, without colours, once it contains these words; throws after 3 s. */
  readonly until: (words: string) => Promise<string>
  readonly end: () => void
}

/** A terminal desk over streams instead of a keyboard and a screen. */
export function deskOver({ terminal, historyFile }: { terminal: boolean; historyFile?: string }): Desk {
  const input = Object.assign(new PassThrough(), { isTTY: terminal })
  const output = Object.assign(new PassThrough(), { isTTY: terminal, columns: 80 })
  const file = historyFile ?? join(mkdtempSync(join(tmpdir(), 'crier-desk-')), 'data', 'history')
  let paper = ''
  const watchers = new Set<() => void>()
  output.on('data', (chunk: Buffer) => {
    paper += stripVTControlCharacters(chunk.toString())
    for (const watch of watchers) watch()
  })
  let ids = 0
  const desk = terminalAdapter({
    input,
    output: outletOn(output),
    look: { colours: false, links: false, zone: 'UTC' },
    historyFile: file,
    asker: { id: 'me', manager: true },
    greeting: 'Try /latest.',
    newId: () => `typed-${++ids}`,
  })
  return {
    desk,
    historyFile: file,
    type: keys => {
      // Readline takes a tab in the middle of a chunk for pasted text.
      for (const piece of keys.split(/(?=\t)|(?<=\t)/u)) input.write(piece)
    },
    end: () => {
      input.end()
    },
    until: words =>
      new Promise((resolve, reject) => {
        const watch = () => {
          if (!paper.includes(words)) return
          clearTimeout(timer)
          watchers.delete(watch)
          resolve(paper)
        }
        const timer = setTimeout(() => reject(new Error(`expected "${words}", the paper says: ${paper}`)), PATIENCE_MS)
        watchers.add(watch)
        watch()
      }),
  }
}
