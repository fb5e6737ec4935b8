import type { BlockOf, Inline } from './reply.ts'

type Quoted = BlockOf<'quote'>

/**
 * Reported speech as one sentence, the speaker first: "**Ana Berg**, mayor, denied that …", or "**Ana Berg**, mayor,
 * said on Friday: The dam is safe."
 */
export function reportedRuns({ text, speaker, role, clause, deed }: Quoted): readonly Inline[] {
  if (speaker === undefined) return [text, ' — unattributed']
  const name: Inline = { text: speaker, strong: true }
  const aside = role === undefined ? [] : [`, ${role}`]
  if (clause === undefined && deed === undefined) return [name, ...aside, ': ', text]
  return [name, ...aside, aside.length > 0 ? ', ' : ' ', ...(deed === undefined ? [] : [deed, ': ']), text]
}

/** The attribution below a direct quote: "— **Ana Berg**, mayor"; nothing if the reply is about that person. */
export function attributionRuns({ speaker, role, titled }: Quoted): readonly Inline[] {
  if (titled) return []
  if (speaker === undefined) return ['— unattributed']
  return ['— ', { text: speaker, strong: true }, ...(role === undefined ? [] : [`, ${role}`])]
}
