import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const restoreVerb: Verb = (crier, shell, end) => {
  crier
    .command('restore <file>')
    .summary('replace the database with a backup')
    .description(
      'replace the database with a backup; only while Crier is not running.\n' +
        'The backup is checked first, and the old database is kept beside it. Crier then checks the channels for what was posted since the backup before it posts anything again.',
    )
    .addHelpText('after', '\nExample:\n  crier restore /var/backups/crier-2026-11-28.backup')
    .action(async (file: string) => end(await bringBack(file, shell)))
}

async function bringBack(file: string, shell: Shell): Promise<Exit> {
  const [{ settingsAt }, { restore }, { showingProgress }, { contentOf }] = await Promise.all([
    import('../with-store.ts'),
    import('#store/backup/backup.ts'),
    import('#src/app/progress.ts'),
    import('../content-of.ts'),
  ])
  const { databaseUrl } = await settingsAt(shell)
  const { rows, aside } = await showingProgress(shell.stderr, `Restoring ${file}`, onPart =>
    restore(file, databaseUrl, new Date(), onPart),
  )
  shell.stdout.line(`Restored: ${contentOf(rows)}.`)
  if (aside !== undefined) shell.stdout.line(`What was there before is kept: ${aside}`)
  shell.stdout.line('Start Crier now. It checks the channels before it posts what came due since the backup.')
  return EXIT.ok
}
