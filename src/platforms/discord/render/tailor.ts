import { type ButtonMaker, buttonMaker } from './buttons.ts'
import { type Marked, type Spell, marking } from './runs.ts'

/** What the blocks of one reply are dressed with. */
export interface Tailor {
  readonly button: ButtonMaker
  readonly marked: Marked
}

export function tailorFor(spell: Spell): Tailor {
  return { button: buttonMaker(), marked: marking(spell) }
}
