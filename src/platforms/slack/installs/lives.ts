import { webApi } from '@slack/bolt'

/** Slack's errors for the token of a removed app. An expired one may still be renewed, so it is not among them. */
const DEAD: ReadonlySet<string> = new Set(['account_inactive', 'invalid_auth', 'token_revoked'])

/** Does Slack accept this token? Rejects if Slack gives no clear answer. */
export async function lives(client: webApi.WebClient): Promise<boolean> {
  try {
    await client.auth.test()
    return true
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && DEAD.has(error.data.error)) return false
    throw error
  }
}
