import type { Gap } from './align.ts'
import { denies, isFigures, isNumber, type WordForm } from './word-forms.ts'

/** What a changed stretch changes, the gravest first. */
export type ChangeKind = 'negation' | 'number' | 'word'

/** Words that stand otherwise: as they were given, and as they stand in the article; either may be none. */
export interface Change {
  readonly kind: ChangeKind
  /** From and to, in the words given and in the body. UTF-16 code units. */
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

/** Nothing, at the place where it would stand, where there are no tokens. */
function spanOf(tokens: readonly WordForm[], [from, to]: readonly [number, number]): readonly [number, number] {
  const start = tokens[from]?.start ?? tokens.at(-1)?.end ?? 0
  return from === to ? [start, start] : [start, tokens[to - 1]?.end ?? start]
}
