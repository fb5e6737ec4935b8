import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import type { Reply } from '#core/asking/reply.ts'
import { attend } from './hear/attend.ts'
import { belongs } from './hear/belongs.ts'
import { deliverer } from './post/deliver.ts'
import { hear } from './hear/hear.ts'
import { inFlight } from './hear/in-flight.ts'
import { faultOf } from './fault.ts'
import { type Message, freeze } from './render/message.ts'
import { register } from './commands/register.ts'
import { render } from './render/render.ts'
import { guildTenant, PLATFORM } from './hear/request.ts'
import { connectionOf, signIn, signOut } from './sign-in.ts'
import { deliveryRest, restOptions } from './rest.ts'
import { plainSpelling } from './render/runs.ts'

/** How long a stop waits for answers that are being worked on. */
const DRAIN_MS = 10_000

export interface DiscordParts {
  readonly token: string
  /** Another server than Discord's own, as discord.js takes it: ends in `/api`. */
  readonly apiUrl?: string | undefined
  readonly log: Log
}

/**
 * Crier on Discord, over the gateway, with no privileged intent: commands and buttons need none, and the words of direct
 * messages and of messages that mention the bot are given to it without.
 */
export function discordAdapter({ token, apiUrl, log }: DiscordParts): ChatAdapter {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: restOptions(apiUrl),
    shards: 'auto',
  })
  const delivering = deliveryRest(apiUrl, token)
  const work = inFlight()
  let open = true
  let registered: ReadonlyMap<string, string> = new Map()

  /** A registered command is named by Discord's own mention of it: shown in the reader's language, and pressed instead of typed. */
  function spell(command: string): string {
    const id = registered.get(command)
    return id === undefined ? plainSpelling(command) : `</${command}:${id}>`
  }
  const dress = (reply: Reply): readonly Message[] => render(reply, spell)

  function take(handling: () => Promise<void>): void {
    if (open) work.add(handling().catch(error => log.error(faultOf(error), 'Discord: an event was not answered')))
  }

  return {
    platform: PLATFORM,

    async start(bot) {
      const desk = { bot, log, dress }
      client.on(Events.InteractionCreate, interaction => take(() => attend(interaction, desk)))
      client.on(Events.MessageCreate, message => take(() => hear(message, desk)))
      client.on(Events.GuildDelete, ({ id }) => take(() => bot.left(guildTenant(id))))
      client.on(Events.Error, error => log.error(faultOf(error), 'Discord: the connection had a fault'))
      client.on(Events.Warn, warning => log.warn({ warning }, 'Discord warns'))
      client.on(Events.ShardDisconnect, ({ code }, shard) =>
        log.error({ code, shard }, 'Discord closed the connection for good'),
      )
      client.rest.on('invalidRequestWarning', warning => log.warn({ warning }, 'Discord refuses many requests'))
      const { rest, user, guilds, application } = await signIn(client, token)
      const { changed, ids } = await register(rest, application.id, bot.commands)
      registered = ids
      const servers = guilds.cache.size === 1 ? '1 server' : `${guilds.cache.size} servers`
      const commands = `${bot.commands.length} commands ${changed ? 'registered' : 'were registered before'}`
      return `Discord: signed in as ${user.tag}, in ${servers}, ${commands}`
    },

    compose: reply => dress(reply).map(freeze),
    ...deliverer(client, delivering),
    belongs: (person, tenant) => belongs(delivering, person, tenant),

    connection: () => Promise.resolve(connectionOf(client)),

    async stop() {
      open = false
      await work.settled(DRAIN_MS)
      await signOut(client)
    },
  }
}
