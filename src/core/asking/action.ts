import { z } from 'zod'
import type { Action } from './reply.ts'

/** Characters that a button can carry on every platform. Longer input is stored, and the button carries a reference. */
export const ACTION_MAX = 100
/** The same for an option of a select: Slack's limit. */
export const CHOICE_MAX = 75

const Fields = z.record(z.string(), z.string())

/** A button's command and input as one short string (`summary?words=%23k3v9x2ab`), for a custom_id or a value. */
export function encodeAction(action: Pick<Action, 'command' | 'input'>): string {
  return `${action.command}?${new URLSearchParams(action.input).toString()}`
}

/** The inverse of `encodeAction`; `undefined` for anything else. */
export function decodeAction(code: string): Pick<Action, 'command' | 'input'> | undefined {
  const [, command, query] = /^([a-z0-9_-]{1,32})\?(.*)$/s.exec(code) ?? []
  if (command === undefined || query === undefined) return undefined
  return { command, input: Fields.parse(Object.fromEntries(new URLSearchParams(query))) }
}
