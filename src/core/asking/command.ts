import type { z } from 'zod'
import type { Address, Asker } from '../place.ts'
import type { Person } from '../person.ts'
import type { CommandCard, Named } from './adapter.ts'
import type { Newsroom } from './newsroom.ts'
import type { Reply } from './reply.ts'

/** What an option's values can be completed from; the bot looks them up for every platform. */
export type Completes = 'speaker' | 'source' | 'story' | 'zone' | 'kind' | 'subscription' | 'feed'

/** One call of a command, with parsed input. */
export interface Invocation<I> {
  readonly input: I
  readonly asker: Asker
  readonly place: Address
  /** Asked in a direct message: there is nobody to share with. */
  readonly direct: boolean
  readonly now: Date
  /** The zone to read and show times in: the asker's setting, else their platform's, else the desk's. IANA name. */
  readonly zone: string
  /** The asker's language for commands: their setting, else their platform's, else English. BCP 47. */
  readonly language: string
  /** Who asks, as the key of people's data. */
  readonly person: Person
  /** Opens the asker's own direct messages. Throws a Refusal if there are none. */
  readonly own: () => Promise<Address>
  /** People named in the words, if the platform says so. */
  readonly named: readonly Named[]
  /** Every command, by name. */
  readonly commands: readonly CommandCard[]
}

/**
 * A slash command, the same on every platform: one file in `commands/`, default export.
 *
 * `input` is its typed parser, its Discord options, its Slack hint and its help line. An option's help is the schema's
 * `.describe()`; what completes it is `.meta({ completes })`; options marked `.meta({ positional: true })` take the
 * plain words of a typed line, in order (an enum takes one word, the last one the rest); `.meta({ refers: 'article' })`
 * lets "3" mean the third item of the list just shown; `.meta({ neededWith: { do: ['add'] } })` requires an option
 * where another has such a value; `.meta({ hidden: true })` is for buttons only.
 */
export interface Command<I extends z.ZodObject = z.ZodObject> {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
  readonly input: I
  readonly access: 'anyone' | 'manager'
  /** `shareable` commands take `share:yes` and then answer everyone in the place; others answer only the asker. */
  readonly sharing: 'shareable' | 'private'
  /** Typed lines that show how it is used, without the slash: `summary harbour strike`. */
  readonly examples: readonly string[]
  /** Plain words in a direct message that mean this command; named groups are its input. */
  readonly heard?: readonly RegExp[]
  /** Does this input change stored data? Absent: it never does. */
  changes?(input: z.output<I>): boolean
  /** For what patterns cannot express: the input that these words mean. */
  hears?(words: string): Readonly<Record<string, string | undefined>> | undefined
  /** Its answer without any input belongs on the asker's home page, where a platform has one. */
  readonly home?: true
  /** The option for plain words that mean no other command; only one command has it. */
  readonly fallback?: string
  /** The option that people paste whole questions into; without any other option, these are answered as questions. */
  readonly questions?: string
  run(asked: Invocation<z.output<I>>, newsroom: Newsroom): Promise<Reply>
}

/** Checks a command's types where it is defined, and infers its input. */
export function defineCommand<I extends z.ZodObject>(command: Command<I>): Command<I> {
  return command
}
