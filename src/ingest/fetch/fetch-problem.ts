/** Why a fetch failed, in one sentence for a person; URLs in it have no query or password. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem'
  readonly kind: 'not allowed' | 'unreachable' | 'too large' | 'too slow' | 'not understood' | 'refused'
  /** Milliseconds a server asked us to wait. */
  readonly retryAfterMs: number | undefined
  /** The HTTP status, if there was an answer. */
  readonly status: number | undefined

  constructor(
    kind: FetchProblem['kind'],
    sentence: string,
    more: { readonly status?: number; readonly retryAfterMs?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(sentence, more.cause === undefined ? {} : { cause: more.cause })
    this.kind = kind
    this.status = more.status
    this.retryAfterMs = more.retryAfterMs
  }

  /** Is a retry worthwhile? There was no answer, or only a temporary error. */
  get mayPass(): boolean {
    const { kind, status = 0 } = this
    return kind === 'unreachable' || kind === 'too slow' || status === 429 || status >= 500
  }
}
