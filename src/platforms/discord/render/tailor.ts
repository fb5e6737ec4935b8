import { type ButtonMaker, buttonMaker } from './buttons.ts'
import { type Marked, type Spell, marking } from './runs.ts'

/** What the blocks of one reply are dressed with. */
export interface Tailor {
  readonly button: ButtonMaker
  readonly marked: Marked
  /** The custom_id of the next select: no two of a message are the same. */
  readonly selectId: () => string
}

export function tailorFor(spell: Spell): Tailor {
  let selects = 0
  return { button: buttonMaker(), marked: marking(spell), selectId: () => `choose:${selects++}` }
}
