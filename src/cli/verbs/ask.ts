import { dressOption } from '../dress-option.ts'
import { EXIT, operator, type Exit, type Shell } from '#src/app/shell.ts'
import type { Verb } from '../verb.ts'
import { InvalidArgumentError } from 'commander'

export const askVerb: Verb = (crier, shell, end) => {
  crier
    .command('ask')
    .summary('answer one question')
    .description('answer one question: a command, or plain words')
    .argument('[question...]', 'as typed at the desk')
    .addOption(dressOption())
    .option(
      '--at <instant>',
      'asked at this instant, such as 2026-11-23T09:00Z: articles dated later do not exist',
      instantOf,
    )
    .option(
      '--batch',
      'questions as JSON lines on standard input, {id, q, now?, after?}; answers in order, {id, reply}; nothing is changed',
    )
    .addHelpText(
      'after',
      `
Examples:
  crier ask "/summary sea cable"
  crier ask '/said "harbour master" about:strike' --as slack
  crier ask what did the mayor say since monday
  crier ask --batch < questions.jsonl > answers.jsonl`,
    )
    .action(async (question: readonly string[], { as, at, batch }: Options) => {
      if (batch) end(await (await import('./ask-batch.ts')).askBatch(shell, at))
      else end(await ask(question.join(' '), { as, ...(at ? { at } : {}) }, shell))
    })
}

interface Options {
  readonly as: string
  readonly at?: Date
  readonly batch?: true
}

function instantOf(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw new InvalidArgumentError('Expected an instant, such as 2026-11-23T09:00Z.')
  return instant
}

async function ask(question: string, { as, at }: Options, shell: Shell): Promise<Exit> {
  const [{ withCrier }, { showReply }, { told }, { askedOf }, { DESK }, { newId }] = await Promise.all([
    import('../with-crier.ts'),
    import('../dress.ts'),
    import('./ask-batch.ts'),
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
    const answer = await opened.crier.bot.answer({
      id: newId(),
      asked,
      asker,
      place: DESK,
      direct: as === 'terminal',
      ...(at ? { at } : {}),
    })
    if (answer) await showReply(as === 'json' ? told(answer) : answer.reply, as, shell, opened)
    return EXIT.ok
  })
}
