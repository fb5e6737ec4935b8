import type { Block } from '#core/asking/reply.ts'
import type { Picked } from './pick-article.ts'

/** Said above an answer about an article that has most of the words asked for, and not all. */
export function nearestNote({ loose }: Pick<Picked, 'loose'>, words: string): readonly Block[] {
  return loose ? [{ kind: 'note', text: [`No article has all of “${words}”. This is the nearest one.`] }] : []
}
