import type { BlockOf, Inline } from './reply.ts'

type Quoted = BlockOf<'quote'>

/**
 * A reported statement as one sentence, its speaker first: "**Ana Berg**, mayor, denied that …", or "**Ana Berg**, mayor, said
 * on Friday: The dam is safe."
 */
export function reportedRuns({ text, speaker, role, clause, deed }: Quoted): readonly Inline[] {
  if (speaker === undefined) return [text, ' — unattributed']
  const name: Inline = { text: speaker, strong: true }
  const aside = role === undefined ? [] : [`, ${role}`]
  if (clause === undefined && deed === undefined) return [name, ...aside, ': ', text]
  return [name, ...aside, aside.length > 0 ? ', ' : ' ', ...(deed === undefined ? [] : [deed, ': ']), text]
}

/** Who said what stands above, in quotation marks: "— **Ana Berg**, mayor"; nothing where the reply is of that person. */
export function attributionRuns({ speaker, role, titled }: Quoted): readonly Inline[] {
  if (titled) return []
  if (speaker === undefined) return ['— unattributed']
  return ['— ', { text: speaker, strong: true }, ...(role === undefined ? [] : [`, ${role}`])]
}
