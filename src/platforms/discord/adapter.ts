import { setTimeout as pause } from 'node:timers/promises'
import {
  Client,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Bot, ChatAdapter, PlatformLost, Belonging } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import type { Reply } from '#core/asking/reply.ts'
import { attend, hear } from './hear/attend.ts'
import { deliverer } from './post/deliver.ts'
import { underWay } from '../kit/under-way.ts'
import { faultForLog } from './fault.ts'
import { type Message, freeze } from './render/message.ts'
import { register } from './commands/register.ts'
import { render } from './render/render.ts'
import { guildTenant, ownTenant, PLATFORM } from './hear/request.ts'
import { connectionOf, signIn, signOut } from './sign-in.ts'
import { answeringRest, deliveryRest, restOptions } from './rest.ts'
import { plainSpelling } from './render/runs.ts'
import type { TenantId } from '#core/ids.ts'
import { afterClose } from './after-close.ts'

const LEFT: ReadonlySet<number | string> = new Set([RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser])
const NOT_OURS: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
])

/**
 * Is somebody still in a server? Always a member in their own direct messages. Rejects if Discord gives no clear
 * answer.
 *
 * @param person may be the bot itself
 */
async function belongs(rest: REST, person: string, tenant: TenantId): Promise<Belonging> {
  const [, guild] = new RegExp(`^${PLATFORM}:(\\d+)$`).exec(tenant) ?? []
  if (guild === undefined) return 'member'
  try {
    await rest.get(Routes.guildMember(guild, person))
    return 'member'
  } catch (error) {
    if (error instanceof DiscordAPIError && LEFT.has(error.code)) return 'left'
    if (error instanceof DiscordAPIError && NOT_OURS.has(error.code)) return 'not ours'
    throw error
  }
}

/** Milliseconds a stop waits for answers under way. */
const DRAIN_MS = 10_000

export interface DiscordParts {
  readonly token: string
  /** A server other than Discord's own, as discord.js expects it: ends in `/api`. */
  readonly apiUrl?: string | undefined
  readonly log: Log
}

/**
 * Crier on Discord, over the gateway, without privileged intents: commands and buttons need none, nor does the content
 * of direct messages and of messages that mention the bot.
 */
export function discordAdapter({ token, apiUrl, log }: DiscordParts): ChatAdapter {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: restOptions(apiUrl),
    shards: 'auto',
  })
  client.rest.clearHashSweeper()
  client.rest.clearHandlerSweeper()
  client.rest = answeringRest(apiUrl)
  const delivering = deliveryRest(apiUrl, token)
  const work = underWay()
  let open = true
  let registered: ReadonlyMap<string, string> = new Map()

  let end: (ended: PlatformLost) => void = () => undefined
  const ended = new Promise<PlatformLost>(resolve => {
    end = resolve
  })
  const here = (): readonly TenantId[] => client.guilds.cache.map(({ id }) => guildTenant(id))

  /** A registered command as Discord's own mention of it: shown in the reader's language and clickable. */
  function spell(command: string): string {
    const id = registered.get(command)
    return id === undefined ? plainSpelling(command) : `</${command}:${id}>`
  }
  const dress = (reply: Reply): readonly Message[] => render(reply, spell)

  function take(handling: () => Promise<void>): void {
    if (!open) return
    void work.run(() =>
      handling().catch(error => log.error(faultForLog(error), 'Discord: an event could not be answered')),
    )
  }

  async function leave(bot: Bot, tenant: TenantId): Promise<void> {
    if (await bot.left(tenant, new Date())) log.info({ tenant }, 'Crier was removed from a server on Discord')
  }

  async function lives(tenant: TenantId): Promise<boolean> {
    if (!client.user) throw new Error('the adapter tells after its start, not before')
    return (await belongs(delivering, client.user.id, tenant)) === 'member'
  }

  return {
    platform: PLATFORM,

    async start(bot) {
      const desk = { bot, log, dress }
      client.on(Events.InteractionCreate, interaction => take(() => attend(interaction, desk)))
      client.on(Events.MessageCreate, message => take(() => hear(message, desk)))
      client.on(Events.GuildCreate, ({ id }) => take(() => bot.joined([guildTenant(id)])))
      client.on(Events.GuildDelete, ({ id }) => take(() => leave(bot, guildTenant(id))))
      // After a fresh session, Discord reports servers joined in the meantime only in this list.
      client.on(Events.ShardReady, () => take(() => bot.joined(here())))
      client.on(Events.Error, error => log.error(faultForLog(error), 'Discord: the connection had an error'))
      client.on(Events.Warn, warning => log.warn({ warning }, 'Discord warns'))
      client.on(Events.ShardDisconnect, ({ code }, shard) => {
        log.error({ code, shard }, 'Discord closed the connection for good')
        if (open) void afterClose(code, delivering).then(end)
      })
      client.rest.on('invalidRequestWarning', warning => log.warn({ warning }, 'Discord refuses many requests'))
      const { rest, user, guilds, application } = await signIn(client, token)
      const { changed, ids } = await register(rest, application.id, bot.commands)
      registered = ids
      await bot.joined(here())
      const servers = guilds.cache.size === 1 ? '1 server' : `${guilds.cache.size} servers`
      const commands = `${bot.commands.length} commands ${changed ? 'registered' : 'were registered before'}`
      return `Discord: signed in as ${user.tag}, in ${servers}, ${commands}`
    },

    compose: reply => dress(reply).map(freeze),
    ...deliverer(client, delivering),
    belongs: (person, tenant) => belongs(delivering, person, tenant),
    // In direct messages one is always manager, and never leaves.
    standing: async (person, tenant) => {
      if (tenant === ownTenant({ id: person })) return 'manager'
      return (await belongs(delivering, person, tenant)) === 'member' ? 'member' : 'left'
    },
    lives,
    ended,

    connection: () => Promise.resolve(connectionOf(client)),

    async stop() {
      open = false
      await Promise.race([work.settled(), pause(DRAIN_MS, undefined, { ref: false })])
      await signOut(client)
    },
  }
}
