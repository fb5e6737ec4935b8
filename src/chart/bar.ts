/** The articles of a period, and how many sources they are from; never more sources than articles. */
export interface Bar {
  /** Its label on the axis; only the letters of `letters.ts` can be drawn. */
  readonly label: string
  readonly articles: number
  readonly sources: number
}
