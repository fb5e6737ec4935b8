import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Discord, startDiscord } from '#tests/support/discord/start.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import { crier, crierHome } from './crier.ts'

let discord: Discord
let slack: Awaited<ReturnType<typeof startSlack>>
let env: Readonly<Record<string, string>>
beforeAll(async () => {
  ;[discord, slack] = await Promise.all([startDiscord(), startSlack()])
  env = {
    SLACK_BOT_TOKEN: slack.tokens.bot,
    SLACK_APP_TOKEN: slack.tokens.app,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  }
})
afterAll(() => Promise.all([discord.close(), slack.close()]))

/** On a signal, throws in a callback and rejects a promise nobody awaits. */
const THROWER = `data:text/javascript,${encodeURIComponent(`process.once('SIGUSR2', () => {
  setImmediate(() => { throw new Error('thrown in a callback') })
  Promise.reject(new Error('awaited by nobody'))
})`)}`

async function start(settings: Readonly<Record<string, string>>) {
  const args = ['--import', 'tsx', '--import', THROWER, 'tests/cli/crier-at.ts', await crierHome(), 'start']
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'], ...settings } })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    line: async () => String((await lines.next()).value),
    ended: once(child, 'close'),
    err: text(child.stderr),
  }
}

describe('crier start with tokens', () => {
  it('connects to each platform, answers, survives uncaught errors, and ends cleanly on a signal', async () => {
    const { child, line, ended, err } = await start(env)
    const said = [await line(), await line()].sort()
    expect(said).toEqual([
      expect.stringMatching(/^Discord: .*\b\d+ commands/),
      expect.stringMatching(/^Slack: .*\b\d+ commands/),
    ])
    child.kill('SIGUSR2')
    const [answer] = await discord.answers(discord.command('latest'))
    expect(answer && textOf(answer)).toContain('Dockers at Velsund walk out')
    const signalled = Date.now()
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(Date.now() - signalled).toBeLessThan(10_000)
    for (const thrown of ['thrown in a callback', 'awaited by nobody']) expect(await err).toContain(thrown)
    expect(await err).not.toContain(env['DISCORD_TOKEN'])
    discord.mustBeFaithful()
  }, 60_000)

  it("stops with the platform's message if one refuses it, and shows no token", async () => {
    const refused = { ...env, DISCORD_TOKEN: 'not.the.token' }
    const { exit, err } = await crier(await crierHome(), ['start'], { env: refused })
    expect(exit).toBe(77)
    expect(err).toMatch(/Discord did not let the bot in/)
    expect(err).not.toContain('not.the.token')
  })

  it('exits with 77, which a supervisor recognises, if a platform refuses it for good while it runs', async () => {
    const { child, line, ended, err } = await start(env)
    await Promise.all([line(), line()])
    discord.gateway.cut(4014)
    expect(await ended).toEqual([77, null])
    expect(child.signalCode).toBeNull()
    expect(await err).toMatch(/the intents are not allowed for this application/)
  }, 60_000)
})
