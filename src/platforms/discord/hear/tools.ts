import type { Bot } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import type { Reply } from '#core/asking/reply.ts'
import type { Message } from '../render/message.ts'

/** What answering a person needs. */
export interface Tools {
  readonly bot: Pick<Bot, 'audience' | 'answer'>
  readonly log: Log
  /** Dresses an answer. */
  readonly dress: (reply: Reply) => readonly Message[]
}

/** What attending to everything that comes from Discord needs. */
export interface DiscordDesk extends Tools {
  readonly bot: Bot
}
