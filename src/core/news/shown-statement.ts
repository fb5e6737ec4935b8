/**
 * A statement as readers see it everywhere: slices of the article, with " … " where something is left out between two
 * of them or at the end, and a full stop where the article goes on after a whole clause.
 */
export interface ShownStatement {
  /**
   * `words`: what is between quotation marks. `clause`: follows the name of the speaker and begins with their act
   * ("criticized Lithuania for …"). `claim`: stands alone, after the name and a colon.
   */
  readonly form: 'words' | 'clause' | 'claim'
  readonly text: string
  /** The speaker's act, if the article has it in a few words: "said on Tuesday". */
  readonly deed?: string
  /** From its first slice to its last, as offsets in the body in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** `context`: the sentence before it is shown with it. `more`: it leans on something that is not shown. */
  readonly needs: 'nothing' | 'context' | 'more'
}
