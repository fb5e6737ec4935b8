/** How much each thing counts in the score of a sentence; learned by coordinate ascent on labelled questions over two sets of articles. */
export interface Weights {
  /** What the article says of the question, and what the sentence says of it beside its heading. */
  readonly article: number
  readonly sentence: number
  /** What a concept counts that stands in the same paragraph, in the next sentence, anywhere in the article, or in the heading of another article of its story. */
  readonly paragraph: number
  readonly neighbour: number
  readonly body: number
  readonly story: number
  /** What the heading says tells the sentences of an article little apart: so much less. */
  readonly above: number
  /** It tells a thing of the kind that is wanted; it counts what is counted. */
  readonly wanted: number
  readonly head: number
  /** It is central to its article, its matching words stand close, it is short. */
  readonly rank: number
  readonly close: number
  readonly brief: number
  /** It was said in the manner asked for; somebody says it. */
  readonly manner: number
  readonly spoken: number
  /** These are the words of who was asked for; they are not. */
  readonly voice: number
  readonly silent: number
  /** It stands in a story that was shown just before. */
  readonly shown: number
  /** Another form of the same word. */
  readonly form: number
}

export const WEIGHTS: Weights = {
  article: 0.5,
  sentence: 0.5,
  paragraph: 0.31,
  neighbour: 0.27,
  body: 0.73,
  story: 0.6,
  above: 0.9,
  wanted: 0.16,
  head: 0.1,
  rank: 0.045,
  close: 0.025,
  brief: 0.06,
  manner: 0.12,
  spoken: 0.06,
  voice: 0.3,
  silent: 0.3,
  shown: 0.12,
  form: 0.65,
}
