import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore, type Store } from '#store/database/open.ts'
import { findPostgres } from '#tests/support/postgres.ts'
import { findRedis } from '#tests/support/redis.ts'
import { hostOf, type Setting } from '../feeds/setting.ts'
import { storeGenerated } from '../store/stored.ts'
import { percentile } from '../store/timed.ts'
import { followAll } from './follow.ts'
import { questionsAbout } from './questions.ts'
import { Answered, Fault, type Begin } from './replica.ts'

export interface Replicas {
  readonly counts: readonly number[]
  readonly articles: number
  readonly feeds: number
  readonly askers: number
  readonly seconds: number
}

interface Measured {
  readonly answers: number
  readonly p95: number
  readonly polled: number
}

const WARM_S = 15
const AGAIN_MS = 500

type Say = (line: string) => void

/**
 * Several replicas on one Postgres and one Redis: people ask without a pause, each question to the next replica, while
 * all feeds become due again as soon as they were polled; reported beside one replica in the same run. All share this
 * machine with the database and the publishers.
 */
export async function measureReplicas({ counts, articles, feeds, askers, seconds }: Replicas, say: Say): Promise<void> {
  const [postgres, redis] = await Promise.all([findPostgres(), findRedis()])
  if (!postgres || !redis) throw new Error('expected Postgres and Redis on this machine')
  const databaseUrl = await postgres.database()
  const store = await openStore(databaseUrl)
  const at = new Date()
  const setting: Setting = { feeds, began: +at, resumed: Date.now(), faulty: false, databaseUrl, minutes: 1 }
  const publishers = begun('../feeds/publishers.ts')
  try {
    await storeGenerated(store, articles, () => undefined)
    await followAll(store, feeds, at, () => undefined)
    publishers.send(setting)
    await once(publishers, 'message')
    const fetchAllow = Array.from({ length: feeds }, (_, feed) => hostOf(feed))
    let one: Measured | undefined
    for (const count of counts) {
      const replicas = await Promise.all(
        Array.from({ length: count }, () => beginReplica({ databaseUrl, keyvUrl: redis.url, fetchAllow }, say)),
      )
      // Loads threads and tables, and opens the pools' connections.
      await measure(replicas, { store, articles, askers, seconds: WARM_S })
      const measured = await measure(replicas, { store, articles, askers, seconds })
      one ??= measured
      const ratio = (what: keyof Measured) => (measured[what] / (one?.[what] ?? NaN)).toFixed(2)
      say(
        `${count} ${count === 1 ? 'replica' : 'replicas'}: ${measured.answers.toFixed(0)} answers a second (${ratio('answers')}), p95 ${measured.p95.toFixed(0)} ms (${ratio('p95')}), ${measured.polled.toFixed(1)} feeds a second (${ratio('polled')})`,
      )
      for (const replica of replicas) replica.kill('SIGKILL')
    }
  } finally {
    publishers.kill()
    await store.close()
    await Promise.all([postgres.stop(), redis.stop()])
  }
}

function begun(file: string): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'] })
}

async function beginReplica(told: typeof Begin._output, say: Say): Promise<ChildProcess> {
  const child = begun('./replica.ts')
  child.setMaxListeners(0)
  const seen = new Set<string>()
  child.on('message', message => {
    const fault = Fault.safeParse(message).data?.fault
    if (fault !== undefined && !seen.has(fault)) say(`a replica went wrong: ${fault}`)
    if (fault !== undefined) seen.add(fault)
  })
  child.send(told)
  await once(child, 'message')
  return child
}

async function measure(
  replicas: readonly ChildProcess[],
  { store, articles, askers, seconds }: { readonly store: Store } & Omit<Replicas, 'counts' | 'feeds'>,
): Promise<Measured> {
  const next = questionsAbout(articles, 11)
  const waiting = new Map<number, () => void>()
  const times: number[] = []
  for (const replica of replicas)
    replica.on('message', told => {
      const { data } = Answered.safeParse(told)
      if (!data) return
      times.push(data.ms)
      waiting.get(data.number)?.()
      waiting.delete(data.number)
    })
  await store.db.updateTable('feeds').set({ next_poll: 0, etag: null, polled_at: null }).execute()
  let polled = 0
  const counting = setInterval(() => void again(store).then(count => (polled += count)), AGAIN_MS)
  let number = 0
  const began = performance.now()
  const over = (): boolean => performance.now() - began > seconds * 1000
  const ask = async (): Promise<void> => {
    while (!over()) {
      number += 1
      const mine = number
      const answered = new Promise<void>(resolve => waiting.set(mine, resolve))
      replicas[mine % replicas.length]?.send({ number: mine, question: next() })
      await Promise.race([answered, sleep(20_000, undefined, { ref: false })])
    }
  }
  await Promise.all(Array.from({ length: askers }, ask))
  const took = (performance.now() - began) / 1000
  clearInterval(counting)
  polled += await again(store)
  const sorted = times.toSorted((a, b) => a - b)
  return { answers: times.length / took, p95: percentile(sorted, 0.95), polled: polled / took }
}

/** Makes polled feeds due again; resolves with their number. */
async function again({ db }: Store): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ next_poll: 0, polled_at: null })
    .where('id', 'in', query =>
      // Rows a replica is writing to are counted the next time.
      query.selectFrom('feeds').select('id').where('polled_at', 'is not', null).forUpdate().skipLocked(),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
