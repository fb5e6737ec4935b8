import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const backupVerb: Verb = (crier, shell, end) => {
  crier
    .command('backup <file>')
    .summary('write all that is kept to one file, while Crier runs')
    .description(
      'write all that is kept to one file, as it is at one instant, while Crier runs, and check it.\n' +
        'It is as secret as the database. The tokens in .env are not in it. A file that is there is not written over.',
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
