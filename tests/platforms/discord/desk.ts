import pino from 'pino'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import type { Answer, Bot, ChatAdapter, SuggestedValue, CommandCard, Request } from '#core/asking/adapter.ts'
import type { TenantId } from '#core/ids.ts'
import { languageFor } from '#languages/languages.ts'
import type { Option } from '#core/asking/options.ts'
import { type Discord, type DiscordOptions, startDiscord } from '#tests/support/discord/start.ts'

function option(told: Partial<Option> & Pick<Option, 'name'>): Option {
  return { description: `the ${told.name}`, type: 'string', required: false, positional: false, hidden: false, ...told }
}

export const cards: readonly CommandCard[] = [
  {
    name: 'summary',
    description: 'Summary of an article',
    access: 'anyone',
    sharing: 'shareable',
    options: [
      option({ name: 'length', choices: ['short', 'normal', 'long'] }),
      option({ name: 'words', required: true, positional: true }),
      option({ name: 'share', type: 'boolean' }),
      option({ name: 'page', type: 'integer' }),
    ],
    examples: ['summary harbour strike'],
  },
  {
    name: 'said',
    description: 'What a person said',
    access: 'anyone',
    sharing: 'private',
    options: [option({ name: 'person', required: true, completes: 'speaker' })],
    examples: [],
  },
  {
    name: 'subscribe',
    description: 'Post digests here',
    access: 'manager',
    sharing: 'private',
    options: [
      option({ name: 'kind', required: true, choices: ['briefing', 'voices'] }),
      option({ name: 'when', required: true }),
      option({ name: 'zone' }),
    ],
    examples: [],
  },
  {
    name: 'quotes',
    description: 'Key quotes',
    access: 'anyone',
    sharing: 'shareable',
    options: [option({ name: 'words' })],
    examples: [],
  },
]

/** A bot that answers as the test says, and records what it was asked. */
export interface StubBot extends Bot {
  readonly asked: Request[]
  /** The servers it was removed from. */
  readonly gone: readonly TenantId[]
  /** Those it joined, and those it heard from, in order. */
  readonly came: readonly TenantId[]
  readonly lively: readonly TenantId[]
  reply: (request: Request) => Promise<Answer | undefined> | Answer | undefined
  choices: (typed: string) => readonly SuggestedValue[] | Promise<readonly SuggestedValue[]>
}

export function stubBot(): StubBot {
  const asked: Request[] = []
  const [gone, came, lively]: [TenantId[], TenantId[], TenantId[]] = [[], [], []]
  const seen = new Set<string>()
  const bot: StubBot = {
    commands: cards,
    asked,
    reply: () => ({ audience: 'asker', reply: { blocks: [{ kind: 'paragraph', text: ['The harbour reopened.'] }] } }),
    changes: () => Promise.resolve(false),
    changed: () => 0,
    audience: asked => (asked.kind === 'fields' && String(asked.fields['share']) === 'true' ? 'everyone' : 'asker'),
    async answer(request) {
      if (seen.has(request.id)) return undefined
      seen.add(request.id)
      asked.push(request)
      return bot.reply(request)
    },
    choices: typed => [{ label: `${typed} Ortega, mayor of Harbour`, value: `${typed}-ortega` }],
    gone,
    async left(tenant) {
      gone.push(tenant)
      return true
    },
    came,
    async joined(tenants) {
      came.push(...tenants)
    },
    lively,
    async seen(tenant) {
      lively.push(tenant)
      return false
    },
    isDelegate: async () => false,
    languageOf: async asker => languageFor(asker.locale) ?? 'en',
    complete: async ({ typed }) => bot.choices(typed),
  }
  return bot
}

/** Real discord.js on a loopback Discord, with a test's own bot. */
export interface Desk {
  readonly discord: Discord
  readonly adapter: ChatAdapter
  readonly bot: StubBot
  readonly said: string
  close(): Promise<void>
}

export async function openDesk(options: DiscordOptions = {}): Promise<Desk> {
  const discord = await startDiscord(options)
  const bot = stubBot()
  const adapter = discordAdapter({
    token: discord.token,
    apiUrl: discord.apiUrl,
    log: pino({ level: process.env['LOG'] ?? 'silent' }),
  })
  const said = await adapter.start(bot)
  return {
    discord,
    adapter,
    bot,
    said,
    async close() {
      await adapter.stop()
      await discord.close()
    },
  }
}
