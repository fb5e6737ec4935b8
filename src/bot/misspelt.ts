import type { Asked } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf } from '#core/asking/options.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { readTyped } from '#core/asking/typed.ts'
import { probablyMeant } from '#core/edit-distance.ts'

/** No command is called so; the one that was probably meant is one button away, with the words that were typed. */
export function unknownCommand(meant: Asked | undefined, commands: readonly Command[]): Refusal {
  const none = 'There is no such command here. /crier lists what you can ask.'
  if (meant === undefined || meant.kind === 'plain') return new Refusal(none)
  const name = probablyMeant(
    meant.command,
    commands.map(command => command.name),
  )
  const command = commands.find(command => command.name === name)
  if (!command) return new Refusal(none)
  const input = meant.kind === 'typed' ? readTyped(meant.text, optionsOf(command.input)) : {}
  const button = { label: `/${command.name}`, command: command.name, input }
  return new Refusal(`There is no /${meant.command} here. Did you mean /${command.name}?`, [button])
}

/** A word before a colon that names no option, and nearly does. */
export function unknownOption(
  command: string,
  { typed, meant }: { readonly typed: string; readonly meant: string },
): Refusal {
  return new Refusal(
    `/${command} has no ${typed}: to set. Did you mean ${meant}:? To look for “${typed}:” as a word, put it in quotation marks.`,
  )
}
