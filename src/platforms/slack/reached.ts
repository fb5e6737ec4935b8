import { webApi } from '@slack/bolt'
import type { Connection } from '#core/asking/adapter.ts'
import { told } from './log.ts'

const PATIENCE_MS = 4_000

/** Whether Slack answers, where it comes to us over HTTP and no connection stands; any answer of its own will do. */
export async function reached(options: webApi.WebClientOptions): Promise<Connection> {
  try {
    await new webApi.WebClient(undefined, { ...options, timeout: PATIENCE_MS }).api.test()
    return { kind: 'connected' }
  } catch (error) {
    const answered = error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError
    return answered ? { kind: 'connected' } : { kind: 'lost', reason: `no answer: ${told(error)}` }
  }
}
