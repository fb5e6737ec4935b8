import type { SuggestedValue, CommandCard } from '#core/asking/adapter.ts'
import { harmless } from '#core/harmless.ts'
import type { Option } from '#core/asking/options.ts'

/** One thing that the end of a line can become, with a word on it for the list of several. */
export interface Ending {
  readonly text: string
  readonly about: string
}

export interface Completion {
  readonly endings: readonly Ending[]
  /** The end of the line that an ending takes the place of. */
  readonly typed: string
}

/** Looks up the values of an option that is completed from what is stored. */
export type Values = (command: string, option: string, typed: string) => Promise<readonly SuggestedValue[]>

/** The word at the end of a line: `sin`, `since:mon`, `speaker:"port dir`; a closed quotation is done. */
const LAST_WORD = /^(.*?(?:^|\s))((?:([a-z]+):)?(?:"([^"]*)|([^\s"]*)))$/su
/** What stands before it, word by word. */
const WORD = /(?:([a-z]+):)?(?:"[^"]*"|[^\s"]+)/gu

/** What a line of the prompt can go on with: commands, then a command's options and their values. */
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
  // Readline puts in and lists what it is given.
  const shown = choices.map(({ label, value }) => ({ label: harmless(label), value: harmless(value) }))
  return shown.map(({ label, value }) => ({
    text: `${prefix}${/^[^\s"“”]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`} `,
    about: label === value ? '' : label,
  }))
}
