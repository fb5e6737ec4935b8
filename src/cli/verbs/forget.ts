import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const forgetVerb: Verb = (crier, shell, end) => {
  crier
    .command('forget <tenant>')
    .summary('delete everything about one workspace')
    .description(
      'delete everything about one workspace at once: subscriptions, what was posted, what it follows and imported.\n' +
        'If Crier was removed there, this happens by itself after 30 days.',
    )
    .addHelpText('after', '\nExamples:\n  crier forget slack:T0123456\n  crier forget discord:1122334455')
    .action(async (tenant: string) => end(await forget(tenant, shell)))
}

async function forget(name: string, shell: Shell): Promise<Exit> {
  const [{ withStore }, { memoryFor }, { forgetTenant }, { keptTenant }, { makeLog }] = await Promise.all([
    import('../with-store.ts'),
    import('#src/app/open-memory.ts'),
    import('#store/people/forget-tenant.ts'),
    import('#store/people/known-tenants.ts'),
    import('#src/log/log.ts'),
  ])
  return withStore(shell, async (store, { keyvUrl, secrets }) => {
    // A mistyped name must not pass for a deleted one.
    const tenant = await keptTenant(store, name)
    const memory = await memoryFor(store, keyvUrl, makeLog({ level: 'warn', secrets, output: shell.stderr }))
    try {
      await forgetTenant(store, memory, tenant)
    } finally {
      await memory.close()
    }
    shell.stdout.line(`Everything about ${name} is deleted.`)
    return EXIT.ok
  })
}
