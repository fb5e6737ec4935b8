import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { SuggestedValue, CommandCard, Fields } from '#core/asking/adapter.ts'
import { harmless } from '#core/harmless.ts'
import type { CommandWords } from '#languages/language.ts'
import { choiceWords, commandWords, optionWords } from '#languages/languages.ts'
import { isNeeded } from '#core/asking/lacking.ts'
import type { Option } from '#core/asking/options.ts'
import { LIMITS } from '../limits.ts'
import { clip } from '../../kit/cut.ts'
import type { Spell } from '../render/rich-text.ts'

/** The callback_id of every form, and the action_ids of its fields. */
export const FORM = 'crier:form'
const FIELD = 'crier:field'
/** A field with suggestions as one types. */
export const PICK = 'crier:pick'

/** The state a form carries; Slack stores it and shows it to nobody. */
export const FormMemory = z.object({
  command: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  response: z.object({ url: z.string(), until: z.coerce.date() }).optional(),
})
export type FormMemory = z.infer<typeof FormMemory>

const Value = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})
const Submitted = z.object({ values: z.record(z.string(), z.record(z.string(), Value)) })

/**
 * A command's options as a form, pre-filled with what was already said.
 *
 * @param tag the form's language, if not English
 */
export function formOf(
  card: CommandCard,
  said: Fields,
  memory: FormMemory,
  spell: Spell,
  tag?: string,
): types.ModalView {
  const description = commandWords(tag, card.name)?.description ?? card.description
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: JSON.stringify(memory),
    title: plain(spell(card.name), LIMITS.modalTitle),
    submit: plain('Continue', LIMITS.modalTitle),
    close: plain('Cancel', LIMITS.modalTitle),
    blocks: [
      { type: 'context', elements: [plain(description, LIMITS.context)] },
      ...card.options.map(option => inputOf(option, said, optionWords(tag, card.name, option.name) ?? option, tag)),
    ],
  }
}

function inputOf(option: Option, all: Fields, words: CommandWords, tag: string | undefined): types.InputBlock {
  const { name } = option
  const said = all[name]
  return {
    type: 'input',
    block_id: name,
    optional: !isNeeded(option, all),
    label: plain(words.name.charAt(0).toUpperCase() + words.name.slice(1), LIMITS.fieldLabel),
    hint: plain(words.description, LIMITS.fieldLabel),
    element: elementOf(option, said === undefined || said === '' ? undefined : String(said), tag),
  }
}

function elementOf(
  { type, choices, completes }: Option,
  said: string | undefined,
  tag: string | undefined,
): types.InputBlock['element'] {
  const values = choices ?? (type === 'boolean' ? ['yes', 'no'] : undefined)
  if (values) {
    const options = values.slice(0, LIMITS.options).map(value => optionOf({ label: choiceWords(tag, value), value }))
    const chosen = options.find(({ value }) => value === said?.toLowerCase())
    return { type: 'static_select', action_id: FIELD, options, ...(chosen ? { initial_option: chosen } : {}) }
  }
  if (completes) {
    const chosen =
      said === undefined || said.length > LIMITS.optionValue ? undefined : optionOf({ label: said, value: said })
    const initial = chosen ? { initial_option: chosen } : {}
    return { type: 'external_select', action_id: PICK, min_query_length: 0, ...initial }
  }
  const initial = said === undefined ? {} : { initial_value: said }
  return type === 'integer'
    ? { type: 'number_input', action_id: FIELD, is_decimal_allowed: false, ...initial }
    : { type: 'plain_text_input', action_id: FIELD, ...initial }
}

/** The submitted values, by option; empty fields are left out. */
export function fieldsOf(state: unknown): Record<string, string> {
  const { values } = Submitted.parse(state)
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, actions]): [string, string][] => {
      const [field] = Object.values(actions)
      const value = field?.selected_option?.value ?? field?.value ?? ''
      return value.trim() === '' ? [] : [[name, value.trim()]]
    }),
  )
}

/** Suggestions for a field, always including what was typed, since not everything is known. */
export function suggestionsOf(choices: readonly SuggestedValue[], typed: string): types.PlainTextOption[] {
  const own = typed.trim()
  const known = choices.some(({ value, label }) => value === own || label === own)
  const all = known || own === '' ? choices : [...choices, { label: own, value: own }]
  return all
    .filter(({ value }) => value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(optionOf)
}

function optionOf({ label, value }: SuggestedValue): types.PlainTextOption {
  return { text: plain(harmless(label).trim() || value, LIMITS.optionText), value }
}

function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(text, limit), emoji: false }
}
