import type { Verb } from '../verb.ts'

export const startVerb: Verb = (crier, shell, end) => {
  crier
    .command('start')
    .summary('run Crier (the same as no command at all)')
    .description('run on the platforms whose tokens are set; if there are none, open a desk in this terminal')
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
