import { Refusal } from '#core/asking/refusal.ts'
import { HOUSE, TenantId } from '#core/ids.ts'
import { EXIT, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

const MOST_TOLD = 20

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

async function forget(name: string, shell: Shell): Promise<Exit> {
  const [{ withStore }, { memoryFor }, { forgetTenant }, { isKept, knownTenants }, { makeLog }] = await Promise.all([
    import('../with-store.ts'),
    import('#src/app/open-memory.ts'),
    import('#store/people/forget-tenant.ts'),
    import('#store/people/known-tenants.ts'),
    import('#src/log/log.ts'),
  ])
  return withStore(shell, async (store, { keyvUrl, secrets }) => {
    const tenant = TenantId.safeParse(name)
    if (!tenant.success || tenant.data === HOUSE || !(await isKept(store, tenant.data)))
      throw new Refusal(unknown(name, await knownTenants(store)))
    const memory = await memoryFor(store, keyvUrl, makeLog({ level: 'warn', secrets, output: shell.stderr }))
    try {
      await forgetTenant(store, memory, tenant.data)
    } finally {
      await memory.close()
    }
    shell.stdout.line(`Nothing is kept of ${name} any more.`)
    return EXIT.ok
  })
}

/** A name that was mistyped must not pass for one that was deleted. */
function unknown(name: string, known: readonly string[]): string {
  const told = known.filter(tenant => tenant !== HOUSE)
  const all =
    told.length === 0
      ? 'no workspace at all'
      : `${told.slice(0, MOST_TOLD).join(', ')}${told.length > MOST_TOLD ? ' and more' : ''}`
  return `Nothing is kept of ${JSON.stringify(name)}, so nothing was deleted. Known: ${all}.`
}
