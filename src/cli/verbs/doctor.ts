import type { Check } from '#platforms/kit/check.ts'
import type { Store } from '#store/database/open.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const doctorVerb: Verb = (crier, shell, end) => {
  crier
    .command('doctor')
    .summary('what is wrong here, and what to do')
    .description('look at each thing Crier needs, and say what to do where one is wrong')
    .addHelpText('after', '\nExample:\n  crier doctor || echo "something is wrong"')
    .action(async () => end(await doctor(shell)))
}

async function doctor({ stdout, env, home }: Shell): Promise<Exit> {
  const [
    { readConfig, readVariables },
    { machineChecks },
    { PLATFORM_SETTINGS, PLATFORMS },
    { openDatabase },
    { storedChecks },
    { modelChecks },
    { scrub },
  ] = await Promise.all([
    import('#src/config/config.ts'),
    import('#src/doctor/machine.ts'),
    import('#platforms/index.ts'),
    import('#src/app/database.ts'),
    import('#src/doctor/stored.ts'),
    import('#src/doctor/model.ts'),
    import('#src/config/scrub.ts'),
  ])
  const config = readConfig(await readVariables(home, env), home, PLATFORM_SETTINGS)
  // What a server answers may say our own key back.
  const hide = scrub(config.secrets)
  let exit: Exit = EXIT.ok
  let store: Store | undefined

  async function tell(check: Check): Promise<void> {
    try {
      stdout.write(hide(`ok     ${check.name}: ${await check.look()}\n`))
    } catch (error) {
      exit = EXIT.refused
      stdout.write(hide(`wrong  ${check.name}: ${error instanceof Error ? error.message : String(error)}\n`))
    }
  }

  await tell({
    name: 'database',
    async look() {
      store = await openDatabase(config.databaseUrl)
      return store.dialect
    },
  })
  const platforms = await Promise.all(PLATFORMS.map(platform => platform.checks(config.variables)))
  const stored = store ? storedChecks(store) : []
  for (const check of [...stored, ...machineChecks(config), ...modelChecks(config.model), ...platforms.flat()])
    await tell(check)
  await store?.close()
  return exit
}
