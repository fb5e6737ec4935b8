import type { Block } from '#core/asking/reply.ts'
import type { Picked } from './pick-article.ts'

/** A note above the answer when the article matches most of the words but not all. */
export function nearestNote({ loose }: Pick<Picked, 'loose'>, words: string): readonly Block[] {
  return loose ? [{ kind: 'note', text: [`No article has all of “${words}”. This is the nearest one.`] }] : []
}
