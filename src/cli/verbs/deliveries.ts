import { atLeastOne } from '../numbers.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { writeLine } from '../write.ts'

export const deliveriesVerb: Verb = (crier, shell, end) => {
  crier
    .command('deliveries')
    .summary('show what became of every digest')
    .description('show what became of the newest digests, newest first: time, subscription, state, reason')
    .option('--last <n>', 'how many', atLeastOne, 50)
    .addHelpText(
      'after',
      `
States: pending, sending, sent; gone (the place cannot be posted to), skipped (with its reason),
unknown (may have been posted; not posted again unless a manager asks).

Examples:
  crier deliveries
  crier deliveries --last 500 | grep unknown`,
    )
    .action(async ({ last }: { readonly last: number }) => end(await deliveries(last, shell)))
}

/** What to do about slots that need attention. */
const ADVICE = {
  unknown:
    'look in the channel. Where the digest is missing, a manager there finds a button for it under /subscriptions. Let Crier read the history of the channel, and next time it can tell.',
  gone: 'check that Crier may still write there. Then a manager finds a button for the missing part under /subscriptions.',
}

async function deliveries(last: number, shell: Shell): Promise<Exit> {
  const [{ withStore }, { slotReports }] = await Promise.all([
    import('../with-store.ts'),
    import('#store/posting/slot-reports.ts'),
  ])
  return withStore(shell, async store => {
    const reports = await slotReports(store, { limit: last })
    if (reports.length === 0) await writeLine(shell.stderr, 'No digest has been due yet.')
    for (const { slot, subscription, state, late, reason, parts } of reports) {
      const words = [
        slot.toISOString(),
        subscription,
        state.padEnd('skipped'.length),
        `${parts.length} part${parts.length === 1 ? '' : 's'}`,
        ...(late ? ['late'] : []),
        ...(reason === undefined ? [] : [reason]),
      ]
      await writeLine(shell.stdout, words.join('  '))
    }
    for (const [state, advice] of Object.entries(ADVICE)) {
      if (reports.some(report => report.state === state)) await writeLine(shell.stderr, `${state}: ${advice}`)
    }
    return EXIT.ok
  })
}
