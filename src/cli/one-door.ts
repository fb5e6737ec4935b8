import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { outletOn } from '#core/outlet.ts'

/** What libraries print and Node warns of goes to standard error too, but by our own door. */
export function keepToOneDoor({ stderr }: Pick<NodeJS.Process, 'stderr'>): void {
  const outlet = outletOn(stderr)
  const door = new Writable({
    decodeStrings: false,
    write(text: unknown, _encoding, done) {
      outlet.write(String(text))
      done()
    },
  })
  globalThis.console = new Console({ stdout: door, stderr: door })
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => outlet.line(`${name}: ${message}`))
}
