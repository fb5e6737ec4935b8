/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { CommandCard, Fields, SuggestedValue } from '#core/asking/adapter.ts'
import type { Option } from '#core/asking/options.ts'
import { harmless } from '#core/harmless.ts'
import { Hidden } from '../render/actions.tsx'
import type { View } from '../render/view.ts'

/** Optional fields a long form shows at first, besides the required ones. */
const MOST_SHOWN = 4

interface Form {
  readonly card: CommandCard
  /** Initial values. */
  readonly fields: Fields
  readonly view: View
  /** Suggested values, by option. */
  readonly suggestions: ReadonlyMap<string, readonly SuggestedValue[]>
}

/** All options of a command, as a form generated from its input. */
export function CommandForm({ card, fields, view, suggestions }: Form) {
  const first = card.options.filter((option, index) => index < MOST_SHOWN || option.required)
  const more = card.options.filter(option => !first.includes(option))
  const fieldOf = (option: Option) => (
    <Field option={option} value={fields[option.name]} suggested={suggestions.get(option.name) ?? []} card={card} />
  )
  return (
    <form class="command" method="post" action={`/${card.name}`}>
      <Hidden view={view} />
      {first.map(fieldOf)}
      {more.length > 0 && (
        <details class="more" open={more.some(({ name }) => fields[name] !== undefined)}>
          <summary>
            {more.length} more {more.length === 1 ? 'option' : 'options'}
          </summary>
          {more.map(fieldOf)}
        </details>
      )}
      <button type="submit">/{card.name}</button>
    </form>
  )
}

interface FieldParts {
  readonly option: Option
  readonly value: Fields[string] | undefined
  readonly suggested: readonly SuggestedValue[]
  readonly card: CommandCard
}

function Field({ option, value = '', suggested, card }: FieldParts) {
  const { name, description, required, type, choices } = option
  const id = `${card.name}-${name}`
  const about = `${id}-about`
  const among = choices ?? (type === 'boolean' ? ['yes', 'no'] : undefined)
  const common = { id, name, required, 'aria-describedby': about }
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {among ? (
        <select {...common}>
          {!required && <option value="" />}
          {among.map(choice => (
            <option value={choice} selected={String(value) === choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          value={harmless(String(value))}
          list={suggested.length > 0 ? `${id}-values` : undefined}
          autocomplete="off"
        />
      )}
      {suggested.length > 0 && (
        <datalist id={`${id}-values`}>
          {suggested.map(({ label, value }) => (
            <option value={value}>{harmless(label)}</option>
          ))}
        </datalist>
      )}
      <p class="small" id={about}>
        {description}
      </p>
    </div>
  )
}
