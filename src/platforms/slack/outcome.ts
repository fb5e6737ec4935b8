import { webApi } from '@slack/bolt'
import type { Outcome } from '#core/posting/delivery.ts'
import { faultText } from './log.ts'

type Failure = Exclude<Outcome, { kind: 'sent' }>

/** Permanent refusals of a place or a message, as shown in the list of subscriptions. */
const GONE: Readonly<Record<string, string>> = {
  app_missing_action_url: 'Slack wants an action URL that the app has not set',
  as_user_not_supported: 'Slack refused the message',
  cannot_dm_bot: 'bots cannot be written to',
  cannot_reply_to_message: 'the thread cannot be replied to',
  cant_update_message: 'the message is not one of ours',
  channel_not_found: 'the channel does not exist, or Crier is not in it',
  edit_window_closed: 'the message can no longer be changed',
  invalid_cursor: 'Slack forgot how far it was read',
  invalid_blocks: 'Slack refused the blocks of this message',
  invalid_blocks_format: 'Slack refused the blocks of this message',
  is_archived: 'the channel is archived',
  is_inactive: 'the message is no longer active',
  message_not_found: 'the message was deleted',
  messages_tab_disabled: 'the Messages tab of the app is switched off',
  metadata_must_be_sent_from_app: 'Slack refused the metadata of this message',
  msg_blocks_too_long: 'Slack found the blocks too long',
  msg_too_long: 'Slack found the message too long',
  no_text: 'Slack found the message empty',
  not_in_channel: 'Crier is not in this channel',
  restricted_action: 'the workspace does not let apps post here',
  restricted_action_non_threadable_channel: 'only threads can be written to here',
  restricted_action_read_only_channel: 'the channel can only be read',
  restricted_action_thread_locked: 'the thread is locked',
  restricted_action_thread_only_channel: 'only threads can be written to here',
  thread_not_found: 'the thread does not exist',
  too_many_attachments: 'Slack refused the blocks of this message',
  user_disabled: 'this person has left the workspace',
  user_not_found: 'this person does not exist',
}

/**
 * Refusals that concern Crier itself, whatever the channel: its token, its scopes, the whole workspace. They last until
 * somebody fixes that.
 */
const LOCKED_OUT: Readonly<Record<string, string>> = {
  access_denied: 'the token may not do this',
  account_inactive: 'Crier was removed from this workspace',
  ekm_access_denied: 'the administrators have suspended posting',
  invalid_auth: 'the token is not valid',
  missing_scope: 'the token lacks a scope',
  no_permission: 'the token may not post here',
  not_allowed_token_type: 'this kind of token may not post',
  not_authed: 'no token was sent',
  org_login_required: 'the organisation is being moved',
  team_access_not_granted: 'the token has no access to this workspace',
  team_not_found: 'the workspace does not exist',
  token_expired: 'the token has expired',
  token_revoked: 'the token was revoked',
}

/** Temporary refusals: nothing was posted; milliseconds until a retry. */
const LATER: Readonly<Record<string, number>> = {
  accesslimited: 60_000,
  message_limit_exceeded: 3_600_000,
  ratelimited: 30_000,
  rate_limited: 30_000,
  team_added_to_org: 600_000,
  team_quota_exceeded: 3_600_000,
  service_unavailable: 30_000,
}

/** Errors that leave open whether the message was posted. */
const UNCLEAR: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'request_timeout'])

/**
 * The outcome of a Web API call that threw. A refusal that Slack names is trusted; an unknown name is still a refusal,
 * but not blamed on the channel. Dropped connections, timeouts, 5xx and anything unreadable are unclear.
 */
export function outcomeOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'later', reason: 'Slack asked to wait (429)', afterMs: error.retryAfter * 1000 }
  }
  if (error instanceof webApi.WebAPIPlatformError) return outcomeOfName(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = `Slack answered with HTTP ${error.statusCode}`
    return error.statusCode < 500 ? { kind: 'later', reason, afterMs: 60_000 } : { kind: 'unclear', reason }
  }
  return { kind: 'unclear', reason: 'the connection to Slack broke before an answer' }
}

function outcomeOfName(name: string): Failure {
  const wait = LATER[name]
  if (wait !== undefined) return { kind: 'later', reason: `Slack says ${name}`, afterMs: wait }
  const known = GONE[name]
  if (known !== undefined) return { kind: 'gone', reason: `${known} (${name})` }
  const shut = LOCKED_OUT[name]
  if (shut !== undefined) return { kind: 'locked out', reason: `${shut} (${name})` }
  if (UNCLEAR.has(name) || !/^[a-z0-9_]{1,80}$/.test(name)) {
    return { kind: 'unclear', reason: 'Slack had an error of its own, and did not say whether it posted' }
  }
  return { kind: 'locked out', reason: `Slack refused it for a reason Crier does not know (${name})` }
}

/** Does an error mean that a token is invalid, whatever the call? */
export function isTokenRefused(error: unknown): error is webApi.WebAPIPlatformError {
  return error instanceof webApi.WebAPIPlatformError && LOCKED_OUT[error.data.error] !== undefined
}

/** The error for an unreachable Slack, when no token is to blame. */
export function notReached(error: unknown): Error {
  const sentence =
    error instanceof webApi.WebAPIRequestError
      ? `Slack could not be reached (${faultText(rootOf(error.original))}). Check the network and its DNS, then start again.`
      : `Slack is having trouble and lets nobody in (${faultText(error)}). Start again later; status.slack.com may say more.`
  return new Error(sentence, { cause: error })
}

/** The root cause, since "fetch failed" says nothing. */
function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error
}

/** The outcome of a step before the post: whatever happened, nothing was posted. */
export function notPosted(outcome: Failure): Exclude<Failure, { kind: 'unclear' }> {
  return outcome.kind === 'unclear' ? { kind: 'later', reason: outcome.reason, afterMs: 10_000 } : outcome
}

/** Slack refuses blocks whose picture it is still processing, with the error for invalid blocks. */
export function isPictureRefused(outcome: Outcome): boolean {
  return outcome.kind === 'gone' && outcome.reason.includes('invalid_blocks')
}
