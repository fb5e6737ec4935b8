import type { Finding } from '#src/doctor/checks.ts'
import type { Config } from '#src/config/config.ts'
import type { Store } from '#store/database/open.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { writeLine } from '../write.ts'

export const doctorVerb: Verb = (crier, shell, end) => {
  crier
    .command('doctor')
    .summary('say what is wrong here, and what to do')
    .description('check everything Crier needs, and say what to do if something is wrong; then it ends with 1')
    .option('--json', 'as JSON: {well, checks: [{name, ok, told}]}')
    .addHelpText('after', '\nExamples:\n  crier doctor || echo "something is wrong"\n  crier doctor --json')
    .action(async ({ json }: { readonly json?: true }) => end(await doctor(shell, json === true)))
}

async function doctor({ stdout, env, home }: Shell, json: boolean): Promise<Exit> {
  const [{ readConfig, readVariables }, { PLATFORM_SETTINGS }, { scrub }] = await Promise.all([
    import('#src/config/config.ts'),
    import('#platforms/index.ts'),
    import('#src/config/scrub.ts'),
  ])
  const config = readConfig(await readVariables(home, env), home, PLATFORM_SETTINGS)
  // A server's answer may contain our own key.
  const hide = scrub(config.secrets)
  const checks: Finding[] = []
  for await (const { name, ok, told } of looks(config, home)) {
    checks.push({ name, ok, told: hide(told) })
    if (!json) await writeLine(stdout, `${ok ? 'ok   ' : 'wrong'}  ${name}: ${hide(told)}`)
  }
  const well = checks.every(({ ok }) => ok)
  if (json) stdout.write(`${JSON.stringify({ well, checks }, null, 2)}\n`)
  return well ? EXIT.ok : EXIT.refused
}

/** Runs the checks one after another, yielding as they finish: a platform may take its time. */
async function* looks(config: Config, home: string): AsyncGenerator<Finding> {
  const [{ openDatabase }, { checksOf, lookAt }] = await Promise.all([
    import('#src/app/database.ts'),
    import('#src/doctor/checks.ts'),
  ])
  let store: Store | undefined
  try {
    yield await lookAt({
      name: 'database',
      async look() {
        store = await openDatabase(config.databaseUrl)
        return store.dialect
      },
    })
    for (const check of await checksOf(config, home, store)) yield await lookAt(check)
  } finally {
    await store?.close()
  }
}
