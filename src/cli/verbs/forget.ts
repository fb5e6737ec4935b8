import { TenantId } from '#core/ids.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const forgetVerb: Verb = (crier, shell, end) => {
  crier
    .command('forget <tenant>')
    .summary('delete all that is kept of one workspace')
    .description(
      'delete all that is kept of one workspace, at once: subscriptions, what was posted, what it follows and imported.\n' +
        'Where Crier was removed, this happens by itself after 30 days.',
    )
    .addHelpText('after', '\nExamples:\n  crier forget slack:T0123456\n  crier forget discord:1122334455')
    .action(async (tenant: string) => end(await forget(tenant, shell)))
}

async function forget(tenant: string, shell: Shell): Promise<Exit> {
  const [{ withStore }, { memoryFor }, { forgetTenant }] = await Promise.all([
    import('../with-store.ts'),
    import('#src/app/open-memory.ts'),
    import('#store/people/forget-tenant.ts'),
  ])
  return withStore(shell, async (store, { keyvUrl }) => {
    const memory = await memoryFor(store, keyvUrl)
    try {
      await forgetTenant(store, memory, TenantId.parse(tenant))
    } finally {
      await memory.close()
    }
    shell.stdout.write(`Nothing is kept of ${tenant} any more.\n`)
    return EXIT.ok
  })
}
