import type { App } from '@slack/bolt'
import { z } from 'zod'
import { LINK_QUOTES, NO_LINK } from '../../kit/link-quotes.ts'
import { attend, tell } from './desk.ts'
import type { SlackDesk } from './desk.ts'
import { isDirect } from '../channel.ts'
import { responseOf } from './response.ts'
import { safeLink } from '../render/link.ts'
import { QUOTES_SHORTCUT } from '../manifest.ts'
import { installed } from '../installs/tenant.ts'

const Shortcut = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), thread_ts: z.string().optional() }),
})

/** "Quotes from this link" on any message: the quotes of the article it links to, for the one who asks. */
export function listenToShortcut(app: App, desk: SlackDesk): void {
  app.shortcut({ callback_id: QUOTES_SHORTCUT, type: 'message_action' }, async ({ ack, body, client, context }) => {
    await ack()
    const { trigger_id: id, response_url, user, channel, message } = Shortcut.parse(body)
    const to = {
      client,
      channel: channel.id,
      user: user.id,
      direct: isDirect(channel.id),
      ...responseOf(response_url, desk),
    }
    const link = firstLink(message.text)
    if (link === undefined) {
      const reply = { blocks: [{ kind: 'paragraph' as const, text: [NO_LINK] }] }
      return tell(desk, to, { reply, audience: 'asker' })
    }
    await attend(desk, {
      id,
      asked: { kind: 'typed', command: LINK_QUOTES.command, text: link },
      from: installed(context),
      to,
    })
  })
}

/** The first address in a message's text, as Slack marks it up: `<https://…|label>`. */
function firstLink(text: string): string | undefined {
  for (const [, href = ''] of text.matchAll(/<(https?:[^|>]+)/g)) {
    const link = safeLink(href.replaceAll('&amp;', '&'))
    if (link) return link.url
  }
  return undefined
}
