import type { Bot } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Message } from '../render/message.ts'

/** What is needed to answer a person. */
export interface Tools {
  readonly bot: Pick<Bot, 'audience' | 'answer'>
  readonly log: Log
  /** Renders an answer. */
  readonly dress: (reply: Reply) => readonly Message[]
}

/** What is needed to handle every event from Discord. */
export interface DiscordDesk extends Tools {
  readonly bot: Bot
}
