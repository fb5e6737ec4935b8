import type { AllMiddlewareArgs, App } from '@slack/bolt'
import { z } from 'zod'
import { decodeAction } from '#core/asking/action.ts'
import type { Asked } from '#core/asking/adapter.ts'
import { askForWords, listenToForms } from './ask-for-words.ts'
import { channelOf, isDirect } from '../channel.ts'
import { attend, installedIn, type SlackDesk, type SlackAsking } from './desk.ts'
import { listenToHome } from './home.ts'
import type { CommandNames } from '../names.ts'
import { BUTTON } from '../render/render.ts'
import { responseOf } from './response.ts'
import type { Listener } from './say.ts'
import { listenToShortcuts } from './shortcut.ts'
import { installed } from '../installs/tenant.ts'

/**
 * What a person typed, recovered from what Slack sends: links as URLs, channels by name, mentions of people and groups
 * removed, the three escaped characters restored.
 */
function typedWords(text: string): string {
  return text
    .replaceAll(/<(?:@|!)[^<>]*>/g, ' ')
    .replaceAll(/<#[^<|>]*(?:\|([^<>]*))?>/g, '#$1')
    .replaceAll(/<([^<|>]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const PERSON = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g

/** The same for a slash command, but with people as `@U012AB3CD`, since a command may be about somebody. */
function commandWords(text: string): string {
  return typedWords(text.replaceAll(PERSON, '@$1'))
}

/** The ids of the people named in a command. */
function peopleIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PERSON)].map(([, id]) => id ?? ''))]
}

/** A command names one person; beyond this many none is looked up. */
const MOST_NAMED = 3

const Command = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel_id: z.string(),
  user_id: z.string(),
})
const Press = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z
    .array(
      z.object({
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
})
const Message = z.object({
  user: z.string(),
  text: z.string().default(''),
  ts: z.string(),
  channel: z.string(),
  channel_type: z.string().optional(),
  thread_ts: z.string().optional(),
  /** What people write; edits, joins and the like have other subtypes. */
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  bot_id: z.undefined().optional(),
})
const Event = z.object({ event_id: z.string() })

/** Stands for a button of an older Crier; no command has this name, so the bot says so. */
const UNKNOWN = 'unknown'

type Args = Pick<AllMiddlewareArgs, 'client' | 'context'>

/** Handles everything people do with Crier on Slack: acknowledges it within Slack's 3 seconds, then attends to it. */
export function listen(app: App, desk: SlackDesk, names: CommandNames): void {
  app.command(/^\//, async ({ ack, body, client, context }) => {
    await ack()
    const { command, text, trigger_id: id, channel_id: channel, user_id: user, response_url: url } = Command.parse(body)
    const asked: Asked = { kind: 'typed', command: names.read(command) ?? command, text: commandWords(text) }
    const to = { client, channel, user, direct: isDirect(channel), ...responseOf(url, desk) }
    const from = installed(context)
    const people = peopleIn(text).slice(0, MOST_NAMED)
    const named = await Promise.all(
      people.map(person => desk.named({ user: person, installation: installedIn(from), client })),
    )
    await attendOrAsk({ id, asked, from, to, named }, id)
  })

  app.action(BUTTON, async ({ ack, body, client, context }) => {
    await ack()
    const press = Press.parse(body)
    const action = decodeAction(press.actions[0]?.value ?? press.actions[0]?.selected_option?.value ?? '') ?? {
      command: UNKNOWN,
      input: {},
    }
    const asked: Asked = { kind: 'fields', command: action.command, fields: action.input }
    const user = press.user.id
    const channel = press.channel?.id ?? (await channelOf(client, user))
    const to = {
      client,
      channel,
      user,
      direct: isDirect(channel),
      ...threadOf(press.container?.thread_ts),
      ...responseOf(press.response_url, desk),
    }
    await attendOrAsk({ id: press.trigger_id, asked, from: installed(context), to }, press.trigger_id)
  })

  listenToForms(app, desk)
  listenToHome(app, desk)
  listenToShortcuts(app, desk)

  app.event('message', async ({ event, body, ...args }) => {
    if (event.channel_type !== 'im') return
    await hear(event, body, args)
  })

  app.event('app_mention', async ({ event, body, ...args }) => {
    if (isDirect(event.channel)) return
    await hear(event, body, args)
  })

  async function attendOrAsk(heard: SlackAsking, trigger: string): Promise<void> {
    if (!(await askForWords(desk, heard, trigger))) await attend(desk, heard)
  }

  /** Messages from people, answered in their thread; edits, joins and bot messages are ignored. */
  async function hear(event: unknown, body: unknown, args: Args) {
    const message = Message.safeParse(event)
    if (!message.success || message.data.user === args.context.botUserId) return
    const { user, channel, text, ts, thread_ts: thread = ts } = message.data
    const to = { client: args.client, channel, user, direct: isDirect(channel), thread }
    const asked: Asked = { kind: 'plain', text: typedWords(text) }
    await attend(desk, { id: Event.parse(body).event_id, asked, from: installed(args.context), to })
  }
}

type Thread = Pick<Listener, 'thread'>

function threadOf(thread: string | undefined): Thread {
  return thread === undefined ? {} : { thread }
}
