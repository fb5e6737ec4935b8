import type { Asked, Fields } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import { clauseInQuestion } from '#ask/reading/clause.ts'

/** What is unmistakably typed input: a number, an id, a link, a named option. */
const EXPLICIT = /^(?:$|#?\d{1,2}$|#[a-z0-9]{8}\b|https?:)|(?:^|\s)[a-z]{2,12}:\S/iu

/** Characters; longer messages are not matched with what commands listen for. */
const LONGEST_WISH = 300

type Meant = Exclude<Asked, { kind: 'plain' }>

/**
 * The command that plain words mean: one that listens for them, with or without the politeness around; else a command's
 * own name followed by unmistakable input, or the name of one that changes something; else the command with a fallback.
 * Pure: each command brings its own words (`heard`, `hears`, `fallback`).
 */
export function understand(words: string, commands: readonly Command[]): Meant | undefined {
  const text = words.trim().replace(/\s+/gu, ' ')
  if (text === '') return undefined
  const { asks } = clauseInQuestion(words)
  const heard = text.length <= LONGEST_WISH ? (heardIn(text, commands) ?? heardIn(asks, commands)) : undefined
  if (heard) return heard
  const [, name, rest = ''] = /^\/?([-_a-z0-9]+)(?: (.*))?$/iu.exec(text) ?? []
  const named = commands.find(command => command.name === name?.toLowerCase())
  const does = named && (named.access === 'manager' || named.changes !== undefined)
  if (named && (does || text.startsWith('/') || EXPLICIT.test(rest)))
    return { kind: 'typed', command: named.name, text: rest }
  const last = commands.find(command => command.fallback !== undefined)
  if (!last?.fallback) return undefined
  return { kind: 'fields', command: last.name, fields: { [last.fallback]: words.trim().slice(0, 4000) } }
}

const ASKS =
  /^(?:(?:who|what|when|where|why|which|how|whose) (?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|else)\b|(?:who|which \w+) (?:said|says|\w+ed)\b|how (?:many|much|long|old|far|often|big)\b|(?:who|what|where|how)'s\b)/iu
const MAY_ASK =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b/iu
/** Words; "Who is who" may just as well be a headline. */
const FEWEST = 3

/**
 * A question pasted into another command, as input for the command that answers questions; absent if it may be search
 * words or a headline, or if options show that this command is meant.
 */
export function pastedQuestion(
  { questions }: Command,
  fields: Fields,
  commands: readonly Command[],
): Meant | undefined {
  const pasted = questions === undefined ? undefined : fields[questions]
  const last = commands.find(command => command.fallback !== undefined)
  if (typeof pasted !== 'string' || !last?.fallback) return undefined
  const { [questions ?? '']: _pasted, share, ...options } = fields
  if (Object.keys(options).length > 0) return undefined
  const { asks } = clauseInQuestion(pasted)
  const asking = ASKS.test(asks) || (MAY_ASK.test(asks) && pasted.trimEnd().endsWith('?'))
  if (!asking || asks.split(' ').length < FEWEST) return undefined
  return {
    kind: 'fields',
    command: last.name,
    fields: { [last.fallback]: pasted, ...(share === undefined ? {} : { share }) },
  }
}

function heardIn(text: string, commands: readonly Command[]): Meant | undefined {
  for (const command of commands) {
    for (const pattern of command.heard ?? []) {
      const match = pattern.exec(text)
      if (match) return { kind: 'fields', command: command.name, fields: filled(match.groups ?? {}) }
    }
    const fields = command.hears?.(text)
    if (fields) return { kind: 'fields', command: command.name, fields: filled(fields) }
  }
  return undefined
}

function filled(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
}
