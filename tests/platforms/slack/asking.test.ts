import { EventEmitter, once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeAction } from '#core/asking/action.ts'
import { deskOnSlack, MODES } from './desk-on-slack.ts'
import type { DeskOnSlack } from './desk-on-slack.ts'

const button = (command: string, input: Record<string, string>) => ({
  action_id: 'crier:0',
  value: encodeAction({ command, input }),
})

describe.each(MODES)('asked on Slack over %s', mode => {
  let desk: DeskOnSlack
  beforeEach(async () => {
    desk = await deskOnSlack(mode)
  })
  afterEach(() => desk.close())

  test('a slash command is answered to the asker alone', async () => {
    const { acked } = await desk.slack.command('/summary harbour &amp; strike length:short')
    const [shown] = await desk.slack.until(1)
    expect(acked).toBe(true)
    expect(desk.bot.heard).toMatchObject([
      {
        asked: { kind: 'typed', command: 'summary', text: 'harbour & strike length:short' },
        place: { platform: 'slack', tenant: `slack:${desk.slack.team}`, channel: desk.slack.desk },
        direct: false,
      },
    ])
    expect(shown).toMatchObject({ via: 'response_url', user: desk.slack.user('member'), problems: [] })
    expect(shown?.payload).toMatchObject({ response_type: 'ephemeral', replace_original: false, parse: 'none' })
  })

  test('a shared answer is for everyone in the channel', async () => {
    await desk.slack.command('/summary harbour share:yes')
    const [shown] = await desk.slack.until(1)
    expect(shown?.payload['response_type']).toBe('in_channel')
    expect(shown?.user).toBeUndefined()
  })

  test('a button is a command with its fields', async () => {
    await desk.slack.press(button('story', { story: 's1234567', page: '2' }), { thread: '1700000000.000001' })
    const [shown] = await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asked).toEqual({
      kind: 'fields',
      command: 'story',
      fields: { story: 's1234567', page: '2' },
    })
    expect(shown).toMatchObject({ via: 'response_url', thread: '1700000000.000001' })
  })

  test('plain words in a direct message are answered in their thread', async () => {
    const words = 'what did Lind say about <https://harbour.example/a|the harbour> &amp; pay'
    await desk.slack.dm(words, {}, { ts: '1700000000.000011' })
    const [shown] = await desk.slack.until(1)
    expect(desk.bot.heard[0]).toMatchObject({
      asked: { kind: 'plain', text: 'what did Lind say about https://harbour.example/a & pay' },
      direct: true,
    })
    expect(shown).toMatchObject({ via: 'post', problems: [] })
    expect(shown?.channel).toMatch(/^D/)
    expect(shown?.thread).toBe('1700000000.000011')
  })

  test('what is said in a thread with Crier is answered in that thread', async () => {
    await desk.slack.dm('and the ferry', { thread: '1700000000.000009' })
    const [shown] = await desk.slack.until(1)
    expect(shown?.thread).toBe('1700000000.000009')
    expect(desk.bot.heard[0]?.place.thread).toBeUndefined()
  })

  test('a mention is answered in its thread', async () => {
    desk.bot.toEveryone = () => true
    await desk.slack.mention('what did Lind say', { thread: '1700000000.000009' })
    const [shown] = await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asked).toEqual({ kind: 'plain', text: 'what did Lind say' })
    expect(shown).toMatchObject({ via: 'post', channel: desk.slack.desk, thread: '1700000000.000009' })
  })

  test('a private answer to a mention is seen only by the asker', async () => {
    await desk.slack.mention('subscriptions', { thread: '1700000000.000009' })
    const [shown] = await desk.slack.until(1)
    expect(shown).toMatchObject({ via: 'ephemeral', user: desk.slack.user('member'), thread: '1700000000.000009' })
  })

  test.each([
    ['an edit', { subtype: 'message_changed' }],
    ['a bot', { bot_id: 'B1' }],
    ['Crier itself', { user: 'U00000BOT' }],
  ])('%s is not answered', async (_, more) => {
    await desk.slack.dm('summary harbour', {}, more)
    await desk.slack.command('/latest')
    await desk.slack.until(1)
    expect(desk.bot.heard.map(({ asked }) => asked.kind)).toEqual(['typed'])
  })

  test('words accompanied by a file are heard', async () => {
    await desk.slack.dm('summary harbour', {}, { subtype: 'file_share', files: [] })
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asked).toEqual({ kind: 'plain', text: 'summary harbour' })
  })

  test('a redelivery has no further effect', async () => {
    const id = 'Ev00REPLAY'
    await desk.slack.dm('summary harbour', { id })
    await desk.slack.dm('summary harbour', { id })
    await desk.slack.command('/latest', { id: 'trigger.replayed' })
    await desk.slack.command('/latest', { id: 'trigger.replayed' })
    await desk.slack.command('/crier')
    await desk.slack.until(3)
    expect(desk.bot.heard).toHaveLength(3)
    expect(desk.slack.stage.all).toHaveLength(3)
  })

  test('the acknowledgement does not wait for the work', async () => {
    const work = new EventEmitter()
    desk.bot.reply = async () => {
      await once(work, 'done')
      return { blocks: [{ kind: 'paragraph', text: ['done'] }] }
    }
    const taken = [
      await desk.slack.command('/summary slow'),
      await desk.slack.press(button('summary', { words: 'slow' })),
      await desk.slack.dm('slow'),
    ]
    expect(taken.map(({ acked }) => acked)).toEqual([true, true, true])
    expect(desk.slack.stage.all).toEqual([])
    await expect.poll(() => desk.bot.heard.length).toBe(3)
    work.emit('done')
    await desk.slack.until(3)
  })

  test('a long answer takes several messages, and is complete', async () => {
    const sentences = Array.from({ length: 900 }, (_, n) => `Sentence number ${n} of the article.`)
    desk.bot.reply = () => ({ blocks: [{ kind: 'paragraph', text: [sentences.join(' ')] }] })
    await desk.slack.dm('everything', {}, { ts: '1700000000.000011' })
    const shown = await desk.slack.until(3)
    expect(
      shown
        .map(({ text }) => text)
        .join(' ')
        .match(/Sentence number \d+/g),
    ).toHaveLength(900)
    expect(shown.map(({ thread }) => thread)).toEqual(shown.map(() => '1700000000.000011'))
  })

  test('a used-up response_url is replaced by posting', async () => {
    desk.bot.reply = async () => {
      desk.slack.responses.expire()
      return { blocks: [{ kind: 'paragraph', text: ['late'] }] }
    }
    await desk.slack.command('/summary harbour')
    await desk.slack.command('/summary harbour share:yes')
    const shown = await desk.slack.until(2)
    expect(shown.map(({ via }) => via).sort()).toEqual(['ephemeral', 'post'])
  })

  test('where Crier may not post, the rest of a long answer comes by direct message', async () => {
    const sentences = Array.from({ length: 2_400 }, (_, n) => `Sentence number ${n} of the article.`)
    desk.bot.reply = () => ({ blocks: [{ kind: 'paragraph', text: [sentences.join(' ')] }] })
    desk.slack.faults({ closed: [desk.slack.desk] })
    await desk.slack.command('/summary everything')
    const shown = await desk.slack.until(8)
    expect(
      shown
        .map(({ text }) => text)
        .join(' ')
        .match(/Sentence number \d+/g),
    ).toHaveLength(2_400)
    expect(shown.map(({ via }) => via)).toEqual([
      ...Array.from({ length: 5 }, () => 'response_url'),
      'post',
      'post',
      'post',
    ])
    expect(shown.at(-1)?.channel).toMatch(/^D/)
  })

  test('an answer after half an hour does not try the response_url', async () => {
    desk.bot.reply = async () => {
      desk.setNow(() => new Date(Date.now() + 31 * 60_000))
      return { blocks: [{ kind: 'paragraph', text: ['very late'] }] }
    }
    await desk.slack.command('/summary harbour')
    const [shown] = await desk.slack.until(1)
    expect(shown?.via).toBe('ephemeral')
  })

  test('a rate-limited answer comes when it may', async () => {
    desk.slack.faults({ limited: 1, retryAfterS: 1 })
    await desk.slack.dm('summary harbour')
    await expect.poll(() => desk.slack.calls.filter(({ method }) => method === 'chat.postMessage').length).toBe(1)
    desk.slack.faults({})
    const [shown] = await desk.slack.until(1)
    expect(shown?.via).toBe('post')
  })

  test.each([
    ['drops the connection', { dropBefore: 1 }],
    ['has an error of its own', { failAfter: 1 }],
    ['asks to wait', { limited: 1, retryAfterS: 1 }],
  ])('an answer is not lost if Slack %s once', async (_, faults) => {
    const posts = () => desk.slack.calls.filter(({ method }) => method === 'chat.postMessage').length
    desk.slack.faults(faults)
    await desk.slack.dm('summary harbour')
    await expect.poll(posts, { interval: 5 }).toBe(1)
    desk.slack.faults({})
    await expect.poll(posts).toBe(2)
    const shown = await desk.slack.until(1)
    expect(shown.at(-1)).toMatchObject({ via: 'post', text: expect.stringContaining('You asked') })
  })

  test('a refused response_url is replaced by posting', async () => {
    desk.bot.reply = async () => {
      desk.slack.responses.expire()
      desk.slack.faults({ limited: 1, retryAfterS: 1 })
      return { blocks: [{ kind: 'paragraph', text: ['after a wait'] }] }
    }
    await desk.slack.command('/summary harbour')
    await expect.poll(() => desk.slack.calls.filter(({ method }) => method === 'chat.postEphemeral').length).toBe(1)
    desk.slack.faults({})
    const [shown] = await desk.slack.until(1)
    expect(shown).toMatchObject({ via: 'ephemeral', text: 'after a wait' })
  })

  test('a button of an older Crier is treated as an unknown command, so that the bot says so', async () => {
    await desk.slack.press({ action_id: 'crier:0', value: 'old form' })
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asked).toEqual({ kind: 'fields', command: 'unknown', fields: {} })
  })

  test('a bug in the answer produces a sentence, and one line in the log', async () => {
    desk.bot.answer = () => Promise.reject(new Error('xoxb-1-secret broke'))
    await desk.slack.dm('summary harbour')
    const [shown] = await desk.slack.until(1)
    expect(shown?.text).toBe('Slack did not take the answer. Please ask again in a minute.')
    const errors = desk.logged.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(JSON.stringify(desk.logged)).not.toContain('xoxb-1-secret')
  })

  test.each([
    ['admin', true, 'Europe/Warsaw'],
    ['owner', true, 'America/New_York'],
    ['member', false, 'Asia/Tokyo'],
    ['guest', false, 'Europe/Paris'],
    ['robot', false, undefined],
    ['stranger', false, undefined],
  ] as const)('%s may manage: %s', async (as, manager, zone) => {
    await desk.slack.command('/subscribe briefing "daily 08:00"', { as })
    await desk.slack.until(1)
    expect(desk.bot.heard[0]?.asker).toMatchObject({ id: desk.slack.user(as), manager })
    expect(desk.bot.heard[0]?.asker.zone).toBe(zone)
  })

  test('who asks is looked up once in five minutes', async () => {
    const lookups = () => desk.slack.calls.filter(({ method }) => method === 'users.info').length
    for (const _ of [1, 2, 3]) await desk.slack.command('/latest', { as: 'admin' })
    await desk.slack.until(3)
    expect(lookups()).toBe(1)
    desk.setNow(() => new Date(Date.now() + 5 * 60_000 + 1))
    await desk.slack.command('/latest', { as: 'admin' })
    await desk.slack.until(4)
    expect(lookups()).toBe(2)
  })

  test('another workspace’s envelope is not answered', async () => {
    await desk.slack.command('/summary harbour', { team: 'T0OTHER' })
    await desk.slack.command('/latest')
    await desk.slack.until(1)
    expect(desk.bot.heard.map(({ place }) => place.tenant)).toEqual([`slack:${desk.slack.team}`])
  })

  test('a stop waits for the current answer and accepts nothing new', async () => {
    desk.bot.reply = () => new Promise(resolve => setTimeout(resolve, 200, { blocks: [{ kind: 'divider' }] }))
    await desk.slack.command('/summary harbour')
    await desk.adapter.stop()
    expect(desk.slack.stage.all).toHaveLength(1)
  })
})
