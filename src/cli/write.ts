import { once } from 'node:events'

/** Writes, and waits where the reader is slower than we are. */
export async function write(output: NodeJS.WritableStream, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain')
}
