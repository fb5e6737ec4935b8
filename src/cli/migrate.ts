import { EXIT, type Exit, type Shell } from './shell.ts'
import type { Verb } from './verb.ts'

export const migrateVerb: Verb = (crier, shell, end) => {
  crier
    .command('migrate')
    .summary('bring the database up to date')
    .description('bring the database up to date; start does it too')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… crier migrate')
    .action(async () => end(await migrate(shell)))
}

async function migrate({ stdout, env, home }: Shell): Promise<Exit> {
  const [{ readConfig, readVariables }, { openStore }] = await Promise.all([
    import('#src/config.ts'),
    import('#store/open.ts'),
  ])
  const { databaseUrl } = readConfig(await readVariables(home, env), home)
  const store = await openStore(databaseUrl)
  await store.close()
  stdout.write(`The database is up to date (${store.dialect}).\n`)
  return EXIT.ok
}
