import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import { encodeAction } from '#core/asking/action.ts'
import type { CommandCard, Fields } from '#core/asking/adapter.ts'
import { isNeeded } from '#core/asking/lacking.ts'
import { choiceWords, commandWords, optionWords } from '#languages/languages.ts'
import type { Option } from '#core/asking/options.ts'
import type { Action } from '#core/asking/reply.ts'
import { LIMITS } from '../limits.ts'

function isIn(fields: Fields, { name }: Option): boolean {
  return (fields[name] ?? '') !== ''
}

function field({ name, type, choices }: Option, required: boolean, tag: string | undefined): APIComponentInLabel {
  const values = choices ?? (type === 'boolean' ? ['yes', 'no'] : undefined)
  if (!values) return { type: ComponentType.TextInput, custom_id: name, style: TextInputStyle.Short, required }
  const options = values.map(value => ({ label: choiceWords(tag, value), value }))
  return { type: ComponentType.StringSelect, custom_id: name, options, required, min_values: required ? 1 : 0 }
}

/**
 * A form for the input that a button lacks, in the person's language, required fields first, as many as Discord has
 * room for.
 *
 * @param tag the form's language, if not English
 */
export function formOf(
  card: CommandCard,
  input: Action['input'],
  tag?: string,
): APIModalInteractionResponseCallbackData {
  const called = (option: Option) => optionWords(tag, card.name, option.name) ?? option
  const asked = card.options
    .filter(option => !isIn(input, option))
    .sort((a, b) => Number(isNeeded(b, input)) - Number(isNeeded(a, input)))
  return {
    custom_id: encodeAction({ command: card.name, input }),
    title: `/${commandWords(tag, card.name)?.name ?? card.name}`,
    components: asked.slice(0, LIMITS.formFields).map((option): APILabelComponent => ({
      type: ComponentType.Label,
      label: called(option).name.charAt(0).toUpperCase() + called(option).name.slice(1),
      description: called(option).description,
      component: field(option, isNeeded(option, input), tag),
    })),
  }
}

/** The submitted values, by option; empty fields are left out. */
export function filledIn({ fields }: ModalSubmitInteraction): Record<string, string> {
  return Object.fromEntries(
    [...fields.fields].flatMap(([name, field]): [string, string][] => {
      const value = 'value' in field ? String(field.value) : 'values' in field ? field.values[0] : undefined
      return value === undefined || value.trim() === '' ? [] : [[name, value.trim()]]
    }),
  )
}
