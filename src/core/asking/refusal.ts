import type { Action } from './reply.ts'

/**
 * An answer of "no" for the person who asked: one clear sentence that says what was expected, and what to do.
 * Anything else that is thrown is a bug: logged once with a reference, and only the reference is shown.
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

/** A server that Crier needs cannot be reached; it may be later. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}

/** A platform does not take what was set for it (a token, an intent): only a person can put that right. */
export class Barred extends Error {
  override readonly name = 'Barred'
}
