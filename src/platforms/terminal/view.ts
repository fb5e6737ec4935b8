import pc from 'picocolors'
import type { CommandCard } from '#core/asking/adapter.ts'

/** What the terminal can show, and for whom. */
export interface TerminalView {
  /** Columns of the terminal; text is set in at most `MEASURE` of them. */
  readonly columns: number
  readonly colours: boolean
  /** OSC 8 hyperlinks. */
  readonly links: boolean
  /** The reader's own, for instants. IANA name. */
  readonly zone: string
  /** How each command is typed. */
  readonly commands: readonly CommandCard[]
  /** A button is pressed by its letter (`letterOf`). */
  readonly letters: boolean
}

/** The widest line that reads well, in columns. */
const MEASURE = 88
const NARROWEST = 24

/** A look with its inks: what the renderer works with. */
export interface InkedView extends TerminalView {
  readonly width: number
  /** Whether an address stands beside its words where the terminal has no hyperlinks. */
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
