import type { webApi } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { boltLogger } from './log.ts'
import { LIMITS } from './limits.ts'

/** How every call goes out: one attempt, since the SDK's own retries post twice; all retries are the ledger's. */
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

/** Nothing in a message can ping, link or unfold by itself. */
export const QUIET = {
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
  mrkdwn: false,
} as const
