import { setTimeout as pause } from 'node:timers/promises'
import type { AutocompleteInteraction } from 'discord.js'
import { harmless } from '#core/harmless.ts'
import { clip } from '../../kit/cut.ts'
import { LIMITS } from '../limits.ts'
import { whoAndWhere } from './request.ts'
import type { Desk } from './tools.ts'

/** Discord wants choices within 3 seconds and takes no deferral: none are better than late ones. */
const DEADLINE_MS = 2_500

function shortened(label: string): string {
  return clip(harmless(label).trim(), LIMITS.choiceLabel)
}

/** Offers values for the option that is being typed. A value too long for Discord is left out; a label only hints, and is shortened. */
export async function complete(interaction: AutocompleteInteraction, { bot }: Desk): Promise<void> {
  const { name, value } = interaction.options.getFocused(true)
  const { asker, place } = whoAndWhere(interaction)
  const found = bot.complete({ command: interaction.commandName, option: name, typed: value, asker, place })
  const choices = await Promise.race([found, pause(DEADLINE_MS, [])])
  const offered = choices
    .filter(choice => choice.value.length > 0 && choice.value.length <= LIMITS.choiceValue)
    .map(choice => ({ name: shortened(choice.label) || shortened(choice.value), value: choice.value }))
    .slice(0, LIMITS.choices)
  await interaction.respond(offered)
}
