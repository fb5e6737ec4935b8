import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js'
import { z } from 'zod'
import type { Outcome } from '#core/posting/delivery.ts'
import { pauseOf } from '../rest.ts'

/** Milliseconds before a retry when nothing could be sent at all. */
const UNREACHABLE_MS = 30_000

/** Error codes of Node and undici for a connection that was never established, so that nothing can have been posted. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Refusals that concern a place, a person or a message; all others concern Crier itself. */
const OF_THE_PLACE: ReadonlySet<number | string> = new Set([
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.UnknownMessage,
  Code.UnknownUser,
  Code.ExplicitContentCannotBeSentToTheDesiredRecipient,
  Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
  Code.RequestEntityTooLarge,
  Code.UserBannedFromThisGuild,
  Code.CannotSendAMessageInAForumChannel,
  Code.TagRequiredToCreateAForumPostInThisChannel,
  Code.MissingAccess,
  Code.CannotExecuteActionOnDMChannel,
  Code.CannotEditMessageAuthoredByAnotherUser,
  Code.CannotSendAnEmptyMessage,
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesInNonTextChannel,
  Code.ChannelVerificationLevelTooHighForYouToGainAccess,
  Code.MissingPermissions,
  Code.CannotExecuteActionOnSystemMessage,
  Code.CannotExecuteActionOnThisChannelType,
  Code.InvalidRecipients,
  Code.InvalidFormBodyOrContentType,
  Code.FileUploadedExceedsMaximumSize,
  Code.InvalidFileUploaded,
  Code.InvalidActionOnArchivedThread,
  Code.ServerNotAvailableInYourLocation,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  Code.ThreadLocked,
  Code.MessageWasBlockedByAutomaticModeration,
  Code.MessageBlockedByHarmfulLinksFilter,
])

/** Refusals that concern the bot, wherever it is. */
const OF_THE_BOT: ReadonlySet<number | string> = new Set([
  Code.Unauthorized,
  Code.VerifyYourAccount,
  Code.CloudflareIsBlockingYourRequest,
  Code.InvalidToken,
])

/** Temporary refusals, with milliseconds until a retry. */
const PASSES: ReadonlyMap<number | string, number> = new Map([
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit, 60_000],
  [Code.OpeningDirectMessagesTooFast, 60_000],
  [Code.SendMessagesHasBeenTemporarilyDisabled, 600_000],
  [Code.FeatureTemporarilyDisabledServerSide, 600_000],
  [Code.ServiceResourceIsBeingRateLimited, 60_000],
])

const Coded = z.object({ code: z.string() })
const Caused = z.object({ cause: Coded })

function codeOf(error: unknown): string | undefined {
  const own = Coded.safeParse(error)
  if (own.success) return own.data.code
  const cause = Caused.safeParse(error)
  return cause.success ? cause.data.cause.code : undefined
}

/**
 * The outcome for a delivery of a failed attempt to post or amend. The only place that interprets Discord's refusals.
 */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RateLimitError) {
    return { kind: 'later', reason: `Discord's ${error.scope} rate limit`, afterMs: pauseOf(error) }
  }
  if (error instanceof DiscordAPIError) {
    const reason = `Discord answered ${error.status}/${error.code}: ${error.message}`
    return error.status < 500 ? refusal(error, reason) : { kind: 'unclear', reason }
  }
  if (error instanceof HTTPError) return { kind: 'unclear', reason: `Discord answered ${error.status}` }
  const reason = error instanceof Error ? error.message : String(error)
  const code = codeOf(error)
  if (code !== undefined && NEVER_SENT.has(code)) {
    return { kind: 'later', reason: `Discord cannot be reached (${code})`, afterMs: UNREACHABLE_MS }
  }
  return { kind: 'unclear', reason }
}

/** A refusal that is in no table is not blamed on the place. */
function refusal({ status, code }: DiscordAPIError, reason: string): Outcome {
  const afterMs = PASSES.get(code)
  if (afterMs !== undefined) return { kind: 'later', reason, afterMs }
  if (status === 401 || OF_THE_BOT.has(code)) return { kind: 'locked out', reason, everywhere: true }
  return OF_THE_PLACE.has(code) ? { kind: 'gone', reason } : { kind: 'locked out', reason }
}
