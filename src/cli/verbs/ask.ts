import { dressOption } from '../dress-option.ts'
import { EXIT, operator, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'

export const askVerb: Verb = (crier, shell, end) => {
  crier
    .command('ask')
    .summary('one answer')
    .description('one answer, to a command or to plain words')
    .argument('<question...>', 'as it is typed at the desk')
    .addOption(dressOption())
    .addHelpText(
      'after',
      `
Examples:
  crier ask "/summary sea cable"
  crier ask '/said "harbour master" about:strike' --as slack
  crier ask what did the mayor say since monday`,
    )
    .action(async (question: readonly string[], { as }: { readonly as: string }) => {
      end(await ask(question.join(' '), as, shell))
    })
}

async function ask(question: string, as: string, shell: Shell): Promise<Exit> {
  const [{ withCrier }, { showReply }, { askedOf }, { DESK }, { newId }] = await Promise.all([
    import('../with-crier.ts'),
    import('../dress.ts'),
    import('#platforms/terminal/asked.ts'),
    import('#platforms/terminal/adapter.ts'),
    import('#src/app/new-id.ts'),
  ])
  return withCrier(shell, async opened => {
    const asked = askedOf(question)
    if (!asked) {
      shell.stderr.line('expected a question, such as "/summary sea cable"')
      return EXIT.usage
    }
    const asker = { id: operator(shell.env), manager: true, zone: opened.config.zone }
    const answer = await opened.crier.bot.answer({ id: newId(), asked, asker, place: DESK, direct: as === 'terminal' })
    if (answer) await showReply(answer.reply, as, shell, opened)
    return EXIT.ok
  })
}
