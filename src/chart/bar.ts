/** What one stretch of time has: how many articles, and of how many sources; never more sources than articles. */
export interface Bar {
  /** What it is called on the axis; only the letters of `letters.ts` can be drawn. */
  readonly label: string
  readonly articles: number
  readonly sources: number
}
