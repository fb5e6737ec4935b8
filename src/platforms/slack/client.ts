import type { webApi } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { boltLogger } from './log.ts'
import { LIMITS } from './limits.ts'

/** Options of every call: one attempt, since the SDK's retries can post twice; all retries are the ledger's. */
export function clientOptions(log: Log, apiUrl?: string): webApi.WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    timeout: LIMITS.timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: true,
    logger: boltLogger(log),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  }
}

/** Keeps a message from pinging, linking or unfurling by itself. */
export const QUIET = {
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
  mrkdwn: false,
} as const
