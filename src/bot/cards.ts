import type { CommandCard } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf, type Option } from '#core/asking/options.ts'

/** Options by command name. */
export function optionsByName(commands: readonly Command[]): ReadonlyMap<string, readonly Option[]> {
  return new Map(commands.map(({ name, input }) => [name, optionsOf(input)]))
}

/** The commands as platforms see them; hidden options are left out. */
export function cardsOf(
  commands: readonly Command[],
  options: ReadonlyMap<string, readonly Option[]> = optionsByName(commands),
): readonly CommandCard[] {
  return commands.map(({ name, description, access, sharing, home, examples }) => ({
    name,
    description,
    access,
    sharing,
    ...(home ? { home } : {}),
    examples,
    options: (options.get(name) ?? []).filter(option => !option.hidden),
  }))
}
