import type { CommandCard, Fields } from './adapter.ts'
import type { Option } from './options.ts'

/** Whether an option must be said, beside what is said already: always, or since another option has one of some values. */
export function isNeeded({ required, neededWith = {} }: Option, said: Fields): boolean {
  return required || Object.entries(neededWith).some(([name, values]) => values.includes(String(said[name] ?? '')))
}

/**
 * Whether a command lacks words it cannot do without, so that a platform with forms asks for them. A button with a field
 * that is no option of its command knows what it is about.
 */
export function lacksWords({ options }: CommandCard, said: Fields): boolean {
  const knows = Object.keys(said).some(name => !options.some(option => option.name === name))
  return !knows && options.some(option => isNeeded(option, said) && (said[option.name] ?? '') === '')
}
