import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js'
import { decodeAction, encodeAction } from '#core/asking/action.ts'
import type { Action, Inline } from '#core/asking/reply.ts'
import { harmless } from '#core/harmless.ts'
import { LIMITS } from '../limits.ts'

/** Returns `undefined` for an action too long for a button. */
export type ButtonMaker = (action: Action) => APIButtonComponentWithCustomId | undefined

/** Makes the buttons of one reply. Discord refuses a message with two equal custom ids, so repeats are numbered. */
export function buttonMaker(): ButtonMaker {
  const made = new Map<string, number>()
  return action => {
    const code = encodeAction(action)
    const times = (made.get(code) ?? 0) + 1
    const customId = times === 1 ? code : `${times}:${code}`
    const label = harmless(action.label).trim() || action.command
    if (customId.length > LIMITS.customId || label.length > LIMITS.buttonLabel) return undefined
    made.set(code, times)
    return {
      type: ComponentType.Button,
      style: action.next ? ButtonStyle.Primary : ButtonStyle.Secondary,
      custom_id: customId,
      label,
    }
  }
}

/** A button's command and input; `undefined` if it is not ours. */
export function readButton(customId: string): Pick<Action, 'command' | 'input'> | undefined {
  return decodeAction(customId.replace(/^\d+:/, ''))
}

/** An action too long for a button: its label and the command to type. */
export function typedAction({ label, command, input }: Action): readonly Inline[] {
  const fields = Object.entries(input).map(([name, value]) => `${name}:${value}`)
  return [{ text: label, strong: true }, ': ', { command, rest: fields.join(' ') }]
}
