import { type ButtonMaker, buttonMaker } from './buttons.ts'
import { type Marked, type Spell, marking } from './runs.ts'

/** What the blocks of one reply are rendered with. */
export interface Tailor {
  readonly button: ButtonMaker
  readonly marked: Marked
  /** The next select's custom_id, unique within a message. */
  readonly selectId: () => string
}

export function tailorFor(spell: Spell): Tailor {
  let selects = 0
  return { button: buttonMaker(), marked: marking(spell), selectId: () => `choose:${selects++}` }
}
