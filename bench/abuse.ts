import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { TenantId } from '#core/ids.ts'
import { openCrier } from '#src/app/crier.ts'
import { makeLog } from '#src/log/log.ts'
import { slashCommand } from '#tests/support/slack/payloads.ts'
import { signed } from '#tests/support/slack/signed.ts'
import { headersOf, httpBody } from '#tests/support/slack/delivery.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { secretsRun } from './abuse/secrets.ts'
import { strangersRun } from './abuse/strangers.ts'

/**
 * The fate of forged, stale, replayed and unauthorised requests: the real commands behind real Bolt, over HTTP. Then
 * what workspaces learn of each other, and where secrets end up.
 */
const EACH = 200
const COMMANDS = 10_000
const SEED = 7
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const folder = await mkdtemp(join(tmpdir(), 'crier-abuse-'))
const lines: string[] = []
const keep = (text: string) => void lines.push(text)
const log = makeLog({ level: 'debug', secrets: [], output: { isTTY: false, write: keep, draw: keep } })
const config = { databaseUrl: `file:${join(folder, 'crier.db')}`, variables: {}, zone: 'UTC', secrets: [] }
const crier = await openCrier(config, (err, reference) => log.error({ err, reference }, 'a command failed'), log)
const slack = await startSlack()
const adapter = slackAdapter({
  botToken: slack.tokens.bot,
  connection: { over: 'http', signingSecret: slack.signingSecret, port: 0, host: '127.0.0.1' },
  apiUrl: slack.apiUrl,
  log,
  now: () => new Date(),
})

/** How many deliveries, each signed in this way, were refused with 401. */
async function refused(url: string, secret: string, seconds: () => number, tampered = ''): Promise<number> {
  let count = 0
  for (let n = 0; n < EACH; n += 1) {
    const scene = { team: slack.team, channel: slack.desk, user: slack.user('admin'), trigger: `bad.${n}` }
    const body = httpBody('slash_commands', slashCommand({ ...scene, responseUrl: slack.url }, '/latest', ''))
    const headers = { ...headersOf('slash_commands'), ...signed(secret, body, seconds()) }
    const { status } = await fetch(url, { method: 'POST', headers, body: body + tampered })
    if (status === 401) count += 1
  }
  return count
}

try {
  const port = /port (\d+)/.exec(await adapter.start(crier.bot))?.[1]
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.deliverTo(url)
  const now = () => Math.floor(Date.now() / 1000)

  say(`forged: ${await refused(url, 'another secret', now)} of ${EACH} refused with 401`)
  say(`stale (301 s): ${await refused(url, slack.signingSecret, () => now() - 301)} of ${EACH} refused with 401`)
  say(`changed on the way: ${await refused(url, slack.signingSecret, now, '&text=x')} of ${EACH} refused with 401`)
  say(`effects of these: ${slack.stage.all.length}`)

  for (let n = 0; n < EACH; n += 1) {
    for (const _ of [1, 2, 3]) await slack.command('/crier', { id: `again.${n}` })
    for (const _ of [1, 2, 3]) await slack.dm('crier', { id: `EvAGAIN${n}` })
  }
  const shown = await slack.until(2 * EACH, 60_000)
  say(`${2 * EACH} requests delivered three times each: ${shown.length} answers`)

  const people = ['member', 'guest', 'robot', 'stranger'] as const
  for (const as of people) {
    for (let n = 0; n < EACH / 4; n += 1) await slack.command('/subscribe briefing daily 08:00', { as })
  }
  await slack.until(3 * EACH, 60_000)
  const made = await crier.newsroom.subscriptions.count(TenantId.parse(`slack:${slack.team}`))
  say(`${EACH} orders by people who may not manage (${people.join(', ')}): ${made} subscriptions`)

  const secrets = [slack.tokens.bot, slack.tokens.app, slack.signingSecret]
  const text = lines.join('')
  say(`secrets found in ${text.length} characters of log: ${secrets.filter(secret => text.includes(secret)).length}`)
} finally {
  await adapter.stop()
  await slack.close()
  await crier.close()
  await rm(folder, { recursive: true })
}

const strangers = await strangersRun(COMMANDS, SEED)
say(
  `${strangers.asked} random commands over 3 workspaces (seed ${SEED}): ${strangers.told} answers that told something, ` +
    `${strangers.own} with canaries of one's own, ${strangers.leaks.length} with another's; ` +
    `${strangers.changed.length} changes by others, ${strangers.faults.length} faults`,
)
const hidden = await secretsRun()
say(
  `${hidden.canaries} secrets at log level debug, through start, failures, status and doctor: ` +
    `${hidden.leaks.length} found in ${hidden.characters} characters; ${hidden.amiss.length} ways went amiss`,
)
for (const line of [...strangers.leaks.slice(0, 20), ...strangers.changed, ...hidden.leaks, ...hidden.amiss]) say(line)
if (strangers.leaks.length + strangers.changed.length + hidden.leaks.length + hidden.amiss.length > 0)
  process.exitCode = 1
