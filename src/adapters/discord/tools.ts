import type { Bot } from '#core/adapter.ts'
import type { Log } from '#core/log.ts'

/** What everything that answers people needs. */
export interface Tools {
  readonly bot: Bot
  readonly log: Log
}
