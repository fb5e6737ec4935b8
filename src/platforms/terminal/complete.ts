import type { SuggestedValue, CommandCard } from '#core/asking/adapter.ts'
import { harmless } from '#core/harmless.ts'
import type { Option } from '#core/asking/options.ts'

/** One completion of a line, with a short description for the list. */
export interface Ending {
  readonly text: string
  readonly about: string
}

export interface Completion {
  readonly endings: readonly Ending[]
  /** The end of the line that the completion replaces. */
  readonly typed: string
}

/** Looks up values for an option that is completed from stored data. */
export type Values = (command: string, option: string, typed: string) => Promise<readonly SuggestedValue[]>

/** The word at the end of a line: `sin`, `since:mon`, `speaker:"port dir`; a closed quotation is complete. */
const LAST_WORD = /^(.*?(?:^|\s))((?:([a-z]+):)?(?:"([^"]*)|([^\s"]*)))$/su
/** The words before it. */
const WORD = /(?:([a-z]+):)?(?:"[^"]*"|[^\s"]+)/gu

/** Completions of a line: commands, then a command's options and their values. */
export async function completeLine(
  line: string,
  commands: readonly CommandCard[],
  values: Values,
): Promise<Completion> {
  const [, name, rest] = /^\/(\S+)\s(.*)$/su.exec(line) ?? []
  if (name === undefined || rest === undefined) {
    const fits = line === '' || line.startsWith('/') ? commands.filter(({ name }) => `/${name}`.startsWith(line)) : []
    return { typed: line, endings: fits.map(({ name, description }) => ({ text: `/${name} `, about: description })) }
  }
  const command = commands.find(command => command.name === name)
  const [, before = '', typed = '', named, quoted, bare = ''] = LAST_WORD.exec(rest) ?? []
  if (!command) return { typed, endings: [] }

  const words = [...before.matchAll(WORD)].map(([, option]) => option)
  const open = command.options.filter(option => !words.includes(option.name))
  const value = quoted ?? bare
  const option = command.options.find(option => option.name === named)
  if (option) return { typed, endings: await valuesOf(command.name, option, value, `${option.name}:`, values) }

  const names = quoted === undefined ? open.filter(option => option.name.startsWith(bare)) : []
  const plain = words.filter(word => !command.options.some(option => option.name === word)).length
  const positional = open.filter(option => option.positional)
  const next = positional[Math.min(plain, positional.length - 1)]
  return {
    typed,
    endings: [
      ...(next ? await valuesOf(command.name, next, value, '', values) : []),
      ...names.map(({ name, description }) => ({ text: `${name}:`, about: description })),
    ],
  }
}

async function valuesOf(
  command: string,
  option: Option,
  typed: string,
  prefix: string,
  values: Values,
): Promise<readonly Ending[]> {
  const fixed = option.choices ?? (option.type === 'boolean' ? ['yes', 'no'] : undefined)
  const choices = fixed
    ? fixed.filter(choice => choice.startsWith(typed.toLowerCase())).map(value => ({ value, label: value }))
    : option.completes === undefined
      ? []
      : await values(command, option.name, typed)
  // Readline inserts and lists these as they are.
  const shown = choices.map(({ label, value }) => ({ label: harmless(label), value: harmless(value) }))
  return shown.map(({ label, value }) => ({
    text: `${prefix}${/^[^\s"“”]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`} `,
    about: label === value ? '' : label,
  }))
}
