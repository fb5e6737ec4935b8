import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { TenantId } from '#core/ids.ts'
import { installedVault, vaultOf } from '#tests/support/slack/installed.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import type { LoopbackSlack } from '#tests/support/slack/start.ts'
import { StubBot } from '#tests/support/slack/stub-bot.ts'

const PUBLIC = 'https://crier.example.org'

describe('Slack for many workspaces', () => {
  let slack: LoopbackSlack
  let kept: Map<string, string>
  let stops: (() => Promise<void>)[]
  beforeEach(async () => {
    slack = await startSlack()
    kept = new Map()
    stops = []
  })
  afterEach(async () => {
    for (const stop of stops) await stop()
    await slack.close()
  })

  async function open(secrets = ['first secret'], vault = vaultOf(kept)) {
    const bot = new StubBot()
    const adapter = slackAdapter({
      oauth: { clientId: 'client', clientSecret: 'client-secret', publicUrl: PUBLIC, secrets, vault },
      connection: { over: 'http', signingSecret: slack.signingSecret, port: 0, host: '127.0.0.1' },
      apiUrl: slack.apiUrl,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      now: () => new Date(),
    })
    const line = await adapter.start(bot)
    stops.push(() => adapter.stop())
    const local = `http://127.0.0.1:${/port (\d+)/.exec(line)?.[1]}`
    slack.deliverTo(`${local}/slack/events`)

    /** "Add to Slack" in a browser, with or without its cookie. */
    async function install(team: string, cookies = true): Promise<number> {
      const page = await fetch(`${local}/slack/install`)
      const [, href = ''] = /href="([^"]*authorize[^"]*)"/.exec(await page.text()) ?? []
      const back = slack.consent(href.replaceAll('&amp;', '&'), team)
      const cookie = cookies ? { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' } : {}
      return (await fetch(`${local}${back.pathname}${back.search}`, { headers: cookie })).status
    }
    const send = (tenant: string) => {
      const [part] = adapter.compose({ blocks: [{ kind: 'paragraph', text: ['News'] }] })
      if (!part) throw new Error('expected a part')
      const to = { platform: 'slack', tenant: TenantId.parse(tenant), channel: slack.desk }
      return adapter.send(to, part, DeliveryKey.parse('k'.repeat(16)))
    }
    return { bot, adapter, line, install, send }
  }

  test('the start says where to install it', async () => {
    expect((await open()).line).toContain(`${PUBLIC}/slack/install`)
  })

  test('an installation is stored sealed, and its workspace is answered with its own token', async () => {
    const { bot, install, send } = await open()
    expect(await install('T0AAA')).toBe(200)
    expect([...kept.keys()]).toEqual(['slack:T0AAA'])
    expect([...kept.values()].join('')).not.toMatch(/xoxb|T0AAA|client/)

    await slack.command('/summary harbour', { team: 'T0AAA' })
    await slack.until(1)
    expect(bot.heard[0]?.place.tenant).toBe('slack:T0AAA')
    expect(await send('slack:T0AAA')).toMatchObject({ kind: 'sent' })
    expect(slack.posts().at(-1)?.team).toBe('T0AAA')
  })

  test('a workspace that did not install it gets nothing', async () => {
    const { bot, install, send } = await open()
    await install('T0AAA')
    const { status } = await slack.command('/summary harbour', { team: 'T0BBB' })
    expect(status).not.toBe(500)
    expect(bot.heard).toEqual([])
    expect(await send('slack:T0BBB')).toMatchObject({ kind: 'locked out' })
  })

  test('two workspaces stay separate', async () => {
    const { bot, install, send } = await open()
    await install('T0AAA')
    await install('T0BBB')
    await slack.command('/summary a', { team: 'T0AAA' })
    await slack.command('/summary b', { team: 'T0BBB' })
    await slack.until(2)
    expect(bot.heard.map(({ place }) => place.tenant).sort()).toEqual(['slack:T0AAA', 'slack:T0BBB'])
    await send('slack:T0BBB')
    expect(slack.posts().map(({ team }) => team)).toEqual(['T0BBB'])
  })

  test('an organisation is one tenant, in all of its workspaces', async () => {
    const { bot, install, send } = await open()
    await install('E0ORG')
    await slack.command('/summary a', { team: 'T0AAA', enterprise: 'E0ORG', isEnterpriseInstall: true })
    await slack.until(1)
    expect(bot.heard[0]?.place.tenant).toBe('slack:E0ORG')
    expect(await send('slack:E0ORG')).toMatchObject({ kind: 'sent' })
  })

  test('a callback from another browser installs nothing', async () => {
    const { install } = await open()
    expect(await install('T0AAA', false)).toBe(400)
    expect(kept.size).toBe(0)
  })

  test('uninstalling deletes the token and stops posting', async () => {
    const { bot, install, send } = await open()
    await install('T0AAA')
    slack.revoked.set('xoxb-T0AAA', 'account_inactive')
    await slack.happen({ type: 'app_uninstalled' }, { team: 'T0AAA' })
    await expect.poll(() => kept.size).toBe(0)
    expect(bot.gone).toEqual(['slack:T0AAA'])
    expect(await send('slack:T0AAA')).toMatchObject({ kind: 'locked out' })
  })

  test.each([
    ['the uninstalling is told again', { type: 'app_uninstalled' }],
    ['the old token is told of', { type: 'tokens_revoked', tokens: { bot: ['U00000BOT'] } }],
  ])('a reinstallation stays if %s late', async (_, event) => {
    const { bot, install, send } = await open()
    await install('T0AAA')
    await slack.happen(event, { team: 'T0AAA' })
    await slack.command('/summary harbour', { team: 'T0AAA' })
    await slack.until(1)
    expect(kept.size).toBe(1)
    expect(bot.gone).toEqual([])
    expect(await send('slack:T0AAA')).toMatchObject({ kind: 'sent' })
  })

  test('nothing is deleted while Slack does not say whether it accepts the token', async () => {
    const { bot, adapter, install } = await open()
    await install('T0AAA')
    slack.revoked.set('xoxb-T0AAA', 'fatal_error')
    await slack.happen({ type: 'app_uninstalled' }, { team: 'T0AAA' })
    await expect.poll(() => bot.gone).toEqual(['slack:T0AAA'])
    expect(kept.size).toBe(1)
    await expect(adapter.lives?.(TenantId.parse('slack:T0AAA'))).rejects.toThrow('fatal_error')
  })

  test('an installation and any request there are signs of life, and a removal is none', async () => {
    const { bot, install } = await open()
    await install('T0AAA')
    expect(bot.came).toEqual(['slack:T0AAA'])
    await slack.command('/summary harbour', { team: 'T0AAA' })
    await expect.poll(() => bot.lively).toEqual(['slack:T0AAA'])
    slack.revoked.set('xoxb-T0AAA', 'account_inactive')
    await slack.happen({ type: 'app_uninstalled' }, { team: 'T0AAA' })
    await expect.poll(() => bot.gone).toEqual(['slack:T0AAA'])
    expect(bot.lively).toEqual(['slack:T0AAA'])
  })

  test('a new secret takes over what the old one sealed', async () => {
    const first = await open(['old'])
    await first.install('T0AAA')
    const sealed = kept.get('slack:T0AAA')
    const second = await open(['new', 'old'])
    expect(await second.send('slack:T0AAA')).toMatchObject({ kind: 'sent' })
    expect(kept.get('slack:T0AAA')).not.toBe(sealed)
    const third = await open(['new'])
    expect(await third.send('slack:T0AAA')).toMatchObject({ kind: 'sent' })
  })

  test('forty workspaces are posted to, each with its own token', async () => {
    const teams = Array.from({ length: 40 }, (_, n) => `T0${100 + n}`)
    await slack.close()
    slack = await startSlack({ teams })
    const { send } = await open(['s'], await installedVault(teams, 's'))
    const outcomes = await Promise.all(teams.map(team => send(`slack:${team}`)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(teams.map(() => 'sent'))
    expect(
      slack
        .posts()
        .map(({ team }) => team)
        .sort(),
    ).toEqual(teams)
  })

  test('an unreadable installation holds its workspace, and is not given up', async () => {
    const first = await open(['old'])
    await first.install('T0AAA')
    const second = await open(['new'])
    expect(await second.send('slack:T0AAA')).toMatchObject({ kind: 'locked out' })
  })
})
