import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TenantId } from '#core/ids.ts'
import type { Address } from '#core/place.ts'
import { discordChecks } from '#platforms/discord/doctor.ts'
import type { Check } from '#platforms/kit/check.ts'
import { clockAgainst } from '#platforms/kit/call.ts'
import { slackChecks } from '#platforms/slack/doctor.ts'
import { startDiscord, type Discord } from '#tests/support/discord/start.ts'
import { startPublisher, type Publisher } from '#tests/support/publisher.ts'
import { startSlack, type LoopbackSlack } from '#tests/support/slack/start.ts'

let slack: LoopbackSlack
let discord: Discord
let other: Publisher
beforeAll(async () => {
  ;[slack, discord, other] = await Promise.all([startSlack(), startDiscord(), startPublisher()])
})
afterAll(async () => {
  other.close()
  await Promise.all([slack.close(), discord.close()])
})

const place = (platform: string, channel: string): Address => ({
  platform,
  tenant: TenantId.parse(`${platform}:T1`),
  channel,
})

async function found(checks: readonly Check[]): Promise<Readonly<Record<string, string>>> {
  const told: Record<string, string> = {}
  for (const { name, look } of checks)
    told[name] = await look().catch(
      (error: unknown) => `WRONG ${error instanceof Error ? error.message : String(error)}`,
    )
  return told
}

describe('the doctor on Slack', () => {
  const checks = (apiUrl = slack.apiUrl, places: readonly Address[] = []) =>
    slackChecks(
      { apiUrl, botToken: slack.tokens.bot, connection: { over: 'socket', appToken: slack.tokens.app } },
      places,
    )

  it('passes the tokens, the scopes, the clock and each channel', async () => {
    expect(await found(checks(slack.apiUrl, [place('slack', slack.desk)]))).toEqual({
      'Slack bot token': 'crier in Loopback',
      'Slack scopes': 'all 10',
      'Slack clock': 'the same as here, within a few seconds',
      'Slack channels': 'all 1 can be read',
      'Slack app token': 'Slack takes it',
    })
  })

  it('names the unreadable channels, and says what that means', async () => {
    slack.faults({ noHistory: true })
    const told = await found(checks(slack.apiUrl, [place('slack', slack.desk)]))
    slack.faults({})
    expect(told['Slack channels']).toContain(`WRONG Crier cannot read ${slack.desk} (missing_scope). After a crash`)
  })

  it('does not take a rate limit for a refusal', async () => {
    slack.faults({ limitedHistory: true })
    const told = await found(checks(slack.apiUrl, [place('slack', slack.desk)]))
    slack.faults({})
    expect(told['Slack channels']).toBe('0 of 1 were checked, and can be read')
  })

  it('names the scopes that a token lacks', async () => {
    other.serve('/api/auth.test', (_, response) => {
      response.writeHead(200, { 'x-oauth-scopes': 'commands, chat:write' }).end('{"ok":true,"user":"crier"}')
    })
    const told = await found(checks(`${other.home}/api/`))
    expect(told['Slack scopes']).toMatch(
      /^WRONG The token lacks app_mentions:read, channels:history, .*users:read\. Paste/u,
    )
    expect(told['Slack bot token']).toBe('crier in a workspace')
  })

  it("recognises a proxy's error page", async () => {
    other.serve('/api/auth.test', (_, response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'))
    expect((await found(checks(`${other.home}/api/`)))['Slack bot token']).toBe(
      `WRONG ${other.host} answers 502 with something unexpected. Is a proxy in between? Try again later.`,
    )
  })
})

describe('the doctor on Discord', () => {
  it('passes the token and the clock, and names the unreadable channels', async () => {
    const [first, second] = discord.world.channels.values()
    if (!first || !second) throw new Error('expected two channels')
    await fetch(`${discord.apiUrl}/v10/channels/${second.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'the digest of yesterday' }),
    })
    second.rights = { ...second.rights, history: false }
    const places = [first.id, second.id, '1'].map(channel => place('discord', channel))
    const told = await found(discordChecks({ token: discord.token, apiUrl: discord.apiUrl }, places))
    second.rights = { ...second.rights, history: true }
    expect(told['Discord clock']).toBe('the same as here, within a few seconds')
    expect(told['Discord channels']).toContain(
      `Crier cannot read ${second.id} (it lacks Read Message History), 1 (there is no such channel)`,
    )
  })
})

describe('a clock', () => {
  const at = (date: string) => new Response('', { headers: { date } })

  it('is accepted to within a few seconds, and otherwise reported with what to do', () => {
    const noon = new Date('2026-11-28T12:00:00Z')
    expect(clockAgainst(at('Sat, 28 Nov 2026 11:59:57 GMT'), noon)).toBe('the same as here, within a few seconds')
    expect(() => clockAgainst(at('Sat, 28 Nov 2026 11:58:00 GMT'), noon)).toThrow('120 s ahead. Let the machine')
    expect(() => clockAgainst(at('Sat, 28 Nov 2026 12:01:00 GMT'), noon)).toThrow('60 s behind')
    expect(clockAgainst(new Response(''), noon)).toBe('the platform does not tell the time')
  })
})
