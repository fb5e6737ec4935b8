import type { Asked, Fields } from '#core/asking/adapter.ts'
import { optionsOf, type Option } from '#core/asking/options.ts'
import type { Action, Reply } from '#core/asking/reply.ts'
import { commands, openDesk } from '#tests/support/newsroom.ts'
import { actionsOf } from '#tests/support/spoken.ts'
import { type Chance, chanceOf } from './chance.ts'
import { secretive, type Secretive } from './tenant.ts'

const BEGIN = new Date('2026-11-24T09:00:00Z')
/** Milliseconds between requests, to stay below the rate limit. */
const APART_MS = 7_000
const PEOPLE = ['anna', 'bert', 'cleo'] as const

export interface Strangers {
  readonly asked: number
  /** Answers and completions with content: neither empty nor rate-limited. */
  readonly told: number
  /** Answers in which a workspace saw its own canaries, which proves that there is something to leak. */
  readonly own: number
  /** One line per answer that contained another workspace's canary. */
  readonly leaks: readonly string[]
  /** What others changed in a workspace, in words. */
  readonly changed: readonly string[]
  /** Errors that nobody was meant to see. */
  readonly faults: readonly unknown[]
}

/**
 * Random commands, plain words, buttons and completions from three workspaces, each trying the others' names; finally
 * each one's digest of everything.
 */
export async function strangersRun(count: number, seed: number): Promise<Strangers> {
  const chance = chanceOf(seed)
  let now = BEGIN
  const desk = await openDesk(undefined, () => now)
  try {
    const tenants: Secretive[] = []
    for (const [name, mark] of [
      ['one', 'qvax'],
      ['two', 'zwyb'],
      ['three', 'xjorp'],
    ] as const)
      tenants.push(await secretive(desk, name, mark, now))
    const canaries = tenants.flatMap(({ canaries }) => canaries)
    const buttons: Action[] = []
    const leaks: string[] = []
    let [told, own] = [0, 0]

    const look = (me: Secretive, what: string, said: string): void => {
      const text = said.toLowerCase()
      if (text.length > 2 && !text.includes('asked a lot in the last minute')) told += 1
      if (me.canaries.some(canary => text.includes(canary))) own += 1
      for (const canary of canaries)
        if (!me.canaries.includes(canary) && text.includes(canary)) leaks.push(`${me.tenant} saw ${canary} in ${what}`)
    }

    for (let n = 0; n < count; n += 1) {
      now = new Date(now.getTime() + APART_MS)
      const me = chance.of(tenants)
      const others = tenants.filter(tenant => tenant !== me)
      const place = { platform: 'test', tenant: me.tenant, channel: chance.of(['C1', 'C2']) }
      if (chance.below(8) === 0) {
        const { command, option, typed } = completing(chance, tenants)
        const asker = { id: chance.of(PEOPLE), manager: false }
        const choices = await desk.bot.complete({ command, option, typed, asker, place })
        look(me, `completing ${command} ${option} "${typed}"`, JSON.stringify(choices))
        continue
      }
      const { asked, manager } = drawn(chance, others, buttons)
      const asker = { id: chance.of(PEOPLE), manager }
      const { reply } = await desk.ask(asked, { asker, place, direct: chance.below(3) === 0 })
      look(me, JSON.stringify(asked), JSON.stringify(reply, withoutPictures))
      buttons.push(...harmlessButtons(reply, canaries))
      if (buttons.length > 200) buttons.splice(0, 100)
    }
    for (const me of tenants) {
      const place = { platform: 'test', tenant: me.tenant, channel: 'C1' }
      for (const kind of desk.newsroom.kinds.values()) {
        if (kind.personal) continue
        const taste = { tenant: me.tenant, topics: [], told: new Map(), zone: 'UTC', place }
        const window = { from: new Date(0), until: now, by: 'arrival' } as const
        const edition = await kind.compose(window, taste, desk.newsroom)
        look(me, `its ${kind.name}`, JSON.stringify(kind.present(edition), withoutPictures))
      }
    }
    return { asked: count, told, own, leaks, changed: await changesIn(tenants, desk.newsroom), faults: desk.faults }
  } finally {
    await desk.close()
  }
}

function withoutPictures(key: string, value: unknown): unknown {
  return key === 'png' ? undefined : value
}

/** Buttons, whoever's, that name no canary: one that does would only be echoed. */
function harmlessButtons(reply: Reply, canaries: readonly string[]): readonly Action[] {
  return actionsOf(reply).filter(action => {
    const text = JSON.stringify(action).toLowerCase()
    return !canaries.some(canary => text.includes(canary))
  })
}

/** A canary misspelt or truncated; never the canary itself. */
function nearly(chance: Chance, { canaries }: Secretive): string {
  const canary = chance.of(canaries)
  const at = 1 + chance.below(canary.length - 2)
  return chance.of([canary.slice(0, 4), canary.slice(0, at) + canary.slice(at + 1), `Bertil ${canary.slice(0, -1)}`])
}

const COMMON = ['harbour', 'ferry', 'council', 'railway', 'strike', 'velsund', 'plan', 'Bertil', 'harbour master']
const WHEN = ['monday', '3 days', '2026-11-01', '1 year', 'yesterday']

function valueFor(chance: Chance, option: Option, others: readonly Secretive[]): string {
  const other = chance.of(others)
  if (option.choices) return chance.of(option.choices)
  if (option.type === 'integer') return String(1 + chance.below(3))
  if (option.type === 'boolean') return chance.of(['yes', 'no'])
  if (option.completes === 'subscription') return other.subscription
  if (option.completes === 'feed') return other.feed
  if (option.completes === 'kind') return chance.of(['briefing', 'headlines', 'voices', 'last'])
  if (option.completes === 'zone') return chance.of(['Europe/Warsaw', 'UTC'])
  if (option.name === 'since') return chance.of(WHEN)
  if (option.name === 'when') return chance.of(['daily 08:00', 'weekdays 09:30'])
  return chance.of([chance.of(COMMON), chance.of(other.articles), nearly(chance, other), String(1 + chance.below(8))])
}

interface Drawn {
  readonly asked: Asked
  readonly manager: boolean
}

/** A stranger's request. Managers use changing commands only on others' names, so nothing should change. */
function drawn(chance: Chance, others: readonly Secretive[], buttons: readonly Action[]): Drawn {
  const kind = chance.below(10)
  if (kind < 2 && buttons.length > 0) {
    const { command, input } = chance.of(buttons)
    return { asked: { kind: 'fields', command, fields: input }, manager: false }
  }
  if (kind < 4) {
    const about = chance.of([chance.of(COMMON), nearly(chance, chance.of(others))])
    const heard = [
      `what did ${about} say`,
      `summary of ${about}`,
      `quotes on ${about}`,
      `find ${about}`,
      about,
      'latest',
    ]
    return { asked: { kind: 'plain', text: chance.of(heard) }, manager: false }
  }
  const command = chance.of(commands)
  const manager = chance.below(2) === 0
  const options = optionsOf(command.input)
  const fields: Fields = Object.fromEntries(
    options
      .filter(({ required, completes }) => {
        const names = completes === 'subscription' || completes === 'feed'
        return required || (manager && names) || chance.below(3) === 0
      })
      .map(option => [option.name, valueFor(chance, option, others)]),
  )
  return { asked: { kind: 'fields', command: command.name, fields }, manager }
}

function completing(chance: Chance, tenants: readonly Secretive[]) {
  const command = chance.of(commands)
  const options = optionsOf(command.input).filter(({ completes }) => completes)
  const option = options.length > 0 ? chance.of(options).name : 'words'
  return {
    command: command.name,
    option,
    typed: chance.of(['', chance.of(COMMON), nearly(chance, chance.of(tenants))]),
  }
}

async function changesIn(
  tenants: readonly Secretive[],
  newsroom: Awaited<ReturnType<typeof openDesk>>['newsroom'],
): Promise<readonly string[]> {
  const changes = await Promise.all(
    tenants.map(async ({ tenant, subscription, feed }) => {
      const order = await newsroom.subscriptions.get(tenant, subscription)
      const source = (await newsroom.feeds.list(tenant)).find(({ id }) => id === feed)
      return [
        ...(order === undefined ? [`${tenant} lost its order`] : []),
        ...(order?.paused === undefined ? [] : [`the order of ${tenant} was paused`]),
        ...(source === undefined || source.paused ? [`${tenant} lost its feed`] : []),
      ]
    }),
  )
  return changes.flat()
}
