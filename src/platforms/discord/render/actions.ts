import { ComponentType } from 'discord.js'
import type { BlockOf } from '#core/asking/reply.ts'
import { typedAction } from './buttons.ts'
import { LIMITS } from '../limits.ts'
import { type Piece, textPiece } from './piece.ts'
import type { Tailor } from './tailor.ts'

/** Rows of buttons; what is too long for a button is told as a command to type, above them. */
export function actionPieces({ actions }: BlockOf<'actions'>, { button, marked }: Tailor): readonly Piece[] {
  const made = actions.map(action => ({ action, button: button(action) }))
  const typed = made.filter(each => !each.button).flatMap(({ action }) => marked('-# ', typedAction(action)))
  const buttons = made.flatMap(each => (each.button ? [each.button] : []))
  const rows = Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerRow) }, (_, row) =>
    buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  )
  return [
    ...typed.map(line => textPiece(line)),
    ...rows.map((components): Piece => ({
      component: { type: ComponentType.ActionRow, components },
      count: 1 + components.length,
      size: components.reduce((sum, { label }) => sum + (label?.length ?? 0), 0),
      role: 'tells',
    })),
  ]
}
