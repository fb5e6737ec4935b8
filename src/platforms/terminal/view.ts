import pc from 'picocolors'
import type { CommandCard } from '#core/asking/adapter.ts'

/** What the terminal can show, and for whom. */
export interface TerminalView {
  /** Width of the terminal; text uses at most `MEASURE` columns. */
  readonly columns: number
  readonly colours: boolean
  /** OSC 8 hyperlinks. */
  readonly links: boolean
  /** The reader's own zone, for instants. IANA name. */
  readonly zone: string
  /** How each command is typed. */
  readonly commands: readonly CommandCard[]
  /** Buttons are pressed by letter (`letterOf`). */
  readonly letters: boolean
}

/** The widest line that reads well, in columns. */
const MEASURE = 88
const NARROWEST = 24

/** A view with its colours: what the renderer works with. */
export interface InkedView extends TerminalView {
  readonly width: number
  /** Whether URLs are printed beside their labels, if the terminal has no hyperlinks. */
  readonly addresses: boolean
  readonly ink: ReturnType<typeof pc.createColors>
}

export function dressed(look: TerminalView): InkedView {
  return {
    ...look,
    addresses: true,
    width: Math.max(NARROWEST, Math.min(look.columns, MEASURE)),
    ink: pc.createColors(look.colours),
  }
}
