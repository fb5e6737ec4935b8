import pino from 'pino'
import { z } from 'zod'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import type { Bot, ChatAdapter } from '#core/asking/adapter.ts'
import { textOf } from '#tests/support/discord/messages.ts'
import { startDiscord } from '#tests/support/discord/start.ts'
import type { Kept } from '#tests/support/discord/world.ts'
import { startSlack } from '#tests/support/slack/start.ts'
import type { Shown } from '#tests/support/slack/shown.ts'

/** What a person sees of one answer or post, and its buttons. */
export interface Seen {
  readonly text: string
  readonly onlyMe: boolean
  /** The descriptions of its pictures. */
  readonly pictures: readonly string[]
  press(label: string): Promise<Seen>
}

/** One platform as people use it, with the real SDK between it and the bot. */
export interface Driver {
  readonly adapter: ChatAdapter
  /** A command in a channel, by somebody who manages it. */
  command(name: string, options: Readonly<Record<string, string>>): Promise<Seen>
  dm(text: string): Promise<Seen>
  /** The bot's unprompted posts in that channel. */
  posts(): readonly string[]
  /** Everything it has posted in direct messages, including answers. */
  directPosts(): readonly string[]
  /** Throws if anything violated the platform's official schemas. */
  mustBeFaithful(): void
  close(): Promise<void>
}

const log = pino({ level: 'silent' })

export async function slackDriver(bot: Bot, now: () => Date): Promise<Driver> {
  const slack = await startSlack()
  const adapter = slackAdapter({
    botToken: slack.tokens.bot,
    connection: { over: 'socket', appToken: slack.tokens.app },
    apiUrl: slack.apiUrl,
    log,
    now,
  })
  await adapter.start(bot)
  const next = async (act: () => Promise<unknown>): Promise<Seen> => {
    const before = slack.stage.all.length
    await act()
    const [shown] = (await slack.stage.until(before + 1)).slice(before)
    if (!shown) throw new Error('nothing was shown')
    return seen(shown)
  }
  const seen = (shown: Shown): Seen => ({
    text: shown.text,
    onlyMe: shown.via === 'ephemeral' || shown.payload['response_type'] === 'ephemeral',
    pictures: Pictures.parse(shown.payload['blocks']).flatMap(({ type, slack_file, alt_text }) =>
      type === 'image' && slack_file ? [alt_text ?? ''] : [],
    ),
    press: label => next(() => slack.press(slackButton(shown, label), { as: 'admin' })),
  })
  return {
    adapter,
    command(name, options) {
      const words = Object.entries(options).map(([option, value]) => `${option}:"${value}"`)
      return next(() => slack.command(`/${name} ${words.join(' ')}`, { as: 'admin' }))
    },
    dm: text => next(() => slack.dm(text, { as: 'admin' })),
    posts: () =>
      slack
        .posts()
        .filter(({ channel }) => channel === slack.desk)
        .map(({ text }) => text),
    directPosts: () =>
      slack
        .posts()
        .filter(({ channel }) => channel.startsWith('D'))
        .map(({ text }) => text),
    mustBeFaithful() {
      const problems = slack.stage.all.flatMap(shown => shown.problems)
      if (problems.length > 0) throw new Error(problems.join('\n'))
    },
    async close() {
      await adapter.stop()
      await slack.close()
    },
  }
}

const Pictures = z
  .array(
    z.object({
      type: z.string(),
      slack_file: z.object({ id: z.string().regex(/^F\w+/) }).optional(),
      alt_text: z.string().optional(),
    }),
  )
  .default([])
const Button = z.looseObject({ action_id: z.string(), value: z.string(), text: z.object({ text: z.string() }) })

const Select = z.looseObject({
  type: z.literal('static_select'),
  action_id: z.string(),
  options: z.array(z.object({ value: z.string(), text: z.looseObject({ text: z.string() }) })),
})

function slackButton({ payload }: Shown, label: string) {
  const found: z.infer<typeof Button>[] = []
  JSON.stringify(payload, (_, value: unknown) => {
    const button = Button.safeParse(value)
    if (button.success && button.data.text.text === label) found.push(button.data)
    const select = Select.safeParse(value)
    const option = select.data?.options.find(({ text }) => text.text === label)
    if (select.success && option) found.push({ action_id: select.data.action_id, ...option, chosen: true })
    return value
  })
  if (!found[0]) throw new Error(`no button "${label}" in ${JSON.stringify(payload)}`)
  return found[0]
}

export async function discordDriver(bot: Bot): Promise<Driver> {
  const discord = await startDiscord()
  const adapter = discordAdapter({ token: discord.token, apiUrl: discord.apiUrl, log })
  await adapter.start(bot)
  const by = discord.mira
  const seen = (message: Kept): Seen => ({
    text: textOf(message),
    onlyMe: message.ephemeral,
    pictures: Attachments.parse(message.payload['attachments']).map(({ description = '' }) => description),
    async press(label) {
      const [answer] = await discord.answers(discord.press(message, label, { by }))
      return seen(mustBe(answer))
    },
  })
  return {
    adapter,
    async command(name, options) {
      const [answer] = await discord.answers(discord.command(name, options, { by, in: discord.channel }))
      return seen(mustBe(answer))
    },
    async dm(text) {
      const asked = discord.dm(text, by)
      const before = discord.posts(asked.channel).length
      const posts = await discord.posted(asked.channel, before + 1)
      return seen(mustBe(posts[before]))
    },
    posts: () => discord.posts(discord.channel.id).map(textOf),
    directPosts: () =>
      discord
        .posts()
        .filter(({ channel }) => discord.world.channels.get(channel)?.guild === undefined)
        .map(textOf),
    mustBeFaithful: () => discord.mustBeFaithful(),
    async close() {
      await adapter.stop()
      await discord.close()
    },
  }
}

const Attachments = z.array(z.object({ description: z.string().optional() })).default([])

function mustBe(message: Kept | undefined): Kept {
  if (!message) throw new Error('there was no answer')
  return message
}
