import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const backupVerb: Verb = (crier, shell, end) => {
  crier
    .command('backup <file>')
    .summary('save everything to one file, while Crier runs')
    .description(
      'save everything, as it is at one instant, to one file while Crier runs, and check it.\n' +
        'Keep it as secret as the database. It does not contain the tokens in .env. Existing files are not overwritten.',
    )
    .addHelpText('after', '\nExample:\n  crier backup /var/backups/crier-$(date +%F).backup')
    .action(async (file: string) => end(await makeBackup(file, shell)))
}

async function makeBackup(file: string, shell: Shell): Promise<Exit> {
  const [{ stat }, { settingsAt }, { backUp }, { showingProgress }, { contentOf }] = await Promise.all([
    import('node:fs/promises'),
    import('../with-store.ts'),
    import('#store/backup/backup.ts'),
    import('#src/app/progress.ts'),
    import('../content-of.ts'),
  ])
  const { databaseUrl } = await settingsAt(shell)
  const rows = await showingProgress(shell.stderr, `Backing up to ${file}`, onPart =>
    backUp(databaseUrl, file, new Date(), onPart),
  )
  const { size } = await stat(file)
  shell.stdout.line(`${file}: ${contentOf(rows)}; ${(size / 1e6).toFixed(1)} MB, checked`)
  return EXIT.ok
}
