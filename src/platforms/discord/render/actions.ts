import { ComponentType, type APISelectMenuOption } from 'discord.js'
import { encodeAction } from '#core/asking/action.ts'
import type { BlockOf, Choice } from '#core/asking/reply.ts'
import { clip } from '../../kit/cut.ts'
import { harmless } from '#core/harmless.ts'
import { typedAction } from './buttons.ts'
import { LIMITS } from '../limits.ts'
import { type Piece, textPiece } from './piece.ts'
import type { Tailor } from './tailor.ts'

/** A select, then rows of buttons; what is too long for either is told as a command to type, above them. */
export function actionPieces(
  { actions, choose }: BlockOf<'actions'>,
  { button, marked, selectId }: Tailor,
): readonly Piece[] {
  const made = actions.map(action => ({ action, button: button(action) }))
  const typed = made.filter(each => !each.button).flatMap(({ action }) => marked('-# ', typedAction(action)))
  const buttons = made.flatMap(each => (each.button ? [each.button] : []))
  const rows = Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerRow) }, (_, row) =>
    buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  )
  return [
    ...typed.map(line => textPiece(line)),
    ...(choose ? select(choose.prompt, choose.options, selectId()) : []),
    ...rows.map((components): Piece => ({
      component: { type: ComponentType.ActionRow, components },
      count: 1 + components.length,
      size: components.reduce((sum, { label }) => sum + (label?.length ?? 0), 0),
      role: 'tells',
    })),
  ]
}

function select(prompt: string, choices: readonly Choice[], custom_id: string): readonly Piece[] {
  const values = new Set<string>()
  const options = choices.flatMap((choice): readonly APISelectMenuOption[] => {
    const value = encodeAction(choice)
    const label = short(choice.label) || choice.command
    const about = short(choice.about ?? '')
    if (value.length > LIMITS.choiceValue || values.has(value) || values.size === LIMITS.choices) return []
    values.add(value)
    return [{ label, value, ...(about === '' ? {} : { description: about }) }]
  })
  if (options.length === 0) return []
  const size = options.reduce(
    (sum, { label, description = '' }) => sum + label.length + description.length,
    prompt.length,
  )
  return [
    {
      component: {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.StringSelect, custom_id, placeholder: short(prompt) || '…', options }],
      },
      count: 2,
      size,
      role: 'tells',
    },
  ]
}

function short(text: string): string {
  return clip(harmless(text).trim(), LIMITS.choiceLabel)
}
