import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { crier, crierHome } from '#tests/cli/crier.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import { rss, startPublisher } from '#tests/support/publisher.ts'
import { startSlack } from '#tests/support/slack/start.ts'

/** Each is unmistakable; the two Slack tokens are those of the loopback Slack. */
const CANARY = {
  discord: 'Q2FuYXJ5RGlzY29yZFRva2Vu.CaNaRy.discord-token-that-nobody-may-see',
  signing: 'canary-signing-secret-0a1b2c3d',
  client: 'canary-client-secret-4e5f6a7b',
  vault: 'canary-vault-key-of-more-than-32-characters-8c9d',
  oldVault: 'canary-old-vault-key-of-more-than-32-letters-1f2e',
  database: 'canaryDatabasePassword3d4c',
  keyv: 'canaryKeyvPassword5b6a',
  model: 'canary-model-key-7f8e',
  feedUser: 'canaryFeedUser',
  feedPassword: 'canaryFeedPassword',
  feedQuery: 'canaryFeedToken9d0c',
} as const

export interface Secrets {
  /** Characters written and shown. */
  readonly characters: number
  readonly canaries: number
  /** One line per canary found, with its place. */
  readonly leaks: readonly string[]
  /** One line per step that did not go as intended, so that no search was in vain. */
  readonly amiss: readonly string[]
}

/** A server that gives every request this answer, and echoes its credentials. */
async function echoing(status: number): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const said = `wrong key ${String(request.headers.authorization)} for ${String(request.url)}`
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error: said, message: said }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Nothing listens there. */
const NOWHERE = '127.0.0.1:9'

/**
 * Starts Crier, makes it fail and asks it, at log level debug, in every way that involves a secret, and searches all of
 * its output for the secrets.
 */
export async function secretsRun(): Promise<Secrets> {
  const [slack, discord, publisher, model] = await Promise.all([
    startSlack(),
    startDiscord({ token: CANARY.discord }),
    startPublisher(),
    echoing(401),
  ])
  const homes: string[] = []
  const said = new Map<string, string>()
  const amiss: string[] = []
  const canaries = [...Object.values(CANARY), slack.tokens.bot, slack.tokens.app, slack.signingSecret]
  const common = { LOG_LEVEL: 'debug', FETCH_ALLOW: publisher.host }
  const onPlatforms = {
    ...common,
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: CANARY.discord,
    DISCORD_API_URL: discord.apiUrl,
    LLM_URL: `${model.url}/v1`,
    LLM_KEY: CANARY.model,
    LLM_MODEL: 'small',
  }

  const newHome = async () => {
    const home = await crierHome()
    homes.push(home)
    return home
  }
  /** Runs one command line, and records if it does not end as expected. */
  async function ends(
    what: string,
    exit: number,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    home?: string,
  ) {
    const ended = await crier(home ?? (await newHome()), args, { env })
    said.set(`${what}: ${args.join(' ')}`, ended.out + ended.err)
    if (ended.exit !== exit)
      amiss.push(`${what}: ${args[0]} ended with ${ended.exit}, not ${exit}: ${ended.err.slice(0, 300)}`)
  }

  try {
    const entry = {
      guid: 'crane',
      title: 'Crane falls',
      text: 'A crane fell at Velsund on Monday, the harbour master said.',
    }
    const feed = `/feed?token=${CANARY.feedQuery}`
    publisher.serve(feed, rss('Harbour Post', [entry]))
    const address = publisher.home + feed
    const inside = address.replace('://', `://${CANARY.feedUser}:${CANARY.feedPassword}@`)

    const home = await newHome()
    await ends('sources', 0, ['sources', 'add', address], common, home)
    await ends('sources', 1, ['sources', 'add', inside], common, home)
    await ends('sources', 0, ['sources'], common, home)
    await ends('sources', 0, ['ask', '/sources'], common, home)
    await ends('sources', 0, ['ask', '/sources', '--as', 'discord'], common, home)
    await ends('sources', 0, ['ask', '/sources', '--as', 'slack'], common, home)
    await ends('sources', 0, ['ask', `/sources add ${inside}`], common, home)
    await ends('deliveries', 0, ['deliveries'], common, home)

    const away = { ...common, DATABASE_URL: `postgres://crier:${CANARY.database}@${NOWHERE}/crier` }
    await ends('no database', 69, ['start'], away)
    await ends('no database', 1, ['doctor'], away)
    await ends('no database', 69, ['migrate'], away)
    const forgetful = { ...common, KEYV_URL: `redis://:${CANARY.keyv}@${NOWHERE}` }
    await ends('no memory', 69, ['ask', '/latest'], forgetful)
    await ends('model', 0, ['ask', '/summary crane drivers'], onPlatforms)
    await ends('doctor', 1, ['doctor'], onPlatforms)

    const refusing = await echoing(500)
    const lost = { ...onPlatforms, SLACK_API_URL: `${refusing.url}/api/`, DISCORD_API_URL: `${refusing.url}/api` }
    await ends('platforms that fail', 1, ['start'], { ...lost, DISCORD_TOKEN: '' })
    await ends('platforms that fail', 1, ['start'], { ...lost, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' })
    await ends('platforms that fail', 1, ['doctor'], lost)
    refusing.close()
    await ends('wrong settings', 2, ['start'], {
      ...common,
      SLACK_BOT_TOKEN: CANARY.signing,
      DISCORD_TOKEN: CANARY.client,
      LLM_URL: `https://crier:${CANARY.model}@model.example/v1`,
      SLACK_API_URL: `https://crier:${CANARY.database}@slack.example/?token=${CANARY.feedQuery}`,
      DATABASE_URL: CANARY.database,
      KEYV_URL: CANARY.keyv,
      SLACK_INSTALL_SECRETS: 'canary-vault-key',
    })

    const running = await run(await newHome(), { ...onPlatforms, METRICS_PORT: String(await freePort()) }, 2)
    const before = slack.stage.all.length
    await slack.command(`/sources add ${address}`, { as: 'admin' })
    await slack.until(before + 1, 15_000)
    publisher.serve(feed, (_, response) => void response.writeHead(500).end())
    await discord.answers(discord.command('sources', { do: 'add', which: address }, { by: discord.mira }))
    await slack.command('/sources', { as: 'admin' })
    await discord.answers(discord.command('sources', {}, { by: discord.mira }))
    slack.faults({ refuse: 'internal_error' })
    await slack.command('/summary crane drivers')
    await slack.mention('crane drivers')
    slack.faults({})
    await slack.command('/crier')
    await slack.until(before + 4, 15_000)
    for (const path of ['/metrics', '/healthz']) said.set(path, await (await fetch(`${running.metrics}${path}`)).text())
    said.set('running', await running.stop())
    said.set('shown on Slack', JSON.stringify(slack.stage.all))
    said.set('shown on Discord', JSON.stringify(discord.world.messages))

    const port = await freePort()
    const many = {
      ...common,
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: CANARY.client,
      SLACK_PUBLIC_URL: `http://127.0.0.1:${port}`,
      SLACK_INSTALL_SECRETS: `${CANARY.vault},${CANARY.oldVault}`,
      SLACK_SIGNING_SECRET: CANARY.signing,
      PORT: String(port),
      SLACK_API_URL: slack.apiUrl,
    }
    const installing = await run(await newHome(), many, 1)
    const page = await fetch(`http://127.0.0.1:${port}/slack/install`)
    const back = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=x&state=forged`)
    const forged = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body: '{"type":"x"}' })
    said.set('pages', [await page.text(), await back.text(), await forged.text()].join('\n'))
    said.set('installing', await installing.stop())

    const leaks = [...said].flatMap(([where, text]) =>
      canaries
        .filter(canary => text.includes(canary) || text.includes(encodeURIComponent(canary)))
        .map(canary => `${canary.slice(0, 12)}… in ${where}`),
    )
    const characters = [...said.values()].reduce((sum, text) => sum + text.length, 0)
    return { characters, canaries: canaries.length, leaks, amiss }
  } finally {
    model.close()
    publisher.close()
    await Promise.all([slack.close(), discord.close()])
    await Promise.all(homes.map(home => rm(home, { recursive: true })))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  server.close()
  await once(server, 'close')
  return port
}

/** Crier as a separate process, once it has reported that many connected platforms. */
async function run(home: string, env: Readonly<Record<string, string>>, platforms: number) {
  const args = ['--import', 'tsx', 'tests/cli/crier-at.ts', home, 'start']
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...env } })
  let text = ''
  child.stderr.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  let told = 0
  const closed = once(child, 'close')
  const ready = new Promise<void>(resolve => {
    lines.on('line', line => {
      text += `${line}\n`
      told += 1
      if (told === platforms) resolve()
    })
  })
  await Promise.race([
    ready,
    closed.then(() => {
      throw new Error(`Crier ended instead of starting: ${text}`)
    }),
  ])
  return {
    metrics: `http://127.0.0.1:${env['METRICS_PORT'] ?? ''}`,
    async stop(): Promise<string> {
      child.kill('SIGTERM')
      await closed
      return text
    },
  }
}
