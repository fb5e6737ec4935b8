/**
 * Discord's limits, in UTF-16 code units (never fewer than the characters Discord counts). Sources: Discord's component
 * reference, message resource, application commands and interactions pages, and its OpenAPI file.
 */
export const LIMITS = {
  /** All text of one message with components: text displays, labels and descriptions together. */
  messageText: 4_000,
  /** Ours: one text display, so that a heading always fits above its text. */
  textDisplay: 1_900,
  /** Components of one message, including nested ones. */
  components: 40,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  attachments: 10,
  attachmentDescription: 1_024,
  /** Ours: a longer URL stays plain text, since a link that fills a message shows nothing. */
  address: 1_000,
  /** Fields of one form (modal). */
  formFields: 5,
  choices: 25,
  choiceLabel: 100,
  choiceValue: 100,
  /** Messages per page of a channel's history. */
  historyPage: 100,
} as const
