import type { Bot } from '#core/asking/adapter.ts'

/** A bot that is never asked. */
export const silentBot: Bot = {
  commands: [],
  changes: () => Promise.resolve(false),
  changed: () => 0,
  audience: () => 'asker',
  answer: () => Promise.resolve(undefined),
  joined: () => Promise.resolve(),
  seen: () => Promise.resolve(false),
  left: () => Promise.resolve(true),
  isDelegate: () => Promise.resolve(false),
  languageOf: () => Promise.resolve('en'),
  complete: () => Promise.resolve([]),
}
