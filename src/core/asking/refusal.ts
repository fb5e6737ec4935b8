import type { Action } from './reply.ts'

/**
 * A "no" to the person who asked: one clear sentence that says what was expected and what to do. Anything else that is
 * thrown is a bug, logged with a reference; only the reference is shown.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** What the person can do instead, as buttons. */
  readonly actions: readonly Action[]

  constructor(sentence: string, actions: readonly Action[] = []) {
    super(sentence)
    this.actions = actions
  }
}

/** A server that Crier needs cannot be reached at the moment. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** A platform rejects what was configured for it (a token, an intent): only a person can fix that. */
export class Barred extends Error {
  override readonly name = 'Barred'
}
