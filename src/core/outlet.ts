import { z } from 'zod'
import { evident, evidentLine } from './evident.ts'

/** Text with our own colours and links in it, whose words were made harmless when it was drawn. */
export const Drawn = z.string().brand<'Drawn'>()
export type Drawn = z.infer<typeof Drawn>

/** A stream to a terminal, a pipe or a file; `process.stdout` is one. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** The one way to what the operator reads. Words that come from outside can neither steer a terminal nor forge a line. */
export interface Outlet {
  readonly isTTY: boolean
  /** `undefined` where it is no terminal. */
  readonly columns: number | undefined
  /** One line, and one line only, whatever is in it. */
  line(text: string): void
  /** Text of several lines that is all our own, or JSON. */
  write(text: string): void
  /** What was drawn, with line ends around it. */
  draw(...pieces: readonly (Drawn | '\n')[]): void
  /** Resolves as soon as the reader has room. */
  drained(): Promise<void>
  /** For what has to move the cursor: line editing and progress bars. */
  readonly screen: Screen
}

export function outletOn(screen: Screen): Outlet {
  let full = false
  const put = (text: string): void => {
    full = !screen.write(text)
  }
  return {
    get isTTY() {
      return screen.isTTY === true
    },
    get columns() {
      return screen.columns
    },
    line: text => put(`${evidentLine(text)}\n`),
    write: text => put(evident(text)),
    draw: (...pieces) => put(pieces.join('')),
    drained: () => (full ? new Promise(resolve => void screen.once('drain', () => resolve())) : Promise.resolve()),
    screen,
  }
}
