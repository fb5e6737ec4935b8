import { readdir } from 'node:fs/promises'
import { Command, CommanderError } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { BadConfig } from '#src/config/bad-config.ts'
import { Barred, Refusal, Unavailable } from '#core/asking/refusal.ts'
import { COMMANDS } from '#src/app/folders.ts'
import { scrub } from '#src/config/scrub.ts'
import { analyseVerb } from './verbs/analyse.ts'
import { askVerb } from './verbs/ask.ts'
import { backupVerb } from './verbs/backup.ts'
import { deliveriesVerb } from './verbs/deliveries.ts'
import { digestVerb } from './verbs/digest.ts'
import { importVerb } from './verbs/import.ts'
import { manifestVerb } from './verbs/manifest.ts'
import { mcpVerb } from './verbs/mcp.ts'
import { migrateVerb } from './verbs/migrate.ts'
import { doctorVerb } from './verbs/doctor.ts'
import { faultWithStack, troubleOf } from './fault.ts'
import { forgetVerb } from './verbs/forget.ts'
import { groupVerb } from './verbs/group.ts'
import { nearMiss } from './near-miss.ts'
import { EXIT, shellOn, type Exit, type Shell, type Streams } from '#src/app/shell.ts'
import { restoreVerb } from './verbs/restore.ts'
import { sourcesVerb } from './verbs/sources.ts'
import { startVerb } from './verbs/start.ts'
import type { Outlet } from '#core/outlet.ts'
import type { Verb } from './verb.ts'

const VERBS: readonly Verb[] = [
  startVerb,
  importVerb,
  askVerb,
  digestVerb,
  sourcesVerb,
  analyseVerb,
  groupVerb,
  deliveriesVerb,
  manifestVerb,
  mcpVerb,
  migrateVerb,
  doctorVerb,
  backupVerb,
  restoreVerb,
  forgetVerb,
]

/** Runs one command line (without the program's name) to its end. Only the result goes to standard output. */
export async function runCli(args: readonly string[], streams: Streams): Promise<Exit> {
  const shell = shellOn(streams)
  let exit: Exit = EXIT.ok
  const crier = new Command('crier')
    .description('A news desk for Slack, Discord and the terminal.')
    .version(about.version, '-v, --version', 'print the version')
    .helpCommand('help [command]', 'show more about one command, like crier digest --help')
    .addHelpText(
      'after',
      '\nWithout a command it starts. Settings come from the environment, or from\n.env in the folder that crier start shows and CRIER_HOME sets.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: text => shell.stdout.write(text),
      writeErr: text => shell.stderr.write(text),
      // Indented, so that a newline in what was typed cannot fake a line of ours.
      outputError: (text, write) => write(text.replace(/\n(?=.)/gu, '\n  ')),
    })
  for (const verb of VERBS) {
    verb(crier, shell, ended => {
      exit = ended
    })
  }
  tellMore(crier, 'crier')
  const miss = nearMiss(crier, args, await askable())
  if (miss !== undefined) {
    shell.stderr.line(miss)
    return EXIT.usage
  }
  try {
    await crier.parseAsync(args.length === 0 ? ['start'] : args, { from: 'user' })
    return exit
  } catch (error) {
    const hide = scrub(await secretsIn(shell))
    return failed(error, shell.stderr, hide)
  }
}

/** Makes usage errors point to the help of that very command. */
function tellMore(command: Command, name: string): void {
  command.showHelpAfterError(`(${name} --help tells more)`)
  for (const each of command.commands) tellMore(each, `${name} ${each.name()}`)
}

/** Errors that are shown as one sentence and are not bugs. */
const NO = [
  [Refusal, EXIT.refused],
  [Barred, EXIT.barred],
  [Unavailable, EXIT.unavailable],
] as const

function failed(error: unknown, stderr: Outlet, hide: (text: string) => string): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
  if (error instanceof BadConfig) {
    stderr.write(`${hide(error.message)}\n`)
    return EXIT.usage
  }
  const no = NO.find(([kind]) => error instanceof kind)
  if (no && error instanceof Error) {
    stderr.line(hide(error.message))
    return no[1]
  }
  const trouble = troubleOf(error)
  if (trouble !== undefined) {
    stderr.line(trouble)
    return EXIT.refused
  }
  stderr.write(`${hide(faultWithStack(error))}\n`)
  return EXIT.bug
}

/** The desk's commands, by file name, so that nothing is loaded for it. */
async function askable(): Promise<readonly string[]> {
  const files = await readdir(COMMANDS)
  return files.flatMap(file => /^(.+)\.[jt]s$/u.exec(file)?.[1] ?? [])
}

/** The secrets in the settings, whether or not the settings are valid. */
async function secretsIn({ home, env }: Shell): Promise<readonly string[]> {
  const [{ readVariables, secretsOf }, { PLATFORM_SETTINGS }] = await Promise.all([
    import('#src/config/config.ts'),
    import('#platforms/index.ts'),
  ])
  return secretsOf(await readVariables(home, env).catch(() => env), PLATFORM_SETTINGS)
}
