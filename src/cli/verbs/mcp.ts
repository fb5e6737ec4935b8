import { HOUSE } from '#core/ids.ts'
import { EXIT } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

/** The name of whoever starts it. */
const NAME = 'stdio'

export const mcpVerb: Verb = (crier, shell, end) => {
  crier
    .command('mcp')
    .summary('let an assistant on this machine ask, over standard input and output (MCP)')
    .description(
      'answer an assistant that speaks the Model Context Protocol: the commands that only read are its tools.\n' +
        'The assistant starts it, as the command of a server in its settings.',
    )
    .option('--tenant <tenant>', 'whose articles: a workspace or server, such as slack:T012AB3CD', HOUSE)
    .addHelpText(
      'after',
      `
Examples:
  crier mcp
  crier mcp --tenant slack:T012AB3CD`,
    )
    .action(async ({ tenant }: { readonly tenant: string }) => {
      const [{ withCrier }, { mcpOverStdio }, { newId }, { keptTenant }] = await Promise.all([
        import('../with-crier.ts'),
        import('#src/mcp/stdio.ts'),
        import('#src/app/new-id.ts'),
        import('#store/people/known-tenants.ts'),
      ])
      const exit = await withCrier(shell, async ({ crier: { bot, newsroom, commands, store } }) => {
        const assistant = { tenant: tenant === HOUSE ? HOUSE : await keptTenant(store, tenant), name: NAME }
        await mcpOverStdio({ bot, newsroom, commands, newId }, assistant, shell.stdin, shell.stdout)
        return EXIT.ok
      })
      end(exit)
    })
}
