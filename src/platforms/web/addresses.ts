import type { Action } from '#core/asking/reply.ts'
import type { ArticleId } from '#core/ids.ts'

type Meant = Pick<Action, 'command' | 'input'>

/** Pages with a URL of their own: the command behind each, the option its name fills, and the name's prefix. */
const NAMED = [
  { folder: 'story', command: 'story', option: 'words', mark: '#' },
  { folder: 'person', command: 'said', option: 'person', mark: '' },
  { folder: 'outlet', command: 'latest', option: 'source', mark: '' },
  { folder: 'day', command: 'latest', option: 'on', mark: '' },
] as const

/** The URL of a command's answer: a permanent one if it has a name, otherwise the command with its input. */
export function addressOf({ command, input }: Meant): string {
  const fields = Object.entries(input)
  const [only] = fields
  const named =
    only && fields.length === 1
      ? NAMED.find(each => each.command === command && each.option === only[0] && only[1].startsWith(each.mark))
      : undefined
  if (named && only && only[1].length > named.mark.length) {
    return `/${named.folder}/${encodeURIComponent(only[1].slice(named.mark.length))}`
  }
  const query = new URLSearchParams(input).toString()
  return `/${command}${query === '' ? '' : `?${query}`}`
}

/** The command behind a named page; `undefined` for any other. */
export function namedPage(folder: string, name: string): Meant | undefined {
  const named = NAMED.find(each => each.folder === folder)
  return named && { command: named.command, input: { [named.option]: `${named.mark}${name}` } }
}

export const FOLDERS: readonly string[] = NAMED.map(({ folder }) => folder)

export function articleAddress(id: ArticleId): string {
  return `/article/${id}`
}

export function personAddress(name: string): string {
  return addressOf({ command: 'said', input: { person: name } })
}
