import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DeliveryKey } from '#core/posting/delivery.ts'
import { SubscriptionId, TenantId } from '#core/ids.ts'
import { openStore } from '#store/database/open.ts'
import { feedsOf } from '#store/feeds/feeds.ts'
import { ledgerOf } from '#store/posting/ledger.ts'
import { subscriptionsOf } from '#store/posting/subscriptions.ts'
import { HOUSE } from '#core/ids.ts'
import { startPublisher } from '#tests/support/publisher.ts'
import { crier, crierHome, type Ended } from './crier.ts'

/** Clears the screen, moves up, renames the window, fakes a line of ours, reverses the text direction. */
const HOSTILE = 'x\u001B[2J\u009B1A\u001B]0;owned\u0007\r\n\nok     database: all is well\n\u202Eend'
const STEERING = /(?![\n\t])\p{Cc}|[\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/u

let home: string
beforeAll(async () => {
  home = await crierHome()
})

/** Nothing in the output steers the terminal or fakes a line of ours; yet it shows that something was there. */
function mustBeHarmless({ out, err }: Ended): void {
  expect(out + err).not.toMatch(STEERING)
  expect(`${out}\n${err}`.split('\n')).not.toContainEqual(expect.stringMatching(/^ok {5}database: all is well/u))
}

describe('hostile input, on the operator’s terminal', () => {
  it('is harmless as the name of a file and as its content', async () => {
    const name = `${HOSTILE.replaceAll('/', '')}.txt`
    await writeFile(join(home, name), HOSTILE)
    await writeFile(join(home, 'bad.json'), `{"text": "${HOSTILE}"}`)
    const ended = await crier(home, ['import', join(home, name), join(home, 'bad.json'), `${HOSTILE}.jsonl`])
    expect(ended.exit).toBe(1)
    expect(ended.err).toContain(String.raw`\u001b[2J`)
    mustBeHarmless(ended)
  })

  it.each(['analyse', 'group'])('is harmless as a line of JSON that %s reads, good or bad', async verb => {
    const lines = `${HOSTILE.replaceAll('\n', ' ')}\n${JSON.stringify({ id: HOSTILE, text: HOSTILE, date: HOSTILE })}\n`
    const ended = await crier(home, [verb], { stdin: lines })
    mustBeHarmless(ended)
    const good = await crier(home, [verb], { stdin: JSON.stringify({ id: HOSTILE, text: 'A crane fell.' }) })
    expect(JSON.parse(good.out)).toMatchObject({ id: HOSTILE })
    mustBeHarmless(good)
  })

  it('is harmless as an OPML file and as an address in one', async () => {
    const entity = HOSTILE.replace(/[^\w ]/gu, char => `&#${char.codePointAt(0)};`)
    const file = join(home, `${HOSTILE.replaceAll('/', '')}.opml`)
    await writeFile(
      file,
      `<opml version="2.0"><body><outline text="${entity}" xmlUrl="file://${entity}"/></body></opml>`,
    )
    const refused = await crier(home, ['sources', 'import', file])
    expect(refused.exit).toBe(1)
    mustBeHarmless(refused)
    mustBeHarmless(await crier(home, ['sources', 'import', `${HOSTILE}.opml`]))
    mustBeHarmless(await crier(home, ['sources', 'add', HOSTILE]))
    mustBeHarmless(await crier(home, ['sources', 'remove', HOSTILE]))
  })

  it("is harmless as a feed's name and problem, shown and exported", async () => {
    const url = `file:${join(home, 'feeds.db')}`
    const store = await openStore(url)
    const { id } = await feedsOf(store).follow(HOUSE, 'https://feeds.example/', HOSTILE, new Date())
    await feedsOf(store).note(id, { failures: 3, problem: HOSTILE, problemSince: new Date(1) })
    await store.close()
    const env = { DATABASE_URL: url }
    const listed = await crier(home, ['sources'], { env })
    mustBeHarmless(listed)
    expect(listed.out.trim().split('\n')).toHaveLength(1)
    mustBeHarmless(await crier(home, ['sources', 'export'], { env }))
    mustBeHarmless(await crier(home, ['ask', '/sources'], { env }))
    for (const dress of ['json', 'slack', 'discord']) {
      const asked = await crier(home, ['ask', '/sources', '--as', dress], { env })
      mustBeHarmless(asked)
      expect(() => JSON.parse(asked.out)).not.toThrow()
    }
  })

  it('is harmless as the reason of a delivery, which stays one line', async () => {
    const url = `file:${join(home, 'slots.db')}`
    const store = await openStore(url)
    const slot = new Date('2026-11-24T08:00:00Z')
    await subscriptionsOf(store, () => slot).add({
      id: SubscriptionId.parse('order-1'),
      place: { platform: 'test', tenant: TenantId.parse('test:one'), channel: 'C1' },
      kind: 'briefing',
      schedule: { rule: { on: 'weekdays', days: [1, 2, 3, 4, 5] }, times: [480] },
      zone: 'UTC',
      topics: [],
      missed: 'late',
      createdBy: 'U1',
      createdAt: new Date(slot.getTime() - 3_600_000),
    })
    const [due] = await ledgerOf(store).due(['test'], slot, 1)
    if (!due) throw new Error('expected a subscription that is due')
    const parts = [{ part: { payload: {} }, key: DeliveryKey.parse('k'.repeat(16)) }]
    const frozen = {
      late: false,
      told: [],
      arrival: 0,
      reply: { blocks: [] },
      shown: [],
      notBefore: slot,
      giveUpAt: slot,
    }
    const nextAt = new Date(slot.getTime() + 1)
    await ledgerOf(store).freeze(due, { told: { slot, parts, ...frozen }, skipped: [], nextAt }, slot, 'replica-1')
    await store.db.updateTable('deliveries').set({ state: 'gone', reason: HOSTILE }).execute()
    await store.close()
    const ended = await crier(home, ['deliveries'], { env: { DATABASE_URL: url } })
    mustBeHarmless(ended)
    expect(ended.out.trim().split('\n')).toHaveLength(1)
  })

  it("is harmless as a server's answer to the doctor, and as a setting", async () => {
    const server = await startPublisher()
    server.serve('/v1/models', `{"data":[{"id":"other"}]}`)
    server.serve('/api/auth.test', (_, response) => void response.end(JSON.stringify({ ok: false, error: HOSTILE })))
    const env = {
      LLM_URL: `${server.home}/v1`,
      LLM_MODEL: 'small',
      SLACK_API_URL: `${server.home}/api/`,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    }
    const ended = await crier(home, ['doctor'], { env })
    server.close()
    expect(ended.out).toContain(String.raw`Slack says x\u001b[2J`)
    mustBeHarmless(ended)
    mustBeHarmless(await crier(home, ['doctor'], { env: { CRIER_ZONE: HOSTILE } }))
  })

  it.each([[['ask', HOSTILE]], [['ask', `/${HOSTILE}`]], [['forget', HOSTILE]], [[HOSTILE]], [['digest', HOSTILE]]])(
    'is harmless as a typed argument: %j',
    async args => {
      const ended = await crier(home, args)
      expect(ended.exit).not.toBe(70)
      mustBeHarmless(ended)
    },
  )
})

describe('crier forget', () => {
  it('says what it deleted, and that it deleted nothing if the name is unknown', async () => {
    const url = `file:${join(home, 'forget.db')}`
    const store = await openStore(url)
    await feedsOf(store).follow(TenantId.parse('slack:T0123456'), 'https://feeds.example/', undefined, new Date())
    await store.close()
    const env = { DATABASE_URL: url }
    const wrong = await crier(home, ['forget', 'slack:T0123465'], { env })
    expect(wrong).toMatchObject({ exit: 1, out: '' })
    expect(wrong.err).toBe('Nothing is stored about "slack:T0123465". Known: slack:T0123456.\n')
    const done = await crier(home, ['forget', 'slack:T0123456'], { env })
    expect(done).toMatchObject({ exit: 0, out: 'Everything about slack:T0123456 is deleted.\n' })
    expect((await crier(home, ['forget', 'slack:T0123456'], { env })).exit).toBe(1)
    expect((await crier(home, ['forget', 'house'], { env })).exit).toBe(1)
  })
})
