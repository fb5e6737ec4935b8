/**
 * A statement as a reader is shown it, everywhere: slices of the article, with " … " where something is left out between
 * two of them or at the end, and a full stop where the article goes on after a whole clause.
 */
export interface ShownStatement {
  /**
   * `words`: what stands between quotation marks. `clause`: follows the name of the speaker, and begins with what they did
   * ("criticized Lithuania for …"). `claim`: stands by itself, after the name and a colon.
   */
  readonly form: 'words' | 'clause' | 'claim'
  readonly text: string
  /** What the speaker of a claim did, where the article says it in a few words: "said on Tuesday". */
  readonly deed?: string
  /** Where it stands in the body, from its first slice to its last. UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** `context`: the sentence before it is shown with it. `more`: it leans on something that is not shown. */
  readonly needs: 'nothing' | 'context' | 'more'
}
