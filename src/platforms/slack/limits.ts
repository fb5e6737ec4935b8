/**
 * Slack's limits, in UTF-16 code units (never fewer than the characters Slack counts). Sources: the blocks reference,
 * the limits in the documentation of @slack/types, the pages of chat.postMessage and chat.update.
 */
export const LIMITS = {
  /** Blocks of one message. */
  blocks: 50,
  /** All text of one message's blocks; the real limit is undocumented and a little higher. */
  characters: 12_000,
  /** Blocks of a modal or of the App Home. */
  viewBlocks: 100,
  header: 150,
  /** A section has this limit; rich text has none of its own and is held to the same. */
  section: 3_000,
  context: 3_000,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2_000,
  altText: 2_000,
  url: 3_000,
  options: 100,
  optionText: 75,
  optionDescription: 75,
  /** The documentation says 150, the official types 75. */
  optionValue: 75,
  modalTitle: 24,
  /** The label of a modal's field. */
  fieldLabel: 2_000,
  placeholder: 150,
  privateMetadata: 3_000,
  /** Limit of `text` in chat.update; chat.postMessage allows `postedText`. */
  updatedText: 4_000,
  postedText: 40_000,
  /** How often, and for how long after the request, a response_url can be used. */
  responses: 5,
  responseMs: 30 * 60_000,
  /** Messages per page of history; apps outside the Marketplace get 15 (conversations.history, "rate limits"). */
  historyPage: 200,
  /** Timeout of one Web API call. */
  timeoutMs: 10_000,
} as const
