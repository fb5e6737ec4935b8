import type { z } from 'zod'
import type { Address, Asker } from '../place.ts'
import type { Person } from '../person.ts'
import type { CommandCard, Named } from './adapter.ts'
import type { Newsroom } from './newsroom.ts'
import type { Reply } from './reply.ts'

/** What an option's values can be completed from; the bot looks them up, whatever the platform. */
export type Completes = 'speaker' | 'source' | 'story' | 'zone' | 'kind' | 'subscription' | 'feed'

/** One asking of a command, its input already parsed. */
export interface Invocation<I> {
  readonly input: I
  readonly asker: Asker
  readonly place: Address
  /** Asked in a direct message: there is nobody to share with. */
  readonly direct: boolean
  readonly now: Date
  /** The zone to read and tell times in: what the asker set, else the asker's, else the desk's. IANA name. */
  readonly zone: string
  /** The language that commands are told in to the asker: what they set, else their platform's, else English. BCP 47. */
  readonly language: string
  /** Who asks, as what is kept of people is kept. */
  readonly person: Person
  /** Opens the asker's own direct messages. Throws a Refusal where there are none. */
  readonly own: () => Promise<Address>
  /** People whom the words name, where the platform tells. */
  readonly named: readonly Named[]
  /** Every command there is, by name. */
  readonly commands: readonly CommandCard[]
}

/**
 * A slash command, the same on every platform: one file in `commands/`, default export.
 *
 * `input` is its typed parser, its Discord options, its Slack hint and its help line. An option's help is the schema's
 * `.describe()`; what completes it is `.meta({ completes })`; options marked `.meta({ positional: true })` take the
 * plain words of a typed line, in order (an enum takes one word, the last one the rest); `.meta({ refers: 'article' })`
 * lets "3" stand for the third item of the list just shown; `.meta({ neededWith: { do: ['add'] } })` asks for an option
 * where another has such a value; `.meta({ hidden: true })` is for buttons only.
 */
export interface Command<I extends z.ZodObject = z.ZodObject> {
  /** 1 to 32 lower-case letters, digits, `-` or `_`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
  readonly input: I
  readonly access: 'anyone' | 'manager'
  /** `shareable` commands take `share:yes` and then answer to everyone in the place; others answer the asker only. */
  readonly sharing: 'shareable' | 'private'
  /** Typed lines that show how it is used, without the slash: `summary harbour strike`. */
  readonly examples: readonly string[]
  /** Plain words of a direct message that mean this command; named groups are inputs. */
  readonly heard?: readonly RegExp[]
  /** With this input it changes something that is kept; absent: it never does. */
  changes?(input: z.output<I>): boolean
  /** The same where patterns will not do: the input that these words mean. */
  hears?(words: string): Readonly<Record<string, string | undefined>> | undefined
  /** Its answer without any input belongs on a platform's home page of the asker. */
  readonly home?: true
  /** The option that takes plain words which mean no command; one command has it. */
  readonly fallback?: string
  /** The option that people paste a whole question into: a plain one, with no other option, is answered as one. */
  readonly questions?: string
  run(asked: Invocation<z.output<I>>, newsroom: Newsroom): Promise<Reply>
}

/** Checks a command's types at its definition and infers its input. */
export function defineCommand<I extends z.ZodObject>(command: Command<I>): Command<I> {
  return command
}
