import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const migrateVerb: Verb = (crier, shell, end) => {
  crier
    .command('migrate')
    .summary('bring the database up to date')
    .description('bring the database up to date; start does it too')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… crier migrate')
    .action(async () => end(await migrate(shell)))
}

async function migrate(shell: Shell): Promise<Exit> {
  const { withStore } = await import('../with-store.ts')
  return withStore(shell, store => {
    shell.stdout.line(`The database is up to date (${store.dialect}).`)
    return Promise.resolve(EXIT.ok)
  })
}
