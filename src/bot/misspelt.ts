import type { Asked } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { optionsOf, type Option } from '#core/asking/options.ts'
import type { Action } from '#core/asking/reply.ts'
import { Refusal } from '#core/asking/refusal.ts'
import { readTyped, type WrongOption } from '#core/asking/typed.ts'
import { probablyMeant } from '#core/edit-distance.ts'

/** Refuses an unknown command, and offers the one probably meant with the words that were typed. */
export function unknownCommand(meant: Asked | undefined, commands: readonly Command[]): Refusal {
  const none = 'There is no such command here. /crier lists what you can ask.'
  if (meant === undefined || meant.kind === 'plain') return new Refusal(none)
  const heard = meant.kind === 'typed' ? heardAs(`${meant.command} ${meant.text}`.trim(), commands) : undefined
  if (heard) return new Refusal(`There is no /${meant.command} here. Did you mean /${heard.command}?`, [heard])
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

/** "/help" and "/briefing" are commands elsewhere; here they are plain words that mean one. */
function heardAs(words: string, commands: readonly Command[]): Action | undefined {
  for (const command of commands) {
    const fields = command.hears?.(words)
    if (!fields) continue
    const input = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
    return { label: `/${command.name}`, command: command.name, input: Object.fromEntries(input) }
  }
  return undefined
}

/** Refuses a word before a colon that nearly names an option of this command, or names one of another. */
export function unknownOption(command: string, { typed, meant }: WrongOption, options: readonly Option[]): Refusal {
  const own = options.filter(({ hidden }) => !hidden).map(({ name }) => name)
  const instead = meant !== undefined ? ` Did you mean ${meant}:?` : own.length === 0 ? '' : ` It has ${listed(own)}.`
  return new Refusal(
    `/${command} has no option “${typed}:”.${instead} To look for “${typed}:” as a word, put it in quotation marks.`,
  )
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
