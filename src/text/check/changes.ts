import type { Gap } from './align.ts'
import { denies, isFigures, isNumber, type WordForm } from './word-forms.ts'

/** What a changed stretch changes, gravest first. */
export type ChangeKind = 'negation' | 'number' | 'word'

/** Words that differ: as given, and as in the article; either may be empty. */
export interface Change {
  readonly kind: ChangeKind
  /** Start and end, in the given words and in the body. UTF-16 code units. */
  readonly given: readonly [number, number]
  readonly stands: readonly [number, number]
}

export function changeOf(gap: Gap, sought: readonly WordForm[], text: readonly WordForm[]): Change {
  const given = sought.slice(...gap.sought)
  const stands = text.slice(...gap.text)
  return { kind: kindOf(given, stands), given: spanOf(sought, gap.sought), stands: spanOf(text, gap.text) }
}

function kindOf(given: readonly WordForm[], stands: readonly WordForm[]): ChangeKind {
  const count = (tokens: readonly WordForm[]) => tokens.filter(({ form }) => denies(form)).length
  if (count(given) !== count(stands)) return 'negation'
  const [ours, theirs] = [given, stands].map(tokens => tokens.map(({ form }) => form).filter(isNumber))
  const both = ours?.length && theirs?.length
  const figures = [...(ours ?? []), ...(theirs ?? [])].some(isFigures)
  return ours?.join(' ') !== theirs?.join(' ') && (both || figures) ? 'number' : 'word'
}

/** The span of the tokens; empty, at its position, if there are none. */
function spanOf(tokens: readonly WordForm[], [from, to]: readonly [number, number]): readonly [number, number] {
  const start = tokens[from]?.start ?? tokens.at(-1)?.end ?? 0
  return from === to ? [start, start] : [start, tokens[to - 1]?.end ?? start]
}
