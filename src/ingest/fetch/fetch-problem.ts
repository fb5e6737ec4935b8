/** Why something could not be fetched, in one sentence for a person; no address in it carries a query or a password. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem'
  readonly kind: 'not allowed' | 'unreachable' | 'too large' | 'too slow' | 'not understood' | 'refused'
  /** What a server asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** The HTTP status, where there was an answer. */
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

  /** Worth another try: there was no answer, or only a temporary one. */
  get mayPass(): boolean {
    const { kind, status = 0 } = this
    return kind === 'unreachable' || kind === 'too slow' || status === 429 || status >= 500
  }
}
