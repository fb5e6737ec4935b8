import { webApi } from '@slack/bolt'

/** What Slack says of the token of an app that was removed. One that expired may still be renewed. */
const DEAD: ReadonlySet<string> = new Set(['account_inactive', 'invalid_auth', 'token_revoked'])

/** Does Slack take this token? Rejects where it does not tell. */
export async function lives(client: webApi.WebClient): Promise<boolean> {
  try {
    await client.auth.test()
    return true
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && DEAD.has(error.data.error)) return false
    throw error
  }
}
