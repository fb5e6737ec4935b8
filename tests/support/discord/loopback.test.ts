import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { type Discord, startDiscord } from './start.ts'

let discord: Discord
beforeAll(async () => {
  discord = await startDiscord()
})
afterAll(() => discord.close())

const Answer = z.looseObject({ code: z.int().optional(), id: z.string().optional() }).nullable()

async function ask(method: string, path: string, body?: unknown, token = discord.token) {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, ...Answer.parse(text === '' ? null : JSON.parse(text)) }
}

function post(body: unknown) {
  const [, channel] = discord.world.channels.keys()
  discord.world.advance(6_000)
  return ask('POST', `/channels/${channel}/messages`, body)
}

async function closedWith(query: string, ...frames: readonly unknown[]): Promise<number> {
  const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws').replace('/api', '')}/${query}`)
  return new Promise(resolve => {
    socket.on('open', () => {
      for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
    })
    socket.on('close', code => resolve(code))
  })
}

const identify = (token: string, intents = 1) => ({ op: 2, d: { token, intents, properties: { os: 'linux' } } })
const text = (content: string) => [{ type: 17, components: [{ type: 10, content }] }]
const V2 = 1 << 15

describe('the loopback Discord', () => {
  it.each([
    ['nothing at all', {}, 50_006],
    ['too much content', { content: 'x'.repeat(2_001) }, 50_035],
    ['too much in all embeds together', { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3_001) })) }, 50_035],
    ['a key that Discord does not know', { content: 'x', colour: 'red' }, 50_035],
    ['content beside components', { content: 'x', components: text('y'), flags: V2 }, 50_035],
    ['components without their flag', { components: text('y') }, 50_035],
    [
      'too much text in components',
      { components: [...text('x'.repeat(2_100)), ...text('y'.repeat(2_100))], flags: V2 },
      50_035,
    ],
    [
      'two buttons that say the same',
      { components: [{ type: 1, components: [1, 2].map(() => ({ type: 2, style: 2, label: 'a', custom_id: 'a' })) }] },
      50_035,
    ],
  ])('refuses a message with %s', async (_, body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, code })
  })

  it('judges its own refusals by the same specification', () => {
    expect(discord.breaches.filter(breach => breach.includes(' answered '))).toEqual([])
    expect(discord.breaches.length).toBeGreaterThan(0)
  })

  it('returns the same message for the same nonce, for some minutes', async () => {
    const once = { content: 'once', nonce: 'k3v9x2ab', enforce_nonce: true }
    const ids = [await post(once), await post(once)].map(({ id }) => id)
    discord.world.advance(200_000)
    expect(new Set(ids).size).toBe(1)
    expect((await post(once)).id).not.toBe(ids[0])
  })

  it('announces its rate limits, and enforces them', async () => {
    const [channel] = discord.world.channels.keys()
    const answers = []
    for (let count = 0; count < 6; count++)
      answers.push(await ask('POST', `/channels/${channel}/messages`, { content: 'x' }))
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0'])
    expect(answers[5]).toMatchObject({ status: 429 })
    expect(answers[5]?.headers.get('x-ratelimit-scope')).toBe('user')
  })

  it('knows its bot by the token', async () => {
    expect(await ask('GET', '/users/@me', undefined, 'another')).toMatchObject({ status: 401, code: 0 })
    expect(await ask('GET', '/users/@me')).toMatchObject({ status: 200, id: discord.world.me.id })
  })

  it('accepts one first answer to an interaction, within three seconds, of the right kind', async () => {
    const asked = discord.command('summary', { words: 'x' })
    const first = (type: number) => ask('POST', `/interactions/${asked.id}/${asked.token}/callback`, { type })
    expect(await first(8)).toMatchObject({ status: 400 })
    expect(await first(5)).toMatchObject({ status: 204 })
    expect(await first(5)).toMatchObject({ status: 400, code: 40_060 })
    const late = discord.command('summary', { words: 'x' })
    discord.world.advance(3_001)
    expect(await ask('POST', `/interactions/${late.id}/${late.token}/callback`, { type: 5 })).toMatchObject({
      status: 404,
      code: 10_062,
    })
  })

  it('accepts further answers for fifteen minutes, the first as it was deferred', async () => {
    const asked = discord.command('summary', { words: 'x' })
    await ask('POST', `/interactions/${asked.id}/${asked.token}/callback`, { type: 5, data: { flags: 64 } })
    const hook = `/webhooks/${discord.world.application}/${asked.token}`
    expect(await ask('POST', hook, { content: 'here' })).toMatchObject({ status: 200 })
    expect(asked.original?.ephemeral).toBe(true)
    discord.world.advance(15 * 60_000 + 1)
    expect(await ask('POST', hook, { content: 'late' })).toMatchObject({ status: 401, code: 50_027 })
  })

  it.each([
    [4012, '?v=9&encoding=json', []],
    [4002, '?v=10&encoding=json', ['not json']],
    [4002, '?v=10&encoding=json', [JSON.stringify({ op: 1, d: 'x'.repeat(5_000) })]],
    [4001, '?v=10&encoding=json', [{ op: 99, d: null }]],
    [4003, '?v=10&encoding=json', [{ op: 3, d: null }]],
    [4004, '?v=10&encoding=json', [identify('another')]],
    [4014, '?v=10&encoding=json', [identify('own', 1 << 15)]],
    [4005, '?v=10&encoding=json', [identify('own'), identify('own')]],
    [4007, '?v=10&encoding=json', [{ op: 6, d: { token: 'own', session_id: 'own', seq: 1_000 } }]],
    [4008, '?v=10&encoding=json', Array.from({ length: 121 }, () => ({ op: 1, d: null }))],
  ])('closes its gateway with %i if a client violates its protocol', async (code, query, frames) => {
    discord.world.advance(6_000)
    const [session] = discord.gateway.sessions.keys()
    const own = frames.map(frame =>
      JSON.stringify(frame)
        .replaceAll('"token":"own"', `"token":"${discord.token}"`)
        .replace('"session_id":"own"', `"session_id":"${session}"`),
    )
    expect(
      await closedWith(
        query,
        ...own.map(frame => (frame.startsWith('"') ? z.string().parse(JSON.parse(frame)) : frame)),
      ),
    ).toBe(code)
  })
})
