import { ARTICLES, ROOT } from '#src/app/folders.ts'
import { homeOf } from '#src/app/home.ts'
import { runCli } from './run.ts'
import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { outletOn } from '#core/outlet.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has closed the pipe (`crier … | head`): nothing more to say.
  process.exit(error.code === 'EPIPE' ? 0 : 70)
})

// Nobody reads the log any more, which is no reason to end.
process.stderr.on('error', () => undefined)

keepToOneDoor(process)

const { stdin, stdout, stderr, env, argv } = process
const home = homeOf(process, process.cwd())
const starts = argv.slice(2).every(word => word === 'start')
// Whoever installed Crier as a package did not choose this folder.
if (starts && home !== ROOT)
  outletOn(stderr).line(`Crier's folder is ${home}, with .env and data/ in it. CRIER_HOME names another.`)
process.exitCode = await runCli(argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  home,
  articles: ARTICLES,
})
// Handles a platform's SDK leaves open must not keep a finished process alive.
setTimeout(() => process.exit(), 2000).unref()

/** Routes what libraries print and Node warns of to standard error, through our own outlet. */
function keepToOneDoor({ stderr }: Pick<NodeJS.Process, 'stderr'>): void {
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
