import type { CommandCard, Fields } from './adapter.ts'
import type { Option } from './options.ts'

/** Is an option required, given what was said already: always, or because another option has one of certain values? */
export function isNeeded({ required, neededWith = {} }: Option, said: Fields): boolean {
  return required || Object.entries(neededWith).some(([name, values]) => values.includes(String(said[name] ?? '')))
}

/**
 * Does a command lack required input, which platforms with forms then ask for? A button with a field that is no option
 * of its command has all it needs.
 */
export function lacksWords({ options }: CommandCard, said: Fields): boolean {
  const knows = Object.keys(said).some(name => !options.some(option => option.name === name))
  return !knows && options.some(option => isNeeded(option, said) && (said[option.name] ?? '') === '')
}
