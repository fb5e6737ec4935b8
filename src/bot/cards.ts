import type { CommandCard } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf } from '#core/asking/options.ts'

/** What platforms are told of the commands; hidden options are left out. */
export function cardsOf(commands: readonly Command[]): readonly CommandCard[] {
  return commands.map(({ name, description, access, sharing, home, examples, input }) => ({
    name,
    description,
    access,
    sharing,
    ...(home ? { home } : {}),
    examples,
    options: optionsOf(input).filter(option => !option.hidden),
  }))
}
