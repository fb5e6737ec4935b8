import { z } from 'zod'
import { defineCommand } from '#core/asking/command.ts'
import { commandWords } from '#languages/languages.ts'
import type { CommandCard } from '#core/asking/adapter.ts'
import type { Block } from '#core/asking/reply.ts'
import { delegation, isDelegation } from '#desk/order/delegation.ts'
import { hearsHelp } from '#ask/doing/looking.ts'

export default defineCommand({
  name: 'crier',
  description: 'What you can ask, with examples',
  access: 'anyone',
  sharing: 'private',
  examples: ['crier', 'crier said', 'crier delegates'],
  hears: hearsHelp,
  changes: ({ person }) => person !== undefined,
  input: z.object({
    command: z
      .string()
      .min(1)
      .max(40)
      .optional()
      .describe('one command, with all its options; delegates: who else manages here')
      .meta({ positional: true }),
    person: z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('who may manage too, after delegate or undelegate: @name')
      .meta({ positional: true }),
  }),
  async run({ input, commands, direct, language, ...asking }, newsroom) {
    const word = input.command?.replace(/^\//u, '').toLowerCase()
    if (isDelegation(word)) return delegation(word, input.person, asking, newsroom)
    const one = commands.find(({ name }) => name === word)
    if (one) return { title: `/${one.name}`, blocks: manual(one) }
    return {
      title: 'Crier reads the news with you',
      blocks: [
        { kind: 'paragraph', text: ['Every sentence and every quote stands in its article, word for word.'] },
        {
          kind: 'list',
          items: commands.map(({ name, description, examples }) => ({
            text: [{ command: name }, ` ${commandWords(language, name)?.description ?? description}`],
            detail: [{ command: name, rest: rest(examples[0] ?? name) }],
          })),
        },
        {
          kind: 'note',
          text: [
            direct
              ? 'Plain words do here: “what did the mayor say about the budget since monday”.'
              : 'In a direct message plain words do.',
          ],
        },
      ],
    }
  },
})

function manual({ name, description, options, examples, access }: CommandCard): readonly Block[] {
  return [
    { kind: 'paragraph', text: [description, access === 'manager' ? '. For those who manage this place.' : '.'] },
    {
      kind: 'facts',
      facts: options.map(({ name, description, required, choices }) => ({
        label: required ? `${name} (needed)` : name,
        value: [choices ? `${choices.join(', ')}: ${description}` : description],
      })),
    },
    { kind: 'list', items: examples.map(example => ({ text: [{ command: name, rest: rest(example) }] })) },
  ]
}

function rest(example: string): string {
  return example.split(' ').slice(1).join(' ')
}
