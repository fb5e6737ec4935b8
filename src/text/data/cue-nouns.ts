/** Nouns whose that-clause is what somebody said: "his claim that …". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `claim claims statement assertion assertions allegation allegations accusation accusations contention argument
  insistence suggestion suggestions denial denials admission acknowledgement acknowledgment complaint complaints
  warning warnings prediction predictions promise promises pledge pledges vow announcement declaration remark remarks
  comment comments assurance assurances confirmation testimony emphasis
  charge charges finding findings ruling conclusion revelation revelations disclosure hint hints threat plea demand
  demands proposal recommendation guarantee guarantees undertaking reminder estimate forecast concession confession
  boast boasts rebuttal response reply message criticism objection objections`.split(/\s+/u),
)

/** Nouns that, after "express" and "voice", stand for the words themselves: "expressed a belief that …". */
export const STANCE_NOUNS: ReadonlySet<string> = new Set(
  `belief view opinion hope confidence concern concerns doubt doubts fear fears conviction optimism regret surprise
  certainty disappointment satisfaction gratitude wish desire`.split(/\s+/u),
)
