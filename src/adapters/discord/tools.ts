import type { Logger } from 'pino'
import type { Bot } from '#core/adapter.ts'

/** What everything that answers people needs. */
export interface Tools {
  readonly bot: Bot
  readonly log: Logger
}
