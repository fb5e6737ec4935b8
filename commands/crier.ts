import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { commandWords } from '#languages/languages.ts'
import type { CommandCard } from '#core/asking/adapter.ts'
import type { Block } from '#core/asking/reply.ts'
import { hearsHelp } from '#ask/doing/looking.ts'

export default defineCommand({
  name: 'crier',
  description: 'What you can ask, with examples',
  access: 'anyone',
  sharing: 'private',
  examples: ['crier', 'crier said'],
  hears: hearsHelp,
  input: z.object({
    command: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .describe('one command, with all its options')
      .meta({ positional: true }),
  }),
  async run({ input, commands, direct, language }) {
    const word = input.command?.replace(/^\//u, '').toLowerCase()
    const one = commands.find(({ name }) => name === word)
    if (one) return { title: `/${one.name}`, blocks: manual(one) }
    const tasks = TASKS.filter(([name]) => commands.some(command => command.name === name))
    const others = commands.filter(({ name }) => !tasks.some(([task]) => task === name))
    return {
      title: 'Ask me about the news',
      blocks: [
        {
          kind: 'paragraph',
          text: [
            direct ? 'Just ask: ' : 'In a direct message, just ask: ',
            { text: 'what did the mayor say about the budget since Monday', italic: true },
          ],
        },
        {
          kind: 'list',
          items: tasks.map(([name, example, what]) => ({
            text: [example === '' ? { command: name } : { command: name, rest: example }, ` — ${what}`],
          })),
        },
        {
          kind: 'note',
          text: ['Every sentence is word for word from its article. Where the articles do not say, I say so.'],
        },
        {
          kind: 'actions',
          actions: [{ label: 'Catch me up', command: 'catchup', input: {}, next: true }],
          choose: {
            prompt: `${others.length} more commands`,
            options: others.map(({ name, description }) => ({
              label: `/${name}`,
              command: 'crier',
              input: { command: name },
              about: commandWords(language, name)?.description ?? description,
            })),
          },
        },
      ],
    }
  },
})

/** What most people come for: the command, an example of its input, and what it does. */
const TASKS: readonly (readonly [name: string, example: string, what: string])[] = [
  ['catchup', '', 'what is new since you last looked'],
  ['summary', 'port strike', 'an article in its own sentences'],
  ['story', 'port strike', 'all outlets on one story'],
  ['said', 'renn', 'a person’s words, newest first'],
  ['subscribe', 'briefing weekdays 08:00', 'a digest here'],
]

function manual({ name, description, options, examples, access }: CommandCard): readonly Block[] {
  return [
    { kind: 'paragraph', text: [description, access === 'manager' ? '. Only for people who manage this place.' : '.'] },
    {
      kind: 'facts',
      facts: options.map(({ name, description, required, choices }) => ({
        label: required ? `${name} (required)` : name,
        value: [choices ? `${choices.join(', ')}: ${description}` : description],
      })),
    },
    { kind: 'list', items: examples.map(example => ({ text: [{ command: name, rest: rest(example) }] })) },
  ]
}

function rest(example: string): string {
  return example.split(' ').slice(1).join(' ')
}
