import { createHmac } from 'node:crypto'

/** The headers of a delivery over HTTP as Slack signs it: v0, HMAC-SHA256 over version, seconds and raw body. */
export function signed(secret: string, body: string, seconds = Math.floor(Date.now() / 1000)): Record<string, string> {
  const mac = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${mac}` }
}
