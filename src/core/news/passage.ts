/** A verbatim slice of an article: `article.body.slice(start, end) === text`. Offsets are UTF-16 code units. */
export interface Passage {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Cuts a passage from a body; the only way to make one, so that no passage can say what its article does not. Throws
 * RangeError outside the body.
 */
export function passage(body: string, start: number, end: number): Passage {
  if (!(start >= 0 && start < end && end <= body.length)) {
    throw new RangeError(`a passage lies inside its body (0 to ${body.length}), not from ${start} to ${end}`)
  }
  return { text: body.slice(start, end), start, end }
}
