import pino from 'pino'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { encodeAction } from '#core/asking/action.ts'
import { openDesk, type TestDesk } from '#tests/support/newsroom.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { type Discord, startDiscord } from '#tests/support/discord/start.ts'
import { type LoopbackSlack, startSlack } from '#tests/support/slack/start.ts'

const log = pino({ level: 'silent' })
const ADD = { command: 'sources', input: { do: 'add' } }
const WHICH = 'https://courier.example/feed'
/** What this desk, which fetches nothing, answers to a request to follow a source. */
const ASKED = 'Nothing is fetched from here.'

let desk: TestDesk
let slack: LoopbackSlack
let discord: Discord
let stop: () => Promise<unknown>
beforeAll(async () => {
  desk = await openDesk()
  ;[slack, discord] = await Promise.all([startSlack(), startDiscord()])
  const { bot: botToken, app: appToken } = slack.tokens
  const connection = { over: 'socket', appToken } as const
  const onSlack = slackAdapter({ botToken, connection, apiUrl: slack.apiUrl, log, now: () => new Date() })
  const onDiscord = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })
  await Promise.all([onSlack.start(desk.bot), onDiscord.start(desk.bot)])
  stop = () => Promise.all([onSlack.stop(), onDiscord.stop()])
})
afterAll(async () => {
  await stop()
  await Promise.all([slack.close(), discord.close(), desk.close()])
})

describe('“Add a source” in the list of sources asks which in a form', () => {
  it('on Slack, as does /sources add', async () => {
    const asking = [
      () => slack.press({ action_id: 'crier:0', value: encodeAction(ADD) }, { as: 'admin' }),
      () => slack.command('/sources add', { as: 'admin' }),
    ]
    for (const ask of asking) {
      const before = slack.stage.all.length
      await ask()
      const modal = (await slack.until(before + 1))[before]
      expect(modal).toMatchObject({ via: 'modal', problems: [] })
      const view = z.looseObject({}).parse(modal?.payload['view'])
      const values = { do: { f: { value: 'add' } }, which: { f: { selected_option: { value: WHICH } } } }
      await slack.submit({ ...view, id: `V${before}`, state: { values } }, { as: 'admin' })
      expect((await slack.until(before + 2))[before + 1]?.text).toContain(ASKED)
    }
  })

  it('on Discord', async () => {
    const by = discord.mira
    const [list] = await discord.answers(discord.command('sources', {}, { by }))
    if (!list) throw new Error('it was answered')
    const asked = discord.press(list, 'Add a source', { by })
    const form = await discord.until('the form', () => asked.modal)
    expect(JSON.stringify(form)).toContain('"custom_id":"which"')
    const [answer] = await discord.answers(discord.submit(asked, { which: WHICH }))
    expect(answer && textOf(answer)).toContain(ASKED)
    expect(() => discord.mustBeFaithful()).not.toThrow()
  })
})

describe('somebody who manages only one channel of a Discord server', () => {
  const REFUSED = 'All channels share the sources, and you manage only this one.'

  it('changes no sources by a command, a button, a form or in words, and is offered no such change', async () => {
    const by = discord.omar
    const [list] = await discord.answers(discord.command('sources', {}, { by: discord.mira }))
    const [own] = await discord.answers(discord.command('sources', {}, { by }))
    if (!list || !own) throw new Error('it was answered')
    expect(JSON.stringify(own.payload)).not.toContain('Add a source')

    const opened = discord.press(list, 'Add a source', { by: discord.mira })
    await discord.until('the form', () => opened.modal)
    const asked = [
      discord.command('sources', { do: 'add', which: WHICH }, { by }),
      discord.command('sources', { do: 'remove', which: 'courier' }, { by }),
      discord.submit(opened, { which: WHICH }, { by }),
    ]
    for (const each of asked) {
      const [answer] = await discord.answers(each)
      expect(answer && textOf(answer)).toContain(REFUSED)
    }
    const said = discord.posts(discord.channel.id).length
    discord.mention('add courier.example/feed', { by })
    const answers = await discord.posted(discord.channel.id, said + 1)
    expect(answers.slice(said).map(textOf).join(' ')).toContain(REFUSED)
  })

  it("still manages that channel's subscriptions", async () => {
    const [answer] = await discord.answers(
      discord.command('subscribe', { kind: 'briefing', when: 'daily 08:00' }, { by: discord.omar }),
    )
    expect(answer && textOf(answer)).not.toContain('for those who manage')
  })
})
