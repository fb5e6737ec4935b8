import type { CommandCard } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf, type Option } from '#core/asking/options.ts'

/** What platforms are told of the commands; hidden options are left out. */
export function cardsOf(
  commands: readonly Command[],
  optionsBy: ReadonlyMap<string, readonly Option[]> = new Map(
    commands.map(({ name, input }) => [name, optionsOf(input)]),
  ),
): readonly CommandCard[] {
  return commands.map(({ name, description, access, sharing, home, examples }) => ({
    name,
    description,
    access,
    sharing,
    ...(home ? { home } : {}),
    examples,
    options: (optionsBy.get(name) ?? []).filter(option => !option.hidden),
  }))
}
