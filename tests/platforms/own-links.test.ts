import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { ChatAdapter } from '#core/asking/adapter.ts'
import { withReceipts } from '#core/asking/receipts.ts'
import type { Reply } from '#core/asking/reply.ts'
import { ArticleId } from '#core/ids.ts'
import { discordAdapter } from '#platforms/discord/adapter.ts'
import { slackAdapter } from '#platforms/slack/adapter.ts'
import { webAdapter } from '#platforms/web/adapter.ts'

const log = pino({ level: 'silent' })
const now = () => new Date()
const ADAPTERS: Readonly<Record<string, ChatAdapter>> = {
  slack: slackAdapter({ botToken: 'xoxb-1', connection: { over: 'socket', appToken: 'xapp-1' }, log, now }),
  discord: discordAdapter({ token: 'x', log }),
  web: webAdapter({ host: '127.0.0.1', zone: 'UTC', log, now }),
}

const cites = { article: ArticleId.parse('aaaaaaaa'), text: 'A ferry sank.', start: 0, end: 13 }
const told: Reply = {
  blocks: [
    { kind: 'paragraph', text: ['A ferry sank.'], cites },
    { kind: 'paragraph', text: ['Nobody was hurt.'], cites: { ...cites, text: 'Nobody was hurt.' } },
    { kind: 'note', text: [{ text: 'Reuters', href: 'https://elsewhere.example/ferry' }] },
  ],
}

describe.each(Object.entries(ADAPTERS))('a receipt on %s', (_, adapter) => {
  it('is a link without its host, unlike the link to an outlet beside it', () => {
    const shown = JSON.stringify(
      adapter.compose(withReceipts(told, ({ text }) => `https://desk.host.example/r/${text.length}`)),
    )
    expect(shown).toContain('https://desk.host.example/r/13')
    expect(shown).not.toContain('(desk.host.example)')
    expect(shown).toContain('(elsewhere.example)')
  })
})
