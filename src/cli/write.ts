import type { Outlet } from '#core/outlet.ts'

/** Writes a line, and waits if the reader is slower than we are. */
export async function writeLine(output: Outlet, text: string): Promise<void> {
  output.line(text)
  await output.drained()
}
