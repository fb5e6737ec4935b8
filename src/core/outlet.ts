import { z } from 'zod'
import { evident, evidentLine } from './evident.ts'

/** Text with our own colours and links, whose words were made harmless when it was drawn. */
export const Drawn = z.string().brand<'Drawn'>()
export type Drawn = z.infer<typeof Drawn>

/** A stream to a terminal, a pipe or a file, such as `process.stdout`. */
export type Screen = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** The only way to output that the operator reads. Words from outside can neither steer a terminal nor forge a line. */
export interface Outlet {
  readonly isTTY: boolean
  /** `undefined` if it is not a terminal. */
  readonly columns: number | undefined
  /** Exactly one line, whatever is in it. */
  line(text: string): void
  /** Several lines of our own text, or JSON. */
  write(text: string): void
  /** Drawn text, with line breaks between. */
  draw(...pieces: readonly (Drawn | '\n')[]): void
  /** Resolves as soon as the reader has room. */
  drained(): Promise<void>
  /** For what must move the cursor: line editing and progress bars. */
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
