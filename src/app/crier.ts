import type { Bot, ChatAdapter } from '#core/asking/adapter.ts'
import type { Command } from '#core/asking/command.ts'
import type { Log } from '#core/log.ts'
import type { Memory, Newsroom } from '#core/asking/newsroom.ts'
import { newsroomOf, type Outside } from '#store/newsroom.ts'
import type { DecideDue } from '#store/posting/change-order.ts'
import type { Due } from '#store/posting/ledger.ts'
import type { Store } from '#store/database/open.ts'
import { openVault } from '#store/memory/vault.ts'
import { makeBot, type BotParts } from '#src/bot/bot.ts'
import type { Config } from '#src/config/config.ts'
import { openDatabase } from './database.ts'
import { discoverCommands, discoverDigests } from './discover.ts'
import { PLATFORMS } from '#platforms/index.ts'
import type { House } from '#platforms/kit/platform.ts'
import { readReceipt } from '#desk/receipt/receipt.ts'
import { readArticle } from '#desk/reading/read-article.ts'
import { openFeeds, type FeedDesk } from './feeds.ts'
import { COMMANDS, DIGESTS } from './folders.ts'
import { newId } from './new-id.ts'
import { memoryFor } from './open-memory.ts'

/** Crier without platforms: the store, and the core that answers from it. */
export interface Crier {
  readonly store: Store
  readonly newsroom: Newsroom
  readonly bot: Bot
  readonly commands: readonly Command[]
  readonly house: House
  readonly feeds: FeedDesk
  /** Makes these platforms available for questions about their people. */
  readonly speaksOn: (adapters: readonly ChatAdapter[]) => void
  /** Sets how a subscription's due slots are decided before it is changed. */
  readonly decides: (decide: DecideDue) => void
  close(): Promise<void>
}

/**
 * Opens the store, migrates it, and loads the commands and digests.
 *
 * @param fault reports bugs: errors that are not refusals
 */
export async function openCrier(
  config: Config,
  fault: BotParts['fault'],
  log: Log,
  platforms = PLATFORMS,
): Promise<Crier> {
  const [commands, digests] = await Promise.all([discoverCommands(COMMANDS), discoverDigests(DIGESTS)])
  const store = await openDatabase(config.databaseUrl)
  const memory = await memoryFor(store, config.keyvUrl, log).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const feeds = openFeeds(store, config)
  const kinds = new Map(digests.map(kind => [kind.name, kind]))
  const speaking = new Map<string, ChatAdapter>()
  const desk = platforms.map(platform => platform.desk?.(config.variables)).find(url => url !== undefined)
  let decideDue: DecideDue = () => Promise.resolve(false)
  const outside = {
    ...feeds.outside,
    ...(desk === undefined ? {} : { desk }),
    decideDue: (due: Due) => decideDue(due),
    ...(await retellingOf(config, memory, log)),
    dresses: () =>
      Promise.all(platforms.flatMap(platform => (platform.dress ? [platform.dress(config.variables)] : []))),
  }
  const newsroom = newsroomOf(store, memory, kinds, newId, () => new Date(), outside)
  const bot = makeBot({
    commands,
    newsroom,
    now: () => new Date(),
    zone: config.zone,
    fault,
  })
  return {
    store,
    newsroom,
    bot,
    commands,
    house: {
      vault: openVault(store),
      newsroom,
      readArticle: (tenant, id) => readArticle(newsroom, tenant, id),
      standing: async (person, tenant, platform) => speaking.get(platform)?.standing?.(person, tenant),
      readReceipt: id => readReceipt(newsroom, id),
      mcp: onceAsked(async () => {
        const { mcpOverHttp } = await import('#src/mcp/http.ts')
        return mcpOverHttp({ bot, newsroom, commands, newId })
      }),
      zone: config.zone,
    },
    feeds,
    speaksOn(adapters) {
      for (const adapter of adapters) speaking.set(adapter.platform, adapter)
    },
    decides(decide) {
      decideDue = decide
    },
    async close() {
      await feeds.close()
      await memory.close()
      await store.close()
    },
  }
}

async function retellingOf({ model }: Config, memory: Memory, log: Log): Promise<Pick<Outside, 'retell'>> {
  if (model === undefined) return {}
  const { retellBy } = await import('#model/retell.ts')
  return { retell: retellBy({ model, memory, log, now: () => new Date() }) }
}

/** Loads the handler on the first request. */
function onceAsked(load: () => Promise<House['mcp']>): House['mcp'] {
  let loaded: Promise<House['mcp']> | undefined
  return async request => (await (loaded ??= load()))(request)
}
