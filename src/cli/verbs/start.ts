import type { Verb } from '../verb.ts'

export const startVerb: Verb = (crier, shell, end) => {
  crier
    .command('start')
    .summary('the desk, or the platforms that are set (as without a command)')
    .description('the desk in the terminal, or the platforms whose tokens are set')
    .addHelpText(
      'after',
      `
Examples:
  crier start
  echo "/latest" | crier start
  SLACK_BOT_TOKEN=xoxb-… SLACK_APP_TOKEN=xapp-… crier start`,
    )
    .action(async () => end(await (await import('#src/app/main.ts')).start(shell)))
}
