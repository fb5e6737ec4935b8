import type { CueEntry, VerbForm } from './lexicon.ts'
import type { Range, Subject } from '../tokens/phrases.ts'

/** Words of a unit that make something a statement, and whose. */
export interface Cue extends Range {
  readonly entry: CueEntry
  readonly kind: 'verb' | 'noun' | 'according'
  /** Where the group of auxiliaries and adverbs before the verb begins. */
  readonly group: number
  readonly form: VerbForm
  /** It is denied, supposed, or what somebody might say. */
  readonly unsaid: boolean
  /** Where the subject stands: `before` the cue, `after` it ("said Berg"), `shared` with an earlier verb ("and added"). */
  readonly order: 'before' | 'after' | 'shared' | 'none'
  readonly subject?: Subject
  /** It is told by its subject: "Berg was told by Lie that …". */
  readonly passive?: true
  /** The token before which the content ends: the comma of "Noting that it was late, | Berg left". */
  readonly until?: number
}
