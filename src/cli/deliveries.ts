import { atLeastOne } from './numbers.ts'
import { EXIT, type Exit, type Shell } from './shell.ts'
import type { Verb } from './verb.ts'
import { write } from './write.ts'

export const deliveriesVerb: Verb = (crier, shell, end) => {
  crier
    .command('deliveries')
    .summary('what became of every slot')
    .description('what became of the newest slots, newest first: time, subscription, state, reason')
    .option('--last <n>', 'how many', atLeastOne, 50)
    .addHelpText(
      'after',
      `
States: pending, sending, sent; gone (the place cannot be posted to), skipped (with its reason),
unknown (may have been posted, cannot be told, is not posted again).

Examples:
  crier deliveries
  crier deliveries --last 500 | grep unknown`,
    )
    .action(async ({ last }: { readonly last: number }) => end(await deliveries(last, shell)))
}

async function deliveries(last: number, shell: Shell): Promise<Exit> {
  const [{ withStore }, { slotReports }] = await Promise.all([
    import('./with-store.ts'),
    import('#store/slot-reports.ts'),
  ])
  return withStore(shell, async store => {
    for (const { slot, subscription, state, late, reason, parts } of await slotReports(store, { limit: last })) {
      const words = [
        slot.toISOString(),
        subscription,
        state.padEnd('skipped'.length),
        `${parts.length} part${parts.length === 1 ? '' : 's'}`,
        ...(late ? ['late'] : []),
        ...(reason === undefined ? [] : [reason]),
      ]
      await write(shell.stdout, `${words.join('  ')}\n`)
    }
    return EXIT.ok
  })
}
