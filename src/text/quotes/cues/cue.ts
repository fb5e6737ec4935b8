import type { CueEntry, VerbForm } from './lexicon.ts'
import type { Range, Subject } from '../tokens/phrases.ts'

/** The words of a unit that make something a statement, with its speaker. */
export interface Cue extends Range {
  readonly entry: CueEntry
  readonly kind: 'verb' | 'noun' | 'according'
  /** The first token of its verb group, with auxiliaries and adverbs. */
  readonly group: number
  readonly form: VerbForm
  /** It is denied, supposed, or hypothetical. */
  readonly unsaid: boolean
  /** Where the subject is: `before` the cue, `after` it ("said Berg"), `shared` with an earlier verb ("and added"). */
  readonly order: 'before' | 'after' | 'shared' | 'none'
  readonly subject?: Subject
  /** Its grammatical subject is the addressee: "Berg was told by Lie that …". */
  readonly passive?: true
  /** The token before which the content ends: the comma of "Noting that it was late, | Berg left". */
  readonly until?: number
}
