import type { Hono } from 'hono'
import type { Bot } from '#core/asking/adapter.ts'
import type { Log } from '#core/log.ts'
import type { Asker, Address } from '#core/place.ts'
import type { House } from '../kit/platform.ts'

/** What the pages are made of. */
export interface WebParts {
  readonly bot: Bot
  readonly house: House
  readonly log: Log
  readonly newId: () => string
  readonly now: () => Date
}

/** Whoever looks at a page, as the bot knows them. */
export interface Visitor {
  readonly asker: Asker
  /** Where they ask from: a conversation of their own. */
  readonly place: Address
  /** The zone instants are shown in. IANA name. */
  readonly zone: string
  /** CSRF token, sent by every form of theirs. */
  readonly token: string
  /** The secret of their session, if they came through a link. */
  readonly secret?: string
}

/** What every request carries once its visitor is known. */
export interface WebEnv {
  readonly Variables: { readonly visitor: Visitor }
}

export type Web = Hono<WebEnv>
