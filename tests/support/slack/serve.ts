import { parseArgs } from 'node:util'
import { startSlack } from './start.ts'

/**
 * The loopback Slack as a separate process: prints one line of JSON (`{apiUrl, port, tokens, desk, channels}`) and
 * serves until told to stop. `POST /_loopback/faults` takes faults as JSON, `GET /_loopback/posts` lists every post
 * with its delivery key.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '{}' },
    teams: { type: 'string', default: '' },
    channels: { type: 'string', default: '3' },
  },
})
const slack = await startSlack({
  port: Number(values.port),
  seed: Number(values.seed),
  faults: JSON.parse(values.faults),
  teams: values.teams.split(',').filter(team => team !== ''),
  channels: Number(values.channels),
})
const { apiUrl, port, signingSecret, tokens, desk, channels } = slack
process.stdout.write(
  `${JSON.stringify({ apiUrl, port, signingSecret, botToken: tokens.bot, appToken: tokens.app, desk, channels: [...channels.values()] })}\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void slack.close().finally(() => process.exit(0)))
}
