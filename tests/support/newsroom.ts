import { sql } from 'kysely'
import { rmSync } from 'node:fs'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { discordDress } from '#platforms/discord/measure.ts'
import { slackDress } from '#platforms/slack/measure.ts'
import type { Asked, Answer, Bot, Request } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import type { DigestKind } from '#core/asking/digest.ts'
import { TenantId, HOUSE } from '#core/ids.ts'
import type { Newsroom } from '#core/asking/newsroom.ts'
import { Refusal } from '#core/asking/refusal.ts'
import type { ArticleDraft } from '#core/news/article.ts'
import { importPaths } from '#ingest/import.ts'
import { draftKey } from '#ingest/read-ahead.ts'
import { readArticle } from '#ingest/read-article.ts'
import type { ReadArticle } from '#store/articles/save-article.ts'
import { makeBot } from '#src/bot/bot.ts'
import { discoverCommands, discoverDigests } from '#src/app/discover.ts'
import { openMemory } from '#store/memory/memory.ts'
import { newsroomOf, type Outside } from '#store/newsroom.ts'
import { openStore, type Store } from '#store/database/open.ts'

export const ROOT = join(import.meta.dirname, '../..')
export const commands = await discoverCommands(join(ROOT, 'commands'))
export const digests = await discoverDigests(join(ROOT, 'digests'))

/** The present in tests of the shipped articles: the Monday after the last of them. */
export const NOW = new Date('2026-11-23T09:00:00Z')

export interface TestDesk {
  readonly store: Store
  readonly newsroom: Newsroom
  readonly bot: Bot
  /** Errors that were not refusals. */
  readonly faults: readonly unknown[]
  /** Asks as somebody in a channel of one tenant; a person with an id of their own has a separate rate limit. */
  ask(asked: Asked | string, as?: Partial<Omit<Request, 'asked'>>): Promise<Answer>
  close(): Promise<void>
}

const offline = (): Promise<never> => Promise.reject(new Refusal('Nothing is fetched from here.'))
const OUTSIDE = {
  addSource: offline,
  readPage: offline,
  dresses: () => Promise.resolve([slackDress(''), discordDress()]),
}

/** A complete desk on a database of its own, with the shipped articles or those at the given paths. */
export async function openDesk(
  paths?: readonly string[],
  now: () => Date = () => NOW,
  more: Partial<Outside> = {},
  also: { readonly commands?: readonly Command[]; readonly digests?: readonly DigestKind[] } = {},
): Promise<TestDesk> {
  const { store, forget } = await storeOf(paths, now())
  const memory = openMemory(store)
  let made = 0
  const newId = () => `id${String(made++).padStart(6, '0')}`
  const kinds = new Map([...digests, ...(also.digests ?? [])].map(kind => [kind.name, kind]))
  const newsroom = newsroomOf(store, memory, kinds, newId, now, {
    ...OUTSIDE,
    ...more,
  })
  const faults: unknown[] = []
  const all = [...commands, ...(also.commands ?? [])]
  const bot = makeBot({ commands: all, newsroom, now, zone: 'UTC', fault: error => faults.push(error) })
  let asked = 0
  return {
    store,
    newsroom,
    bot,
    faults,
    async ask(what, as = {}) {
      const number = asked++
      const answer = await bot.answer({
        id: `request ${number}`,
        asked: typeof what === 'string' ? typed(what) : what,
        asker: { id: `asker ${number}`, manager: true },
        place: { platform: 'test', tenant: TenantId.parse(`test:${number}`), channel: 'C1' },
        direct: false,
        ...as,
      })
      if (!answer) throw new Error(`request ${number} was taken for a replay`)
      return answer
    },
    async close() {
      await store.close()
      await forget()
    },
  }
}

/** Cached analyses: analysing the shipped articles takes seconds, and they are imported at many instants. */
const readings = new Map<string, ReadArticle>()

function readOnce(draft: ArticleDraft): ReadArticle {
  const key = draftKey(draft)
  const read = readings.get(key) ?? readArticle(draft)
  readings.set(key, read)
  return read
}

/** Databases with the shipped articles, by the instant of import. */
const shipped = new Map<number, Promise<string>>()

async function storeOf(
  paths: readonly string[] | undefined,
  now: Date,
): Promise<{ store: Store; forget: () => Promise<void> }> {
  if (paths !== undefined) {
    const store = await openStore('file::memory:')
    await importPaths(paths, { store, tenant: HOUSE, now, read: readOnce })
    return { store, forget: () => Promise.resolve() }
  }
  const made = shipped.get(now.getTime()) ?? importShipped(now)
  shipped.set(now.getTime(), made)
  const file = `${await mkdtemp(join(tmpdir(), 'crier-desk-'))}/crier.db`
  await copyFile(await made, file)
  return { store: await openStore(`file:${file}`), forget: () => rm(dirname(file), { recursive: true }) }
}

async function importShipped(now: Date): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-shipped-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const store = await openStore(`file:${folder}/crier.db`)
  await importPaths([join(ROOT, 'articles')], { store, tenant: HOUSE, now, read: readOnce })
  // The file itself may lack what is still in its log, if a checkpoint was under way.
  const whole = `${folder}/whole.db`
  await sql`vacuum into ${whole}`.execute(store.db)
  await store.close()
  return whole
}

/** `/summary x` as a typed command, anything else as plain words. */
function typed(text: string): Asked {
  const [, command, rest] = /^\/(\S+)\s*(.*)$/s.exec(text) ?? []
  return command === undefined ? { kind: 'plain', text } : { kind: 'typed', command, text: rest ?? '' }
}
