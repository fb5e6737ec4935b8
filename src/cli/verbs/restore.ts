import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const restoreVerb: Verb = (crier, shell, end) => {
  crier
    .command('restore <file>')
    .summary('put a backup in the place of what is kept')
    .description(
      'put a backup in the place of what is kept; only while Crier does not run.\n' +
        'The backup is checked first, and what was there before is kept beside it. What was posted since the backup is looked for in the channels before anything is posted again.',
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
  shell.stdout.line('Start Crier now. It looks into the channels before it posts what came due since the backup.')
  return EXIT.ok
}
