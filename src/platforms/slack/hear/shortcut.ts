import type { App } from '@slack/bolt'
import { z } from 'zod'
import { CHECK_QUOTE, LINK_QUOTES, MOST_CHECKED, NO_LINK, NO_QUOTE } from '../../kit/message-menu.ts'
import { attend, tell } from './desk.ts'
import type { SlackDesk } from './desk.ts'
import { isDirect } from '../channel.ts'
import { responseOf } from './response.ts'
import { safeLink } from '../render/link.ts'
import { CHECK_SHORTCUT, QUOTES_SHORTCUT } from '../manifest.ts'
import { installed } from '../installs/tenant.ts'

const Shortcut = z.object({
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default(''), thread_ts: z.string().optional() }),
})

interface Menu {
  readonly shortcut: string
  readonly command: string
  /** The command's input from a message's text; `undefined` if there is none. */
  readonly words: (text: string) => string | undefined
  readonly nothing: string
}

const MENUS: readonly Menu[] = [
  { shortcut: QUOTES_SHORTCUT, command: LINK_QUOTES.command, words: firstLink, nothing: NO_LINK },
  { shortcut: CHECK_SHORTCUT, command: CHECK_QUOTE.command, words: plainText, nothing: NO_QUOTE },
]

/**
 * The entries in the menu of every message: quotes from its link, and a check of what it quotes. Visible only to
 * whoever chose them.
 */
export function listenToShortcuts(app: App, desk: SlackDesk): void {
  for (const { shortcut, command, words, nothing } of MENUS) {
    app.shortcut({ callback_id: shortcut, type: 'message_action' }, async ({ ack, body, client, context }) => {
      await ack()
      const { trigger_id: id, response_url, user, channel, message } = Shortcut.parse(body)
      const to = {
        client,
        channel: channel.id,
        user: user.id,
        direct: isDirect(channel.id),
        ...responseOf(response_url, desk),
      }
      const said = words(message.text)
      if (said === undefined) {
        const reply = { blocks: [{ kind: 'paragraph' as const, text: [nothing] }] }
        return tell(desk, to, { reply, audience: 'asker' })
      }
      const asked = { kind: 'fields', command, fields: { words: said } } as const
      await attend(desk, { id, asked, from: installed(context), to })
    })
  }
}

/** The first URL in a message's text, which Slack marks up as `<https://…|label>`. */
function firstLink(text: string): string | undefined {
  for (const [, href = ''] of text.matchAll(/<(https?:[^|>]+)/g)) {
    const link = safeLink(href.replaceAll('&amp;', '&'))
    if (link) return link.url
  }
  return undefined
}

/** The text of a message, line by line, without Slack's markup: links reduced to their labels, mentions removed. */
function plainText(text: string): string | undefined {
  const words = text
    .replaceAll(/<[^<>|]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, '')
    .slice(0, MOST_CHECKED)
    .trim()
  return words === '' ? undefined : words
}
