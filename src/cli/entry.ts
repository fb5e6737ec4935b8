import { resolve } from 'node:path'
import { runCli } from './run.ts'
import { keepToOneDoor } from './one-door.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has left (`crier … | head`): there is nobody to say more to.
  process.exit(error.code === 'EPIPE' ? 0 : 70)
})

// Nobody reads the log any more: that is no reason to end.
process.stderr.on('error', () => undefined)

keepToOneDoor(process)

const { stdin, stdout, stderr, env, argv } = process
process.exitCode = await runCli(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  home: resolve(import.meta.dirname, '../..'),
})
// What a platform's SDK still holds open must not keep a finished process alive.
setTimeout(() => process.exit(), 2000).unref()
